/**
 * References to a block show words of that block. They may stand in a question, where the reader needs them; an answer is
 * made of the note's own words. Where there are none, the sentence has a hole and asks nothing.
 */
import type { Place } from '../domain.ts'
import type { Document, Inline } from './document.ts'
import { eachInline } from './links.ts'
import type { Lint } from './lints.ts'
import type { Passage } from './outline.ts'
import type { Draft } from './questions/draft.ts'
import { hasWords, missingBlock } from './shown.ts'

/** A reference as it stands in a note; `words` is empty where its block is not there or has none. */
export interface Quote {
  readonly place: Place
  readonly words: string
}

export function quotesIn(document: Document): readonly Quote[] {
  const found: Quote[] = []
  eachInline(document, (inline: Inline) => {
    if (inline.kind === 'text' && inline.from === 'block')
      found.push({ place: inline.place, words: hasWords(inline.text) ? inline.text : '' })
  })
  return found
}

/** What is wrong with a question because of the references of its note; null where nothing is. */
export function quoteLint(draft: Draft, context: readonly string[], quotes: readonly Quote[]): Lint | null {
  if (quotes.length === 0) return null
  const answer = draft.pieces.items.flat().flatMap((piece) => (piece.kind === 'slice' ? [piece.place] : []))
  const own = [draft.fact.subject.place, ...draft.places, ...answer]
  const shown = [draft.question, ...context].join('\n')
  const authored = draft.fact.family === 'author'
  const missing = quotes.filter(({ words }) => words === '')
  if (
    shown.includes(missingBlock) ||
    missing.some(({ place }) => (authored ? own : answer).some((one) => touches(one, place)))
  )
    return { code: 'reference/missing', hard: true, reason: 'it refers to a block that is not here or has no words' }
  if (quotes.some(({ place }) => answer.some((one) => touches(one, place))))
    return { code: 'reference/answer', hard: true, reason: 'its answer stands in another block' }
  const read = scopeOf(draft.fact.passage)
  const isShown = ({ words, place }: Quote) => shown.includes(words) && read.some((one) => touches(one, place))
  if (!authored && quotes.some((quote) => quote.words !== '' && isShown(quote)))
    return { code: 'reference/quoted', hard: false, reason: 'it quotes another block' }
  return null
}

/** What a question may be made of: its passage, and those it hangs under. */
function scopeOf(passage: Passage): readonly Place[] {
  const places: Place[] = []
  for (let at: Passage | null = passage; at !== null && at.kind !== 'root'; at = at.parent) places.push(at.place)
  return places
}

const touches = (a: Place, b: Place): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start)
