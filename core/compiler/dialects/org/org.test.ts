import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compileNote } from '../../compile.ts'
import { parseNote } from '../../parse.ts'
import { misplaced } from '../../test-places.ts'
import { blocks } from '../../test-tree.ts'

const parse = (text: string) => parseNote({ path: 'note.org', text })

const read = (text: string): string => blocks(parse(text).children)

describe('org reads', () => {
  test.each([
    ['* Page cache', 'heading1(Page cache)'],
    ['*** TODO [#A] Lookup :hot:path:', 'heading3({to-do}Lookup)'],
    ['* DONE Lookup [1/2]', 'heading1({done}Lookup {statistics-cookie})'],
    ['#+TODO: NEXT | GONE(g)\n* NEXT a\n* GONE b', '{keyword} / heading1({to-do}a) / heading1({done}b)'],
    ['* TODOs of a kernel', 'heading1(TODOs of a kernel)'],
    ['* COMMENT Draft\ntext\n** below\n* Next', '{silent subtree} / heading1(Next)'],
    ['* COMMENTARY', 'heading1(COMMENTARY)'],
    ['* Refs :noexport:\ntext\n* Old :ARCHIVE:\ntext', '{silent subtree} / {silent subtree}'],
    [
      '* A\nSCHEDULED: <2024-01-01 Mon>\n:PROPERTIES:\n:CUSTOM_ID: a-b\n:END:\nText',
      'heading1(A)#a-b / {planning} / {property-drawer} / Text',
    ],
    [':LOGBOOK:\nCLOCK: [2024-01-01 Mon 10:00]\n:END:', '{drawer}'],
    [':NOTES:\nKept\n:END:', 'Kept'],
    ['- a\n- b\n  more\n  - c', '-(a) -(b more / -(c))'],
    ['+ a\n\n+ b', '-(a) -(b)'],
    ['1. a\n2) b\n', '1.(a) 2.(b)'],
    ['- [X] a\n- [ ] b\n- [-] c', '-done(a) -open(b) -open(c)'],
    [
      '- hit :: served at once\n- ~miss~ :: read',
      'definition(hit: served at once) definition(code(miss): read)'.replace(') def', ') / def'),
    ],
    ['-  :: a :: b', 'definition(:: a: b)'],
    ['- hit :: served\n  - fast\n- miss :: read', '-(hit: served / -(fast)) -(miss: read)'],
    ['| a | b |\n|---+---|\n| <l> | <r> |\n| 1 | ~x~ | \n#+TBLFM: $1=2', 'table(a|b; 1|code(x); left,right)'],
    ['| a | b |\n| 1 |   |', 'table(; a|b; 1|; )'],
    ['#+BEGIN_SRC C -n :tangle x\n  int x;\n    y\n  ,* z\n#+END_SRC', 'c(int x;\n  y\n* z)'],
    ['#+begin_example\nout\n#+end_example', 'output(out)'],
    [': out\n: put', 'output(out\nput)'],
    ['#+RESULTS:\n: 42', 'output(42)'],
    ['#+RESULTS:\n| a | b |', 'output(| a | b |)'],
    ['#+begin_quote\nSaid *so*.\n#+end_quote', 'quote(Said strong(so).)'],
    ['#+begin_note\nKept\n#+end_note', 'Kept'],
    ['#+BEGIN_COMMENT\nhidden\n#+END_COMMENT', '{comment-block}'],
    ['# a remark\nText', '{comment} / Text'],
    ['#+STARTUP: overview\n#+author: me', '{keyword} / {keyword}'],
    ['#+begin_src c\nnever closed', '#+begin_src c never closed'],
    ['-----', 'rule'],
    ['\\begin{align}\nx\n\\end{align}', 'math(\\begin{align}\nx\n\\end{align})'],
    ['\\[ x^2 \\]', 'math( x^2 )'],
    ['[fn:1] Said *elsewhere*.', '{footnote}Said strong(elsewhere).'],
  ])('the block %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['~a *b*~ and =c=', 'code(a *b*) and code(c)'],
    ['*a /b/* _c_ +d+', 'strong(a emphasis(b)) emphasis(c) strikethrough(d)'],
    ['2 * 3 * 4, a_b_c, and/or', '2 * 3 * 4, a_b_c, and/or'],
    ['[[id:2f-a][Page *cache*]]', 'note(id:2f-a|Page strong(cache))'],
    ['[[file:dir/heap.org::*Growth]]', 'note(dir/heap.org#Growth|heap)'],
    ['[[*Growth]] [[Growth][g]]', 'note(#Growth|Growth) note(Growth|g)'],
    [
      '[[https://a.b/c_d][C]] <https://e.f> https://g.h/i.',
      'web(https://a.b/c_d|C) web(https://e.f|https://e.f) web(https://g.h/i|https://g.h/i).',
    ],
    ['[[file:a.png]] [[./b.svg]]', 'image(a.png) image(./b.svg)'],
    ['$x_1$, \\(y\\) and $$z$$', 'math(x_1), math(y) and display(z)'],
    ['from $5 for one to 10$, or $HOME and $PATH', 'from $5 for one to 10$, or $HOME and $PATH'],
    ['\\alpha \\to \\beta{} \\nothing', 'α → β \\nothing'],
    ['a\\\\\nb', 'abreak()b'],
    ['on <2024-01-01 Mon>', 'on 2024-01-01 Mon'],
    ['a[fn:1] b[fn:: said] [cite:@k] @@html:<b>@@', 'a{footnote} b{footnote} {citation} {export-snippet}'],
    ['{{{kbd(C-c)}}} <<here>> <<<radio>>>', '{macro} {target} {target}radio{target}'],
  ])('the words %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('what the note says of itself', () => {
    const text =
      ':PROPERTIES:\n:ID: 1f\n:ROAM_ALIASES: "Page caches" pc\n:END:\n#+TITLE: Page cache\n#+filetags: :os:memory:\n#+roam_tags: "hot path" io\n#+cards: explicit\n'
    const { title, tags, frontMatter, dialect } = parse(text)
    expect({ title, tags, aliases: frontMatter.aliases, cards: frontMatter.cards, dialect }).toEqual({
      title: 'Page cache',
      tags: ['os', 'memory', 'hot path', 'io'],
      aliases: ['Page caches', 'pc'],
      cards: 'explicit',
      dialect: 'org',
    })
  })

  it('a title from the file where the note gives none', () => {
    expect(parseNote({ path: 'os/20240101120000-page_cache.ORG', text: 'Text' }).title).toBe('page cache')
  })

  it('one list where it was cut for the parser', () => {
    const [list] = parse('- an item of a long list\n'.repeat(600)).children
    expect(list?.kind === 'list' ? list.items.length : 0).toBe(600)
  })
})

