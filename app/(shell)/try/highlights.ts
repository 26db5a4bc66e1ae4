/** Marks on the mirror of the text by the CSS Custom Highlight API: no element is put between letters, so nothing shifts. */
import type { Place } from '../../../core/domain.ts'
import { lineAt } from '../../../core/lines.ts'

export type MarkName = 'try-evidence' | 'try-suggested' | 'try-chosen' | 'try-silent' | 'try-markup'

/** Later ones lie over earlier ones. */
const order: readonly MarkName[] = ['try-markup', 'try-silent', 'try-suggested', 'try-evidence', 'try-chosen']

/** Marks these places of the text, and no others, under a name. Where the browser knows no highlights, nothing is marked. */
export function highlight(
  name: MarkName,
  mirror: HTMLElement | null,
  starts: readonly number[],
  places: readonly Place[],
): void {
  if (!('highlights' in CSS) || mirror === null) return
  const marks = new Highlight()
  marks.priority = order.indexOf(name)
  for (const place of places) {
    for (const { node, from, to } of piecesOf(mirror, starts, place)) {
      marks.add(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }))
    }
  }
  CSS.highlights.set(name, marks)
}

export function clearHighlights(): void {
  if ('highlights' in CSS) for (const name of order) CSS.highlights.delete(name)
}

/** True where a point of the screen lies on the letters of a place. */
export function liesOn(
  mirror: HTMLElement,
  starts: readonly number[],
  place: Place,
  point: { readonly x: number; readonly y: number },
): boolean {
  return piecesOf(mirror, starts, place).some(({ node, from, to }) => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= point.x && point.x <= right && top <= point.y && point.y <= bottom,
    )
  })
}

/** The letters of a place, line by line; each line of the mirror is one element with one text in it. */
function piecesOf(mirror: HTMLElement, starts: readonly number[], { start, end }: Place) {
  const pieces: { readonly node: Node; readonly from: number; readonly to: number }[] = []
  for (let line = lineAt(starts, start); line <= lineAt(starts, Math.max(start, end - 1)); line++) {
    const begin = starts[line - 1] ?? 0
    const node = mirror.children[line - 1]?.firstChild
    if (node?.nodeType !== Node.TEXT_NODE) continue
    const length = node.textContent?.length ?? 0
    const from = Math.max(0, start - begin)
    const to = Math.min(length, end - begin)
    if (from < to) pieces.push({ node, from, to })
  }
  return pieces
}
