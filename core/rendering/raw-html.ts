/**
 * Raw HTML inside notes. Tags that may be shown go on to the HTML parser, which joins them with our own elements. Tags that would
 * swallow what follows (`<script>`, `<textarea>`, `<plaintext>` …) never reach it: an author who writes "the <script> tag" keeps the rest of the note.
 */
import type { ElementContent, Literal } from 'hast'
import type { Inline } from '../compiler/document.ts'

interface Raw extends Literal {
  type: 'raw'
}

/** hast's own types leave out the node for raw HTML that hast-util-raw reads and hast-util-to-html writes. */
declare module 'hast' {
  interface ElementContentMap {
    raw: Raw
  }
  interface RootContentMap {
    raw: Raw
  }
}

/** Removed together with what stands between their tags. */
const withContent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'title', 'xmp'])

/** Shown if written in a note: the reader's HTML, nothing that acts, loads or covers. */
export const shownTags = [
  ...['a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details', 'dfn', 'div', 'dl'],
  ...['dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li'],
  ...['mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub'],
  ...['summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var', 'wbr'],
]
const shown = new Set(shownTags)

/** Known to browsers but not shown: dropped quietly. Any other name (`vector<int>`) is text that an author forgot to quote. */
const droppedNames =
  'address applet area article aside audio base basefont bdi bdo big blink body button canvas center col colgroup data ' +
  'datalist dialog dir embed fieldset font footer form frame frameset head header hgroup html iframe image input keygen label ' +
  'legend link listing main map marquee math menu menuitem meta meter nav nobr noembed noframes noscript object optgroup ' +
  'option output param picture plaintext portal progress script search select selectedcontent slot source strike style ' +
  'svg template textarea time title track video xmp'
const dropped = new Set(droppedNames.split(' '))

const tag = /^<(\/?)([a-zA-Z][^\s/>]*)/

/** A run of inlines with its raw tags settled: hast nodes stand for them, and removed stretches are gone. */
export function readInlineHtml(list: readonly Inline[]): (Inline | ElementContent)[] {
  const out: (Inline | ElementContent)[] = []
  for (let index = 0; index < list.length; index += 1) {
    const node = list[index]
    if (node === undefined) continue
    if (node.kind !== 'html') {
      out.push(node)
      continue
    }
    const close = removedUntil(list, index, node.text)
    if (close !== null) index = close
    else out.push(...inlineTag(node.text))
  }
  return out
}

/** For an opening tag that goes with its content: where its closing tag stands, or null. */
function removedUntil(list: readonly Inline[], index: number, text: string): number | null {
  const [, slash, name = ''] = tag.exec(text) ?? []
  if (slash !== '' || !withContent.has(name.toLowerCase())) return null
  const close = `</${name.toLowerCase()}`
  for (let later = index + 1; later < list.length; later += 1) {
    const node = list[later]
    if (node?.kind === 'html' && node.text.toLowerCase().startsWith(close)) return later
  }
  return null
}

function inlineTag(text: string): ElementContent[] {
  const name = tag.exec(text)?.[2]?.toLowerCase()
  if (name === undefined) return []
  if (shown.has(name)) return [{ type: 'raw', value: text }]
  return dropped.has(name) && !withContent.has(name) ? [] : [{ type: 'text', value: text }]
}

/** A block of raw HTML: removed stretches cut out, unsafe tags dropped, the rest left for the parser. */
export function readBlockHtml(text: string): ElementContent[] {
  let rest = text.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  for (const name of withContent) {
    rest = rest.replace(new RegExp(`<${name}(?=[\\s/>])[\\s\\S]*?(?:</${name}\\s*>|$)`, 'gi'), '')
  }
  const nodes: ElementContent[] = []
  for (const piece of rest.split(/(<\/?[a-zA-Z][^\s/>]*(?:"[^"]*"|'[^']*'|[^'">])*>)/)) {
    if (piece === '') continue
    const isTag = tag.test(piece) && piece.endsWith('>')
    if (isTag) nodes.push(...inlineTag(piece))
    else nodes.push({ type: 'raw', value: piece.replaceAll('<', '&lt;') })
  }
  return nodes
}
