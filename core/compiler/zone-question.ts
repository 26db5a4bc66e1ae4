/** Questions: the author's where the note answers them, to-dos where it does not. */
import { isTerm } from './headings.ts'
import { wordsOutsideLinks } from './link-share.ts'
import type { Passage, Zoned } from './outline.ts'
import { showInlines } from './words.ts'
import { isHousekeeping, pointsElsewhere } from './zone-words.ts'

export const answered: Zoned = { zone: 'question', reason: null }
export const unanswered: Zoned = { zone: 'to-do', reason: 'a question that the note does not answer' }
const knowledge: Zoned = { zone: 'knowledge', reason: null }

/** A question that nothing below it answers; what stands under such a heading is unanswered with it. */
export const isUnanswered = (passage: Passage | null): boolean => passage?.zoneReason === unanswered.reason

/** "How do the members agree", with no mark; "What is odd about it is …" is none. */
export const asks =
  /^(?:(?:how|what)(?: \p{L}+)?|why|when|where|who) (?:do|does|did|can|could|should|would|will|are|is|was|were)\b(?!.*(?:\b(?:is|are|was|were)\b|[.:,=–—]))|^(?:how|what) about\b/iu

export function questionZone(passage: Passage, text: string): Zoned {
  if (hasAnswer(passage)) return answered
  // "Relevance: are the chunks relevant to the query?" tells what relevance is.
  const label = /^([^:?]{2,50}):\s+(?:\S+\s+){2}/.exec(text)?.[1]
  if (label !== undefined && isTerm(label) && !/^(?:q|question|todo|edit|update|note)$/i.test(label)) return knowledge
  // A paragraph that ends with one question has told something before it; several are musings.
  if ((text.match(/\?(?:\s|$)/g) ?? []).length > 1) return unanswered
  return passage.kind === 'paragraph' && text.split(/[.!?]\s/).length > 2 ? knowledge : unanswered
}

/** Something below says more than a link, a picture or "to be completed". */
export function hasAnswer(passage: Passage): boolean {
  return passage.children.some((child) => {
    if (child.kind === 'table' || child.kind === 'code' || child.kind === 'math') return true
    const text = showInlines(child.inlines).text
    return (
      (wordsOutsideLinks(child.inlines) >= 2 && !isHousekeeping(text) && !pointsElsewhere(text)) || hasAnswer(child)
    )
  })
}
