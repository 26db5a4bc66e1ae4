import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document, Inline } from './document.ts'
import { parseNote } from './parse.ts'
import { misplaced } from './test-places.ts'
import { showInlines } from './words.ts'

const parse = (text: string, path = 'note.md'): Document => parseNote({ path, text })
const first = (text: string): Block | undefined => parse(text).children.find((block) => block.kind !== 'hidden')
const inlines = (text: string): readonly Inline[] => {
  const block = first(text)
  return block?.kind === 'paragraph' ? block.inlines : []
}
const kinds = (text: string): string[] => inlines(text).map((inline) => inline.kind)

/** ox-hugo's form, in words of our own. */
const oxHugo = `+++
title = "Caches"
author = ["A Writer"]
draft = false
+++

tags
: [Hardware]({{< relref "2022-hardware.md" >}}), [Memory]({{< relref "2022-memory.md#levels" >}})


## Lookup {#lookup}

{{< figure src="/ox-hugo/lookup.png" caption="A lookup" >}}

-   A **hit** is served at once &amp; a miss is not, see [Memory]({{< relref "2022-memory.md#levels" >}})

<!--list-separator-->

-  What is it for?

    -   Keeping \`hot\` lines near, cost \\\\(O(1)\\\\)

    <!--list-separator-->

    -  And deeper

        -   Below the third level

<!--listend-->

\`\`\`nil
raw output
\`\`\`


### <span class="org-todo todo TODO">TODO</span> Prefetching {#prefetching}
`

describe('ox-hugo', () => {
  const document = parse(oxHugo, '20220101120000-caches.md')

  it('reads title and tags from the front matter and the tags line', () => {
    expect(document.dialect).toBe('ox-hugo')
    expect(document.title).toBe('Caches')
    expect(document.tags).toEqual(['Hardware', 'Memory'])
    expect(document.frontMatter.draft).toBe(false)
  })

  it('keeps the blocks in order, the hidden ones too', () => {
    expect(document.children.map((block) => (block.kind === 'hidden' ? block.what : block.kind))).toEqual([
      'front matter',
      'definition',
      'heading',
      'paragraph',
      'list',
      'list-separator',
      'list',
      'listend',
      'code',
      'heading',
    ])
  })

  it('takes the anchor off a heading', () => {
    const heading = document.children[2]
    expect(heading).toMatchObject({ kind: 'heading', level: 2, anchor: 'lookup' })
    expect(heading?.kind === 'heading' && showInlines(heading.inlines).text).toBe('Lookup')
  })

  it('reads the target of a relref, and a figure as an image', () => {
    const list = document.children[4]
    const item = list?.kind === 'list' ? list.items[0]?.children[0] : undefined
    const link = item?.kind === 'paragraph' ? item.inlines.find((inline) => inline.kind === 'link') : undefined
    expect(link).toMatchObject({ target: '2022-memory.md#levels', to: 'note' })
    const figure = document.children[3]
    expect(figure?.kind === 'paragraph' && figure.inlines[0]).toMatchObject({
      kind: 'image',
      alt: 'A lookup',
      target: '/ox-hugo/lookup.png',
    })
  })

  it('reads double-escaped math and forgets the language nil', () => {
    const list = document.children[6]
    const nested = list?.kind === 'list' ? list.items[0]?.children[1] : undefined
    const item = nested?.kind === 'list' ? nested.items[0]?.children[0] : undefined
    expect(item?.kind === 'paragraph' && showInlines(item.inlines).text).toBe('Keeping `hot` lines near, cost $O(1)$')
    expect(document.children[8]).toMatchObject({ kind: 'code', language: null, text: 'raw output' })
  })

  it('marks a heading that is still to do', () => {
    const heading = document.children[9]
    expect(heading?.kind === 'heading' && heading.inlines[0]).toMatchObject({ kind: 'hidden', what: 'to-do' })
  })
})

describe('front matter', () => {
  it('reads known keys of YAML', () => {
    const { frontMatter } = parse('---\ntitle: A: b\ntags:\n  - x\n  - "#y"\ncards: off\n---\nText')
    // "A: b" is no valid YAML: the note is read all the same.
    expect(frontMatter.format).toBe('yaml')
    expect(
      parse('---\ntitle: Locks\ntags: [x, "#y"]\naliases: mutex\ncards: off\nsubject: lock\n---\nText').frontMatter,
    ).toMatchObject({
      title: 'Locks',
      tags: ['x', 'y'],
      aliases: ['mutex'],
      cards: 'off',
      subject: 'lock',
    })
  })

  it('reads JSON, and TOML between dashes', () => {
    expect(parse('{\n"title": "J"\n}\n\nText').title).toBe('J')
    expect(parse('---\nname = "x"\ntitle = "T"\n---\nQ: a').title).toBe('T')
  })

  it('tells what it could not read, and keeps the note', () => {
    const document = parse('+++\ntitle = \n+++\nText')
    expect(document.diagnostics.map((one) => one.code)).toEqual(['front-matter/toml'])
    expect(document.children.at(-1)).toMatchObject({ kind: 'paragraph' })
  })

  it('does not expand aliases, nor read more than 16 kB', () => {
    expect(parse('---\na: &a [x]\nb: *a\n---\n').diagnostics[0]?.code).toBe('front-matter/yaml')
    expect(parse(`---\na: ${'x'.repeat(17_000)}\n---\n`).diagnostics[0]?.code).toBe('front-matter/too-long')
  })

  it('takes a rule at the start for a rule', () => {
    expect(first('---\n\nText\n\n---\n')?.kind).toBe('rule')
  })

  it('reads keys as data only', () => {
    const { frontMatter } = parse('---\n__proto__:\n  title: x\nconstructor: y\n---\n')
    expect(frontMatter.title).toBeNull()
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false)
  })
})

