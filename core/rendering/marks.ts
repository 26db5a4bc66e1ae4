/** Evidence marks: which slices of a leaf of the tree lie in which cards' places. By offset, never by text search. */
import type { Place } from '../domain.ts'

export interface Mark {
  /** The card's id. */
  readonly id: string
  readonly place: Place
}

/** A stretch of the note over which the same cards are marked. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

/** Cuts overlapping marks into segments that do not overlap, in order; ids keep the order of `marks`. */
export function segmentsOf(marks: readonly Mark[]): readonly Segment[] {
  const edges = [...new Set(marks.flatMap((mark) => [mark.place.start, mark.place.end]))].sort((a, b) => a - b)
  const ordered = [...marks].sort((a, b) => a.place.start - b.place.start)
  const segments: Segment[] = []
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    const covering = new Set(ordered.filter((mark) => mark.place.start <= start && mark.place.end >= end))
    const ids = [...new Set(marks.filter((mark) => covering.has(mark)).map((mark) => mark.id))]
    if (ids.length > 0) segments.push({ start, end, ids })
  }
  return segments
}

/** The segments that touch `place`, by binary search. */
export function segmentsIn(segments: readonly Segment[], place: Place): readonly Segment[] {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.end ?? 0) <= place.start) low = middle + 1
    else high = middle
  }
  const found: Segment[] = []
  for (let index = low; index < segments.length; index += 1) {
    const segment = segments[index]
    if (segment === undefined || segment.start >= place.end) break
    found.push(segment)
  }
  return found
}

export interface Slice {
  readonly text: string
  readonly ids: readonly string[]
}

/**
 * The shown text of a leaf, cut where marks begin and end. `source` is the note's text at `place`; it may hold escapes,
 * entities and line prefixes that `text` does not.
 */
export function sliceByMarks(text: string, source: string, place: Place, segments: readonly Segment[]): Slice[] {
  const touching = segmentsIn(segments, place)
  if (touching.length === 0) return text === '' ? [] : [{ text, ids: [] }]
  const shownAt = alignment(source, text)
  const at = (offset: number) => shownAt(Math.min(Math.max(offset - place.start, 0), source.length))
  const slices: Slice[] = []
  let done = 0
  const push = (until: number, ids: readonly string[]) => {
    if (until > done) slices.push({ text: text.slice(done, until), ids })
    done = Math.max(done, until)
  }
  for (const segment of touching) {
    push(at(segment.start), [])
    push(at(segment.end), segment.ids)
  }
  push(text.length, [])
  return slices
}

/** Maps an offset in the source of a leaf to the offset in its shown text. */
export function alignment(source: string, text: string): (offset: number) => number {
  if (source === text) return (offset) => offset
  const map = new Array<number>(source.length + 1)
  let shown = 0
  let offset = 0
  while (offset < source.length) {
    const { source: taken, shown: given } = step(source, offset, text, shown)
    for (let index = 0; index < taken; index += 1) map[offset + index] = shown
    offset += taken
    shown = Math.min(shown + given, text.length)
  }
  map[source.length] = text.length
  return (at) => map[at] ?? text.length
}

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y

/** How many characters of source and of shown text belong together at these two offsets. */
function step(source: string, offset: number, text: string, shown: number): { source: number; shown: number } {
  entity.lastIndex = offset
  const reference = source[offset] === '&' ? entity.exec(source)?.[0] : undefined
  if (reference !== undefined && !text.startsWith(reference, shown)) {
    return { source: reference.length, shown: (text.codePointAt(shown) ?? 0) > 0xffff ? 2 : 1 }
  }
  if (source[offset] === text[shown]) return { source: 1, shown: 1 }
  const blank = /\s+/y
  blank.lastIndex = offset
  const run = blank.exec(source)?.[0]
  if (run !== undefined && /\s/.test(text[shown] ?? '')) return { source: run.length, shown: 1 }
  return { source: 1, shown: 0 }
}
