/** A question before lints, context and keys. */
import type { Place } from '../../domain.ts'
import type { Answer, AnswerLabel, AnswerPiece, Fact, Words } from '../fact.ts'
import type { Distractor, QuestionKind } from '../question.ts'

export interface Draft {
  readonly fact: Fact
  /** What of the fact is asked: part of the key, e.g. `gloss`, `term`, `item 2`. */
  readonly role: string
  readonly kind: QuestionKind
  readonly question: string
  readonly pieces: Answer
  readonly places: readonly Place[]
  readonly distractors: readonly Distractor[]
  readonly confidence: number
  readonly hint: string | null
}

export interface DraftParts {
  readonly role: string
  readonly kind: QuestionKind
  readonly question: string
  readonly answer: Answer
  readonly places?: readonly Place[]
  readonly distractors?: readonly Words[]
  readonly confidence?: number
  readonly hint?: string
}

export function draft(fact: Fact, parts: DraftParts): Draft {
  return {
    fact,
    role: parts.role,
    kind: parts.kind,
    question: parts.question,
    pieces: parts.answer,
    places: parts.places ?? fact.evidence,
    distractors: (parts.distractors ?? fact.others).map((words) => ({ text: words.text, place: words.place })),
    confidence: parts.confidence ?? fact.confidence,
    hint: parts.hint ?? null,
  }
}

export const slice = (words: Words): AnswerPiece => ({ kind: 'slice', place: words.place, text: words.text })
export const phrase = (...words: readonly Words[]): Answer => ({ form: 'phrase', items: [words.map(slice)] })
export const labelled = (label: AnswerLabel, ...words: readonly Words[]): Answer => ({
  form: 'phrase',
  items: [[{ kind: 'label', label }, ...words.map(slice)]],
})
export const listOf = (items: readonly Words[]): Answer => ({
  form: 'list',
  items: items.map((words) => [slice(words)]),
})

/** The answer as shown: pieces of an item joined by a colon, items by a semicolon. */
export function answerText(answer: Answer): string {
  return answer.items
    .map((item) => item.map((piece) => (piece.kind === 'slice' ? piece.text : piece.label)).join(': '))
    .join('; ')
}
