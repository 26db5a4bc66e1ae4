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
    ['#+name: t\n#+caption: A table\n| a | b |', '{keyword} / {keyword} / table(; a|b; )'],
    ['#+RESULTS[3f]: t\n:results:\nout\n:end:\nText', 'output(out) / Text'],
    ['#+RESULTS:\n\nText', '{keyword} / Text'],
    ['#+begin_export html\n<b>\n#+end_export', '{export-block}'],
    ['#+BEGIN: clocktable\n| a |\n#+END:', '{dynamic-block}'],
    ['#+begin_verse\nOne\n  two\n#+end_verse', 'quote(One two)'],
    ['#+begin_center\n- a\n#+end_center', '-(a)'],
    ['Text\n- a\nb\n\n\n- c', 'Text / -(a) / b / -(c)'],
    ['- a\n\n\n- b', '-(a) / -(b)'],
    ['- a\n\n  more\n\n  #+begin_src c\nint x;\n  #+end_src\n- b', '-(a / more / c(int x;)) -(b)'],
    ['  - a\n- b\n\t- c\n * d', '-(a) -(b / -(c) -(d))'],
    ['1. [@5] a\n2. [ ] b', '5.(a) 2.open(b)'],
    ['- # of pages\n- : no output', '-(# of pages) -(: no output)'],
    ['- a ::  b :: c', 'definition(a: b :: c)'],
    ['CLOCK: [2024-01-01 Mon 10:00]\n%%(diary)\nText', '{clock} / {diary-sexp} / Text'],
    ['+---+\n| a |\n+---+', 'output(+---+\n| a |\n+---+)'],
    ['[fn:1] One\nmore.\n[fn:2] Two.\n\n\nText', '{footnote}One more. / {footnote}Two. / Text'],
    ['* A\n* B\n:PROPERTIES:\n:ID: b\n:END:', 'heading1(A) / heading1(B)#b / {property-drawer}'],
  ])('the block %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['~a *b*~ and =c=', 'code(a *b*) and code(c)'],
    ['*a /b/* _c_ +d+', 'strong(a emphasis(b)) emphasis(c) strikethrough(d)'],
    ['2 * 3 * 4, a_b_c, and/or', '2 * 3 * 4, a_b_c, and/or'],
    ['(*a*), "/b/"; {=c=} -~d~- x*e* *f*x * g *', '(strong(a)), "emphasis(b)"; {code(c)} -code(d)- x*e* *f*x * g *'],
    ['*over\ntwo lines* and *no end', 'strong(over two lines) and *no end'],
    ['=*= ~~~ **a**', 'code(*) code(~) strong(strong(a))'],
    ['[[id:x][a =b= https://c.d]] [[x] [[]] [a]', 'note(id:x|a code(b) https://c.d) [[x] [[]] [a]'],
    [
      '[[./a.org][A]] [[file:b.org]] [[#id]] [[https://a.b/c.png]]',
      'note(./a.org|A) note(b.org|b) note(#id|id) image(https://a.b/c.png)',
    ],
    [
      '(https://a.b/c_(d)) mailto:a@b.c, id:5 and profile:x',
      '(web(https://a.b/c_(d)|https://a.b/c_(d))) web(mailto:a@b.c|mailto:a@b.c), id:5 and profile:x',
    ],
    ['a\\\\ b, \\(open, $ 5$ and $x$y', 'a\\\\ b, \\(open, $ 5$ and $x$y'],
    [
      '<2024-01-01 Mon>--<2024-01-02 Tue> [2024-01-03 Wed] [50%] [1]',
      '2024-01-01 Mon--2024-01-02 Tue 2024-01-03 Wed {statistics-cookie} [1]',
    ],
    ['\\Omega \\omega \\sigma \\leq \\hellip \\alphabet', 'Ω ω σ ≤ … \\alphabet'],
    ['a < b <c> {{{}}} @@x', 'a < b <c> {{{}}} @@x'],
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
  test.each<[string, string, readonly string[]]>([
    ['unclosed links', '[['.repeat(500_000), []],
    ['many unclosed links a paragraph', `${'[['.repeat(500)}\n\n`.repeat(1_000), []],
    ['a million stars', '*'.repeat(1_000_000), []],
    ['a paragraph without end', 'word *bold* =code= '.repeat(50_000), []],
    ['marks that nothing closes', '*a /b =c [[d][ '.repeat(70_000), []],
    ['unclosed footnotes', '[fn::'.repeat(200_000), []],
    ['lone dollars', '$a '.repeat(300_000), []],
    ['white space', `* a${' '.repeat(500_000)}b\n- a${' '.repeat(500_000)}:: b`, []],
    [
      'a list 1,400 deep',
      Array.from({ length: 1_400 }, (_, i) => `${' '.repeat(i)}- x`).join('\n'),
      ['nesting/too-deep'],
    ],
    ['headings of many stars', Array.from({ length: 1_400 }, (_, i) => `${'*'.repeat(i + 1)} h`).join('\n'), []],
    ['emphasis in emphasis', `${'*/'.repeat(2_000)}x${'/*'.repeat(2_000)}`, []],
    ['unclosed blocks', '#+begin_src\nx\n'.repeat(70_000), []],
    ['unclosed drawers', ':A:\ntext\n'.repeat(100_000), []],
    ['closed drawers', ':A:\ntext\n:END:\n'.repeat(70_000), []],
    ['results of results', '#+RESULTS:\n'.repeat(80_000), []],
    ['quotes in quotes', `${'#+begin_quote\n'.repeat(35_000)}${'#+end_quote\n'.repeat(35_000)}`, []],
    ['a table of one row', `|${'a|'.repeat(500_000)}`, []],
    ['a list of 100,000 items', '- item number\n'.repeat(100_000), []],
    ['headings alone', '* h\n'.repeat(250_000), []],
    ['words alone', 'some plain words of a note\n\n'.repeat(35_000), []],
    ['a megabyte of code', `#+begin_src c\n${'int x = 1;\n'.repeat(90_000)}#+end_src\n`, []],
  ])(
    'of a megabyte is read at once: %s',
    (_, text, codes) => {
      const start = process.cpuUsage().user
      expect(parse(text).diagnostics.map((one) => one.code)).toEqual(codes)
      expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(5_000)
    },
    30_000,
  )
})

