/** What Hugo and ox-hugo (org exported to Markdown) put into a note: shortcodes, anchors, to-do marks. */
import type { Place } from '../../domain.ts'
import { hide, isInside, type Mask, type MaskAs } from './mask.ts'

const longestShortcode = 2_000

/** `{{< … >}}` and `{{% … %}}`. A figure becomes an image; a relref in a link is read by the link. */
export function shortcodeMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  const masks: Mask[] = []
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', start + 2)) {
    const sign = text[start + 2]
    if (sign !== '<' && sign !== '%') continue
    const close = text.slice(start, start + longestShortcode).indexOf(sign === '<' ? '>}}' : '%}}')
    if (close < 0 || isInside(fences, start)) continue
    const end = start + close + 3
    const source = text.slice(start, end)
    if (/\n[ \t]*\r?\n/.test(source)) continue
    masks.push({ start, end, as: shortcode(source), fill: 'word' })
    start = end - 2
  }
  return masks
}

function shortcode(source: string): MaskAs {
  const name = /^\{\{[<%]\s*(\/?[\w.-]+)/.exec(source)?.[1] ?? ''
  if (name !== 'figure') return { kind: 'hidden', what: `shortcode ${name}`.trim() }
  const argument = (key: string): string => new RegExp(`\\b${key}\\s*=\\s*"([^"]*)"`).exec(source)?.[1] ?? ''
  return { kind: 'image', alt: argument('caption') || argument('alt') || argument('title'), target: argument('src') }
}

/** The target of a link whose destination is a relref or ref shortcode, as written there; null for another destination. */
export function relrefTarget(destination: string): string | null {
  return /^<?\{\{[<%]\s*(?:rel)?ref\s+["“]?([^"”\s>%]+)/.exec(destination)?.[1] ?? null
}

/** `<span class="org-todo todo TODO">TODO</span>`, and the priority and tag marks beside it. */
export function orgMarkMasks(text: string): readonly Mask[] {
  if (!text.includes('<span class="')) return []
  const mark =
    /<span class="(org-todo|org-priority|timestamp-wrapper|tag)\b[^"\n]*">(?:<span[^>\n]*>)?[^<\n]{0,100}(?:<\/span>){1,2}/g
  return [...text.matchAll(mark)].map((match) => {
    const done = /\bdone\b/i.test(match[0])
    const what = match[1] === 'org-todo' ? (done ? 'done' : 'to-do') : (match[1] ?? 'mark')
    return hide(match.index, match.index + match[0].length, what)
  })
}

/** `{#id}` at the end of a heading line. */
export function anchorMasks(text: string): readonly Mask[] {
  const masks: Mask[] = []
  for (let brace = text.indexOf('{#'); brace >= 0; brace = text.indexOf('{#', brace + 2)) {
    const lineEnd = endOfLine(text, brace)
    const anchor = /^\{#[^{}\s]*\}[ \t\r]*$/.exec(text.slice(brace, lineEnd))
    if (anchor === null) continue
    const lineStart = text.lastIndexOf('\n', brace) + 1
    if (/^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?#{1,6}[ \t]/.test(text.slice(lineStart, brace)))
      masks.push(hide(brace, brace + anchor[0].trimEnd().length, 'anchor', 'blank'))
  }
  return masks
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