describe('places in org', () => {
  const sample =
    '* A *b* ~c~\n- é😀 [[id:x][l\u00a0m]] \\alpha\n\n| a | ~b~ |\n|---+-----|\n| c | d   |\n\n$x$ b\\\\\n c\n'

  test.each([
    ['LF', sample],
    ['CR LF', sample.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${sample}`],
    ['a byte-order mark and CR LF', `\uFEFF${sample.replaceAll('\n', '\r\n')}`],
    ['line separators', sample.replaceAll('é', '\u2028')],
  ])('are exact with %s', (_, text) => {
    const document = parse(text)
    expect(misplaced(document)).toEqual([])
    expect(document.children.map((child) => child.kind)).toEqual(['heading', 'list', 'table', 'paragraph'])
    const code = [...text.matchAll(/~(.)~/g)].map((match) => match.index)
    const found = JSON.stringify(document.children).match(/"kind":"code","place":\{"start":\d+/g) ?? []
    expect(found.map((each) => Number(each.replace(/^.*:/, '')))).toEqual(code)
  })

  it('lie in their parent, in order, and hold the words they are said to hold', () => {
    const token = fc.constantFrom(
      ...['word', 'a b', ' ', '\n', '\n\n', '*', '* ', '** TODO ', '/', '_', '~', '=', '+', '[[', '][', ']]', '[', ']'],
      ...['|', '|-', '\n|', '- ', '\n- ', '\n  - ', '\n1. ', ' :: ', '[ ] ', '$', '$$', '\\(', '\\)', '\\[', '\\]'],
      ...['\n:A:\n', '\n:END:\n', '\n:PROPERTIES:\n', ':ID: x', '\n#+begin_src c\n', '\n#+end_src\n', '\n: '],
      ...['\n#+begin_quote\n', '\n#+end_quote\n', '\n#+RESULTS:\n', '\n#+title: t\n', '\n# ', '\\alpha', '\\\\\n'],
      ...['\\begin{a}\n', '\\end{a}\n', '[fn:1]', '[fn::', '[cite:@a', '<2024-01-01', '>', '<<', '>>', '{{{a', '}}}'],
      ...[
        'https://a.b',
        'file:',
        'id:',
        '@@html:',
        '@@',
        ':t:',
        'COMMENT ',
        '\r\n',
        '\r',
        '\uFEFF',
        '\u00a0',
        '\u200b',
      ],
      ...['😀', '\0', '\u2028', 'CLOCK: ', '%%(', '\n-----\n', 'SCHEDULED: ', '[1/2]', '\t', ',*', '#+', 'a) '],
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        expect(misplaced(parse(tokens.join('')))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  }, 120_000)

  const notes = join('..', 'shared', 'corpora', 'notes')
  const shared = existsSync(notes)
  it.runIf(shared || process.env.QUERN_REQUIRE_SHARED)(
    'hold in every org note of the collections at hand, and each is read',
    () => {
      const paths = readdirSync(notes, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.org'))
      expect(paths.length).toBeGreaterThan(60)
      for (const path of paths) {
        const document = parse(readFileSync(join(notes, path), 'utf8'))
        expect([path, ...misplaced(document), ...document.diagnostics]).toEqual([path])
      }
    },
    60_000,
  )
})

describe('hostile org', () => {
  test.each([
    ['unclosed links', '[['.repeat(100_000)],
    ['a million stars', '*'.repeat(1_000_000)],
    ['a paragraph without end', 'word *bold* =code= '.repeat(20_000)],
    ['a list 600 deep', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
    ['unclosed blocks', '#+begin_src\nx\n'.repeat(20_000)],
    ['unclosed drawers', ':A:\ntext\n'.repeat(20_000)],
    ['quotes in quotes', `${'#+begin_quote\n'.repeat(3_000)}${'#+end_quote\n'.repeat(3_000)}`],
    ['a table of one row', `|${'a|'.repeat(100_000)}`],
  ])('%s are kept as text, and said', (_, text) => {
    const start = Date.now()
    expect(parse(text).diagnostics.map((one) => one.code)).toEqual(['nesting/too-many-marks'])
    expect(Date.now() - start).toBeLessThan(5_000)
  })
})

test('many drawers, headings and paragraphs, and a megabyte of code, are read in time that grows with their number', () => {
  const code = `#+begin_src c\n${'int x = 1;\n'.repeat(90_000)}#+end_src\n`
  const drawers = ':A:\ntext\n:END:\n'.repeat(2_000)
  const headings = '* h\n'.repeat(20_000)
  const prose = 'some plain words of a note\n\n'.repeat(35_000)
  for (const text of [code, drawers, headings, prose]) {
    const start = Date.now()
    expect(parse(text).diagnostics).toEqual([])
    expect(Date.now() - start).toBeLessThan(8_000)
  }
}, 40_000)

test('an org note gives the cards that its Markdown twin gives', () => {
  const org = `#+title: Page cache
#+filetags: :os:

* Readahead
The kernel uses ~readahead~ to hide latency.

- ~sync~ : flushes dirty pages to disk
- dirty page :: a page that was changed in memory

| flag | meaning |
|------+---------|
| =O_DIRECT= | bypasses the page cache |
| =O_SYNC= | waits for the disk |

* Sources
- [[https://a.b/c][An article about the cache]]
* COMMENT Unsure
- *Ghost page*: a page that nobody owns
`
  const markdown = `---
title: Page cache
tags: [os]
---

# Readahead
The kernel uses \`readahead\` to hide latency.

- \`sync\` : flushes dirty pages to disk
- dirty page: a page that was changed in memory

| flag | meaning |
|------|---------|
| \`O_DIRECT\` | bypasses the page cache |
| \`O_SYNC\` | waits for the disk |

# Sources
- [An article about the cache](https://a.b/c)
`
  const cards = (path: string, text: string) =>
    compileNote({ path, text }, { authorSyntax: false })
      .questions.map((question) => `${question.question} → ${question.answer}`)
      .sort()
  const asked = cards('note.org', org)
  expect(asked).toEqual(cards('note.md', markdown))
  expect(asked.length).toBeGreaterThan(5)
  for (const question of compileNote({ path: 'note.org', text: org }, { authorSyntax: false }).questions)
    for (const place of question.places) expect(org.slice(place.start, place.end)).not.toBe('')
})
