/** Every passage that gave no card, and why. */
import type { Place } from '../domain.ts'
import { meets, merged } from './authored/find.ts'
import type { Passage } from './outline.ts'
import type { Question, Silence } from './question.ts'
import type { Reading } from './reading.ts'
import { countWords } from './sentences.ts'

export interface Dropped {
  readonly place: Place
  readonly code: string
  readonly reason: string
}

export interface Outcome {
  readonly questions: readonly Question[]
  readonly dropped: readonly Dropped[]
  /** What the author's own cards take up, fronts and all. */
  readonly claimed: readonly Place[]
  /** What the author wants no questions from. */
  readonly skipped: readonly Place[]
}

export function silencesOf(note: Reading, outcome: Outcome): Silence[] {
  const covered = merged(
    [...outcome.questions.flatMap((question) => question.places), ...outcome.claimed].filter(hasWords),
  )
  return note.passages.flatMap((passage): Silence[] => {
    if (passage.kind === 'root' || (hasWords(passage.place) && meets(covered, passage.place))) return []
    if (outcome.skipped.some((place) => touches(place, passage.place)))
      return [{ place: passage.place, code: 'directive/skip', reason: 'the author leaves it out' }]
    if (passage.kind === 'heading' && passage.zone === 'knowledge') return []
    return [{ place: passage.place, ...why(passage, note, outcome.dropped) }]
  })
}

function why(passage: Passage, note: Reading, dropped: readonly Dropped[]): { code: string; reason: string } {
  if (note.document.frontMatter.cards === 'off') return { code: 'cards/off', reason: 'the note asks for no cards' }
  if (passage.zone === 'question')
    return {
      code: 'zone/question',
      reason:
        passage.children.length === 0
          ? 'a question that nothing answers'
          : 'a question whose answer is too long for one card',
    }
  if (passage.zone === 'lead') return { code: 'no-rule/lead', reason: 'it only introduces what stands under it' }
  if (passage.zone !== 'knowledge') return { code: `zone/${passage.zone}`, reason: passage.zoneReason ?? passage.zone }
  const lint = dropped.find((one) => touches(one.place, passage.place))
  if (lint !== undefined) return { code: lint.code, reason: lint.reason }
  if (passage.kind === 'code') return { code: 'no-rule/code', reason: 'code is shown, not asked' }
  if (passage.kind === 'item' && passage.children.length > 0)
    return { code: 'no-rule/lead', reason: 'it only introduces what stands under it' }
  const words = passage.inlines.length === 0 ? 0 : countWords(note.shown(passage).bare)
  if (words > 0 && words < 4) return { code: 'no-rule/short', reason: 'too short to say what it is about' }
  return { code: 'no-rule', reason: 'no rule found one clear question in it' }
}

const hasWords = (place: Place) => place.end > place.start
const touches = (a: Place, b: Place) => Math.min(a.end, b.end) > Math.max(a.start, b.start)
