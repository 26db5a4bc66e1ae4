import { expect, test } from 'vitest'
import { renderNote, renderText } from './render.ts'
import { codeSpan, documentOf, htmlBlock, paragraph, placeOf, tagOf, words } from './test-document.ts'

test('gives every block its place', async () => {
  const text = '# fork\n\nA call.\n'
  const html = await renderNote(
    documentOf(text, [
      { kind: 'heading', place: { start: 0, end: 6 }, level: 1, inlines: [words(text, 'fork')], anchor: 'fork' },
      paragraph(text, [words(text, 'A call.')]),
    ]),
    [],
  )
  expect(html).toBe(
    '<h2 id="note-fork" data-start="0" data-end="6">fork</h2>\n<p data-start="8" data-end="15">A call.</p>\n',
  )
})

test('wraps evidence by offset, splitting it where an inline element begins and ends', async () => {
  const text = 'The `fork` call copies the page table.'
  const html = await renderNote(
    documentOf(text, [
      paragraph(text, [words(text, 'The '), codeSpan(text, 'fork'), words(text, ' call copies the page table.')]),
    ]),
    [{ id: 'a', place: placeOf(text, '`fork` call') }],
  )
  expect(html).toBe(
    '<p data-start="0" data-end="38">The <code><mark data-card="a">fork</mark></code><mark data-card="a"> call</mark> copies the page table.</p>\n',
  )
})

test('marks the second of two equal words when the place says so', async () => {
  const text = 'page or page'
  const html = await renderNote(documentOf(text, [paragraph(text, [words(text, text)])]), [
    { id: 'b', place: { start: 8, end: 12 } },
  ])
  expect(html).toContain('page or <mark data-card="b">page</mark>')
})

test('names every card where places overlap', async () => {
  const text = 'one two three'
  const html = await renderNote(documentOf(text, [paragraph(text, [words(text, text)])]), [
    { id: 'a', place: { start: 0, end: 7 } },
    { id: 'b', place: { start: 4, end: 13 } },
  ])
  expect(html).toContain(
    '<mark data-card="a">one </mark><mark data-card="a b">two</mark><mark data-card="b"> three</mark>',
  )
})

test('finds the place past entities, escapes and folded line ends', async () => {
  const text = 'a &amp; b \\* c\n  d stays'
  const html = await renderNote(documentOf(text, [paragraph(text, [words(text, text, 'a & b * c d stays')])]), [
    { id: 'x', place: placeOf(text, 'stays') },
    { id: 'y', place: placeOf(text, 'b \\* c') },
  ])
  expect(html).toContain('a &#x26; <mark data-card="y">b * c</mark> d <mark data-card="x">stays</mark>')
})

test('marks a formula whole and a stretch of code by offset', async () => {
  const text = 'So $x^2$:\n\n```c\nint a;\nint b;\n```\n'
  const code = placeOf(text, 'int a;\nint b;')
  const html = await renderNote(
    documentOf(text, [
      paragraph(text, [
        words(text, 'So '),
        { kind: 'math', place: placeOf(text, '$x^2$'), inner: placeOf(text, 'x^2'), tex: 'x^2', display: false },
      ]),
      { kind: 'code', place: { start: 11, end: 34 }, inner: code, language: 'c', text: 'int a;\nint b;' },
    ]),
    [
      { id: 'm', place: placeOf(text, '$x^2$') },
      { id: 'c', place: placeOf(text, 'int b;') },
    ],
  )
  expect(html).toContain('<mark data-card="m"><span class="katex">')
  expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">')
  expect(html).toMatch(/<mark data-card="c">(<span[^>]*>[^<]*<\/span>)+<\/mark>/)
  expect(html).toContain('<pre class="code" tabindex="0" data-start="11" data-end="34">')
})

test('shows code of an unknown language as it is', async () => {
  const text = '```klingon\na < b\n```'
  const html = await renderNote(
    documentOf(text, [
      { kind: 'code', place: { start: 0, end: 20 }, inner: { start: 11, end: 16 }, language: 'klingon', text: 'a < b' },
    ]),
    [],
  )
  expect(html).toContain('<code>a &#x3C; b</code>')
})

test('joins raw tags with Markdown, and keeps what follows an author’s unquoted tag', async () => {
  const text = 'Press <kbd>x</kbd> in the <script> tag of vector<int> now'
  const html = await renderNote(
    documentOf(text, [
      paragraph(text, [
        words(text, 'Press '),
        tagOf(text, '<kbd>'),
        words(text, 'x'),
        tagOf(text, '</kbd>'),
        words(text, ' in the '),
        tagOf(text, '<script>'),
        words(text, ' tag of vector'),
        tagOf(text, '<int>'),
        words(text, ' now'),
      ]),
    ]),
    [],
  )
  expect(html).toContain('Press <kbd>x</kbd> in the &#x3C;script> tag of vector&#x3C;int> now')
})