describe('inlines', () => {
  it('reads formulas, not money and not shell variables', () => {
    expect(kinds('so $x^2$ and $$y$$')).toEqual(['text', 'math', 'text', 'math'])
    expect(kinds('it costs $5 or $6 a month')).toEqual(['text'])
    expect(kinds('set $HOME and $PATH')).toEqual(['text'])
    expect(kinds('from $5 for one to 10$ for all')).toEqual(['text'])
    expect(kinds('`echo $$` and $a_1$')).toEqual(['code', 'text', 'math'])
  })

  it('keeps emphasis marks inside a formula', () => {
    expect(inlines('$a_1 * b_1$ and $c*d$').map((inline) => inline.kind)).toEqual(['math', 'text', 'math'])
  })

  it('reads wiki links by their alias, else by their name without folders', () => {
    const links = inlines('[[a/Page Cache#Use|the cache]] and [[thoughts/IP Address]] ![[p.png|300]] ![[note]]')
    expect(
      links.filter((inline) => inline.kind === 'link').map((inline) => [inline.target, showInlines([inline]).text]),
    ).toEqual([
      ['a/Page Cache#Use', 'the cache'],
      ['thoughts/IP Address', 'IP Address'],
    ])
    expect(links.at(-3)).toMatchObject({ kind: 'image', target: 'p.png', alt: '' })
    expect(links.at(-1)).toMatchObject({ kind: 'hidden', what: 'embed' })
  })

  it('reads tags, not headings, colours or includes in code', () => {
    const document = parse('A line #linux/kernel and #2 and C# and `#include`\n')
    expect(document.tags).toEqual(['linux/kernel'])
  })

  it('reads highlights, not comparisons', () => {
    expect(kinds('a ==marked== word')).toEqual(['text', 'highlight', 'text'])
    expect(kinds('if a == b or c == d')).toEqual(['text'])
  })

  it('takes brackets without a definition for text', () => {
    expect(kinds('see [TODO] and a[i]').every((kind) => kind === 'text')).toBe(true)
    expect(inlines('see [this]\n\n[this]: https://x.org').find((inline) => inline.kind === 'link')).toMatchObject({
      target: 'https://x.org',
      to: 'web',
    })
  })

  it('takes tags that HTML does not have for text, and means what <b> and <code> mean', () => {
    expect(showInlines(inlines('strace -p <pid> now')).text).toBe('strace -p <pid> now')
    expect(kinds('<b>Bold</b> <code>ls</code>')).toEqual(['strong', 'text', 'code'])
  })

  it('decodes entities and escapes, and reads bare addresses', () => {
    expect(showInlines(inlines('a &lt; b \\* c &#x26; d')).text).toBe('a < b * c & d')
    expect(
      inlines('(https://x.org/a_(b)).').map((inline) => (inline.kind === 'link' ? inline.target : inline.kind)),
    ).toEqual(['text', 'https://x.org/a_(b)', 'text'])
  })

  it('reads a line end in a quote as one space', () => {
    const quote = first('> one\n> two')
    const inside = quote?.kind === 'quote' ? quote.children[0] : undefined
    expect(inside?.kind === 'paragraph' && showInlines(inside.inlines).text).toBe('one two')
  })
})

