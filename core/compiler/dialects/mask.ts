/**
 * Masks: what a dialect hides from the Markdown parser, or gives it as one opaque atom. A masked text has the same
 * length as the note, so every offset stays the author's.
 */
import type { Place } from '../../domain.ts'

/** What the parser makes of a masked span. */
export type MaskAs =
  | { readonly kind: 'hidden'; readonly what: string }
  | { readonly kind: 'math'; readonly inner: Place; readonly display: boolean }
  | { readonly kind: 'image'; readonly alt: string; readonly target: string }
  | { readonly kind: 'reference'; readonly id: string }

export interface Mask extends Place {
  readonly as: MaskAs
  /** `word`: an opaque word; `blank`: white space, lines kept; `comment`: an HTML comment of that length. */
  readonly fill: 'word' | 'blank' | 'comment'
}

/** A private-use character: to the parser neither space nor punctuation. */
const filler = '\uE000'

export const hide = (start: number, end: number, what: string, fill: Mask['fill'] = 'word'): Mask => ({
  start,
  end,
  as: { kind: 'hidden', what },
  fill,
})

/** In order of place; of two that overlap the first stays. */
export function arrange(masks: readonly Mask[]): readonly Mask[] {
  const sorted = [...masks].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((mask) => {
    if (mask.start < end || mask.end <= mask.start) return false
    end = mask.end
    return true
  })
}

/** The text with each mask replaced by as many characters. */
export function applyMasks(text: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const mask of masks) {
    parts.push(text.slice(at, mask.start), filled(text, mask))
    at = mask.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function filled(text: string, mask: Mask): string {
  const length = mask.end - mask.start
  if (mask.fill === 'word') return filler.repeat(length)
  if (mask.fill === 'comment') return `<!--${filler.repeat(length - 7)}-->`
  return text.slice(mask.start, mask.end).replace(/[^\n]/g, ' ')
}

/** Index of the first mask that ends after `offset`, by bisection. */
export function firstMaskAfter(masks: readonly Place[], offset: number): number {
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const mask = masks[middle]
    if (mask && mask.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Is the offset inside one of these places (in order, not overlapping)? */
export function isInside(places: readonly Place[], offset: number): boolean {
  const place = places[firstMaskAfter(places, offset)]
  return place !== undefined && place.start <= offset
}

/** The fenced code blocks of a text, by their lines alone: enough to know where a dialect's tokens are code. */
export function fencesOf(text: string): readonly Place[] {
  if (!text.includes('```') && !text.includes('~~~')) return []
  const fences: Place[] = []
  const line = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/gm
  let open: { start: number; mark: string } | null = null
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const mark = match[1] ?? ''
    const rest = match[2] ?? ''
    if (open === null) {
      if (mark[0] === '`' && rest.includes('`')) continue
      open = { start: match.index, mark }
    } else if (mark[0] === open.mark[0] && mark.length >= open.mark.length && rest.trim() === '') {
      fences.push({ start: open.start, end: match.index + match[0].length })
      open = null
    }
  }
  if (open !== null) fences.push({ start: open.start, end: text.length })
  return fences
}