describe('a comment to the compiler', () => {
  const asked = (text: string) =>
    compileNote({ path: 'note.org', text }, { authorSyntax: false }).questions.map((one) => one.question)
  const signals = '- Signals: software interrupts sent by the kernel\n'
  const pipe = '- Pipe: a one-way channel between two processes\n'

  test('leaves out the item above it', () => {
    expect(asked(`* Kernel\n${signals}${pipe}`).join()).toMatch(/signals.*pipe/i)
    expect(asked(`* Kernel\n${signals}  # card: skip\n${pipe}`).join()).not.toMatch(/signals/i)
    expect(asked(`* Kernel\n${signals}  # card: skip\n${pipe}`).join()).toMatch(/pipe/i)
  })

  test('leaves out the section of the heading above it', () => {
    expect(asked(`* Old\n:PROPERTIES:\n:ID: a\n:END:\n# card: skip\n${signals}* New\n${pipe}`).join()).not.toMatch(
      /signals/i,
    )
  })

  test('gives the block above it a question', () => {
    expect(asked(`* Kernel\n${signals}\n# card: q="What does the kernel send?"\n`)).toContain(
      'What does the kernel send?',
    )
  })

  test('is told of where it cannot be read, and is no comment in code', () => {
    const codes = (text: string) =>
      compileNote({ path: 'note.org', text }, { authorSyntax: false }).diagnostics.map((one) => one.code)
    expect(codes('* K\nText.\n# card: hide\n')).toEqual(['directive/unknown'])
    expect(codes('* K\n#+begin_src sh\n# card: hide\n#+end_src\n')).toEqual([])
  })
})

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
