/** Questions that the author asked and left. A rhetorical one, one put to the reader, or one that leads on is not open. */
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { isUnanswered } from '../zone-question.ts'
import { toneOf } from '../zone-tone.ts'
import type { Finding, Spot } from './finding.ts'

/** Nothing below answers them, and neither does what stands next; a link may hold the answer of one beside it. */
export function openQuestions(note: Reading, at: (place: Spot['place']) => Spot): Finding[] {
  if (toneOf(note.document, note.passages).isEssay) return []
  return note.passages.flatMap((passage): Finding[] => {
    if (!isUnanswered(passage) || isUnanswered(passage.parent) || isInside(passage)) return []
    if (!asks(note.shown(passage).bare, passage.kind) || hasLink(passage, note) || isAnsweredShort(passage, note))
      return []
    if ((passage.kind === 'paragraph' || passage.kind === 'item') && leadsOn(passage, note)) return []
    const message = 'This question has no answer. Answer it below, or take it out.'
    return [{ code: 'check/open-question', severity: 'warning', message, ...at(passage.place) }]
  })
}

const opening =
  /^(?:(?:q|question|open question)\s*[:.)-]\s*|\d+[.)]\s*|so,?\s+|but,?\s+|and,?\s+)?(?:what|why|how|when|where|which|who|whose|is|are|was|were|does|do|did|can|could|will|would|should|has|have|explain|describe|define|in what|to what)\b/i
const toReader = /\b(?:you|your|yours|my|our|us|me|oursel\w+|let['’]?s|dear)\b/i
const vague =
  /^(?:what|why|how|when|where|who|which)(?: (?:is|are|does|do|now|then|else|next|about|not|if|happens|to do|can be done|should we do|could go wrong))*(?: (?:this|that|it|these|so|here|now))?\s*\?*$/i

/** One question and nothing told before it. */
function asks(bare: string, kind: Passage['kind']): boolean {
  const text = bare.replace(/[\s*_]+$/, '').trim()
  if (kind !== 'details' && !/\?$/.test(text)) return false
  if (kind !== 'heading' && kind !== 'details' && !opening.test(text)) return false
  if (kind !== 'details' && (toReader.test(text) || /[.!]\s|^\S+\?\s|(?:\?.*){3}/.test(text))) return false
  return (text.match(/[\p{L}\uE000]{2,}/gu)?.length ?? 0) >= 3 && !vague.test(text) && !/^["“‘]/.test(text)
}

/** "Yes.", "42": an answer of a word. */
const isAnsweredShort = (passage: Passage, note: Reading) =>
  passage.children.some(
    (child) =>
      child.inlines.length > 0 && /^(?:yes|no|never|always|both|neither|none|\d+)\b/i.test(note.shown(child).bare),
  )

/** In somebody's words, or in the answer to another question. */
function isInside(passage: Passage): boolean {
  for (let above = passage.parent; above !== null; above = above.parent)
    if (above.kind === 'quote' || above.kind === 'details' || above.zone === 'question') return true
  return false
}

function hasLink(passage: Passage, note: Reading): boolean {
  return (
    (passage.inlines.length > 0 && note.shown(passage).links.length > 0) ||
    passage.children.some((child) => hasLink(child, note))
  )
}

/** What follows goes on from the question; or it is one of a list of questions, which are asked of something else. */
function leadsOn(passage: Passage, note: Reading): boolean {
  const siblings = passage.parent?.children ?? []
  const next = siblings[siblings.indexOf(passage) + 1]
  if (next !== undefined && next.kind !== 'heading' && next.kind !== 'item' && !isUnanswered(next)) return true
  if (passage.kind === 'paragraph') return next !== undefined && next.kind === 'item'
  const before = siblings[siblings.indexOf(passage) - 1]
  const isChecklist =
    [before, next].some((one) => one?.kind === 'item' && isUnanswered(one)) && !asksAbove(passage.parent, note)
  const reply = next === undefined || isUnanswered(next) ? '' : note.shown(next).bare
  return (
    isChecklist ||
    /^(?:it|they|yes|no|is|are|can|depends|because|this|that|by|to|so|answer|a[:.]|->|→|=>)(?:\b|\s)/i.test(reply)
  )
}

const asksAbove = (above: Passage | null, note: Reading) =>
  above !== null &&
  above.inlines.length > 0 &&
  /\b(?:questions?(?! to )|doubts?|unanswered|unknowns?)\b/i.test(note.shown(above).bare)