describe('blocks', () => {
  it('keeps empty cells in their column', () => {
    const table = first('|   | a | b |\n|---|:-:|---|\n| x | `1` |   |\n')
    expect(table?.kind === 'table' && table.head.map((cell) => showInlines(cell.inlines).text)).toEqual(['', 'a', 'b'])
    expect(table?.kind === 'table' && table.rows[0]?.map((cell) => showInlines(cell.inlines).text)).toEqual([
      'x',
      '`1`',
      '',
    ])
    expect(table?.kind === 'table' && table.align).toEqual([null, 'center', null])
  })

  it('reads boxes and numbers of items', () => {
    const list = first('3. [x] done\n4. [ ] open\n')
    expect(list?.kind === 'list' && list.items.map((item) => [item.number, item.task])).toEqual([
      [3, 'done'],
      [4, 'open'],
    ])
  })

  it('reads a definition list, also over lines', () => {
    const block = first('Trap\n: reported after\n  the instruction\n')
    expect(block?.kind === 'definition' && showInlines(block.term.inlines).text).toBe('Trap')
    expect(block?.kind === 'definition' && block.details.map((cell) => showInlines(cell.inlines).text)).toEqual([
      'reported after the instruction',
    ])
  })

  it('reads the answer below a summary as Markdown', () => {
    const block = first(
      '<details>\n<summary><b>What is <code>CoW</code>?</b></summary><br>\n\nCopy **on** write.\n\n- lazy\n\n</details>\n',
    )
    expect(block?.kind === 'details' && showInlines(block.summary.inlines).text).toBe('What is `CoW`?')
    expect(block?.kind === 'details' && block.children.map((child) => child.kind)).toEqual(['paragraph', 'list'])
    const line = first('<details><summary>What is CoW?</summary>Copy on write</details>')
    const answer = line?.kind === 'details' ? line.children[0] : undefined
    expect(answer?.kind === 'paragraph' && showInlines(answer.inlines).text).toBe('Copy on write')
  })

  it('reads display math over lines as one block', () => {
    expect(first('$$\na &= b \\\\\n- c\n$$\n')).toMatchObject({ kind: 'math', tex: '\na &= b \\\\\n- c\n' })
  })

  it('takes the indentation of its list off a fence', () => {
    const list = first('- a\n\n  ```sh\n  ls\n    -l\n  ```\n')
    const code = list?.kind === 'list' ? list.items[0]?.children[1] : undefined
    expect(code).toMatchObject({ kind: 'code', language: 'sh', text: 'ls\n  -l' })
  })
})

describe('characters', () => {
  it('accepts a byte-order mark, CRLF and lone returns, with places in the text as stored', () => {
    const text = '\uFEFF---\r\ntitle: T\r\n---\r\n# A\r\n\r\none\r\ntwo\r\n'
    const document = parse(text)
    expect(document.frontMatter.title).toBe('T')
    const paragraph = document.children.at(-1)
    expect(paragraph?.kind === 'paragraph' && showInlines(paragraph.inlines).text).toBe('one two')
    expect(paragraph && text.slice(paragraph.place.start, paragraph.place.end).trim()).toBe('one\r\ntwo')
    expect(parse('a\r\rb').children).toHaveLength(2)
  })

  it('shows NUL as the replacement character and says so', () => {
    const document = parse('a\0b')
    expect(document.diagnostics.map((one) => one.code)).toEqual(['text/nul'])
    expect(JSON.stringify(document.children)).not.toContain('\\u0000')
  })

  it('titles a note by its only top heading, else by its file', () => {
    expect(parse('# Locks\n\ntext').title).toBe('Locks')
    expect(parse('# One\n\n# Two\n', 'dir/20230101120000-page_cache.md').title).toBe('page cache')
  })
})

describe('hostile notes', () => {
  it.each([
    ['a list 1,000 deep', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['10,000 quote marks', '>'.repeat(10_000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 emphasis marks', 'a**b'.repeat(100_000)],
    ['unclosed links', '[a](<b'.repeat(50_000)],
    ['unclosed shortcodes', '{{< a '.repeat(20_000)],
    ['details in details', '<details><summary>a '.repeat(2_000)],
    ['a run of spaces', `a${' '.repeat(300_000)}b`],
  ])('reads %s without stalling', (_, text) => {
    const start = Date.now()
    expect(parse(text).text).toBe(text)
    expect(Date.now() - start).toBeLessThan(5_000)
  })
})

/* ---------------------------------------------------------------- places */

const check = (text: string): readonly string[] => misplaced(parse(text))

describe('places', () => {
  it('lie in their parent, in order, and hold the words they are said to hold', () => {
    const token = fc.constantFrom(
      'word',
      'a b',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '](',
      ')',
      '[[',
      ']]',
      '|',
      '|-|-|\n',
      '#',
      '## ',
      '- ',
      '    - ',
      '1. ',
      '> ',
      ': ',
      '$',
      '$$',
      '\\\\(',
      '\\\\)',
      '{{< relref "a.md" >}}',
      '{{<',
      '>}}',
      '<!--list-separator-->',
      '<!--',
      '-->',
      '==',
      '<details>',
      '<summary>',
      '</summary>',
      '</details>',
      '\\',
      '!',
      '\r\n',
      '\r',
      '---\n',
      '+++\n',
      '&amp;',
      '```\n',
      'http://x.y',
      '\u200B',
      '\uFEFF',
      '\0',
      '😀',
      ' {#id}',
      'tags\n: ',
      '<b>',
      '</b>',
      '<code>',
      '</code>',
      '<br>',
      '[x] ',
      '[^1]',
      '#tag',
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        expect(check(tokens.join(''))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  const notes = join('..', 'shared', 'corpora', 'notes')
  const shared = existsSync(notes)
  it.runIf(shared || process.env.QUERN_REQUIRE_SHARED)(
    'hold in every note of the collections at hand',
    () => {
      const paths = readdirSync(notes, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
      expect(paths.length).toBeGreaterThan(1500)
      for (const path of paths) expect([path, ...check(readFileSync(join(notes, path), 'utf8'))]).toEqual([path])
    },
    60_000,
  )
})
