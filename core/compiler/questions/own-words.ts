/** Answers and wrong choices in the note's own letters: a term is written small inside a question, not where it is the answer. */
import type { Place } from '../../domain.ts'
import type { AnswerPiece } from '../fact.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { pointersIn, type Shown, show } from '../shown.ts'
import type { Draft } from './draft.ts'

/** The draft with each slice as the note writes it. */
export function inOwnWords(draft: Draft, note: Reading): Draft {
  const piece = (one: AnswerPiece): AnswerPiece => {
    if (one.kind === 'label') return one
    const text = ownWords(one.text, one.place, note)
    return text === one.text ? one : { ...one, text }
  }
  return {
    ...draft,
    pieces: { form: draft.pieces.form, items: draft.pieces.items.map((item) => item.map(piece)) },
    distractors: draft.distractors.map((one) => ({ ...one, text: ownWords(one.text, one.place, note) })),
  }
}

/** What a reader sees at the place, where it is these words but for capitals, marks of code and words put to them. */
function ownWords(text: string, place: Place, note: Reading): string {
  if (note.document.text.slice(place.start, place.end).includes(text)) return text
  const line = shownAt(place, note)
  const from = line?.starts.findIndex((start) => start >= place.start) ?? -1
  const to = line?.ends.findLastIndex((end) => end <= place.end) ?? -1
  const own = line === null || from < 0 ? '' : line.text.slice(from, to + 1).trim()
  return own !== '' && folded(text).includes(folded(own)) ? own : text
}

const folded = (text: string) => text.replaceAll('`', '').toLowerCase()

/** The line of the passage, or of the cell, that holds the place. */
function shownAt(place: Place, note: Reading): Shown | null {
  const holds = (outer: Place) => outer.start <= place.start && place.end <= outer.end
  let low = 0
  let high = note.passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((note.passages[middle]?.place.start ?? 0) <= place.start) low = middle + 1
    else high = middle
  }
  let passage: Passage | null = note.passages[low - 1] ?? null
  while (passage !== null && !holds(passage.place)) passage = passage.parent
  if (passage === null) return null
  const cell = passage.table && [passage.table.head, ...passage.table.rows].flat().find((one) => holds(one.place))
  return cell ? show(cell.inlines, note.document.text) : note.shown(passage)
}

/** Whether a slice passes over a parenthesis that its place holds: what is left is no piece of the note. */
export function leavesOut(draft: Draft, note: Reading): boolean {
  return draft.pieces.items.flat().some((piece) => {
    if (piece.kind === 'label') return false
    const source = note.document.text.slice(piece.place.start, piece.place.end)
    return source.includes('(') && pointersIn(source).some((pointer) => !piece.text.includes(pointer))
  })
}