test('opens the web beside, leads links between notes to Notes, and drops other addresses', async () => {
  const text = 'link'
  const link = (target: string, to: 'web' | 'note') =>
    paragraph(text, [{ kind: 'link', place: placeOf(text, text), children: [words(text, text)], target, to }])
  const html = await renderNote(
    documentOf(text, [
      link('https://example.org/a', 'web'),
      link('fork and exec#how', 'note'),
      link('javascript:alert(1)', 'web'),
      link('//evil.example/x', 'web'),
    ]),
    [],
    'n1',
  )
  expect(html.match(/<a[^>]*>/g)).toEqual([
    '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">',
    '<a href="/notes/link?from=n1&#x26;to=fork%20and%20exec%23how">',
    '<a>',
    '<a>',
  ])
})

test('shows the words of a picture and loads nothing', async () => {
  const text = '![a tree](tree.png)'
  const image = { kind: 'image', place: placeOf(text, text), alt: 'a tree', target: 'tree.png' } as const
  const html = await renderNote(documentOf(text, [paragraph(text, [image])]), [])
  expect(html).toContain('<span class="picture" title="A picture, not loaded">a tree</span>')
  expect(html).not.toContain('tree.png')
})

test('shows a tree too deep to walk as its text', async () => {
  let block = htmlBlock('x')
  for (let depth = 0; depth < 20_000; depth += 1)
    block = { kind: 'quote', place: { start: 0, end: 1 }, children: [block] }
  expect(await renderNote(documentOf('>>>> x', [block]), [])).toBe('<pre class="code" tabindex="0">>>>> x</pre>')
})

test.each([
  ['What does `fork` copy?', 'What does <code>fork</code> copy?'],
  ['`a  b`', '<code>a  b</code>'],
  ['`` a`b ``', '<code>a`b</code>'],
  ['an *important* and **bold** word', 'an <em>important</em> and <strong>bold</strong> word'],
  ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
  ['`a*b` * `c*d`', '<code>a*b</code> * <code>c*d</code>'],
  ['includes <stdio.h> & <b>x</b>', 'includes &#x3C;stdio.h> &#x26; &#x3C;b>x&#x3C;/b>'],
  ['$5 and $10', '$5 and $10'],
  ['The kernel […] the page.', 'The kernel <span class="gap" role="img" aria-label="blank">[…]</span> the page.'],
  ['one\ntwo', 'one<br>two'],
  ['- one\n- `two`', '<ul><li>one</li><li><code>two</code></li></ul>'],
  ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
  ['2. alone', '2. alone'],
  ['mark `unclosed and **open', 'mark `unclosed and **open'],
  ['escaped \\*stars\\*', 'escaped *stars*'],
  [
    'a[0](x) and [site](https://a.example/b)',
    'a[0](x) and <a href="https://a.example/b" target="_blank" rel="noopener noreferrer">site</a>',
  ],
  ['', ''],
])('renders the card text %j', async (markdown, html) => {
  expect(await renderText(markdown)).toBe(html)
})

test('highlights a fence in an authored answer', async () => {
  const html = await renderText('Like so:\n\n```c\nint a;\n```')
  expect(html).toContain('<p>Like so:</p><pre class="code" tabindex="0"><code>')
  expect(html).toContain('--shiki-light:')
})

test('sets math in a card', async () => {
  expect(await renderText('What is $e^{i\\pi}$?')).toContain('<span class="math"><span class="katex">')
})

test('renders the same card the same way twice', async () => {
  const markdown = 'What does `fork` do with $x$?\n\n```c\nint a;\n```'
  expect(await renderText(markdown)).toBe(await renderText(markdown))
})

test('shows a callout as a quotation under its title', async () => {
  const text = '> [!note] Pages\n> Four KiB.'
  const body = paragraph(text, [words(text, 'Four KiB.')])
  const summary = { place: placeOf(text, 'Pages'), inlines: [words(text, 'Pages')] }
  const place = { start: 0, end: text.length }
  const html = await renderNote(
    documentOf(text, [{ kind: 'details', place, callout: 'note', summary, children: [body] }]),
    [],
  )
  expect(html).toContain('<blockquote data-start="0" data-end="27"><p data-start="10" data-end="15">Pages</p>')
})
