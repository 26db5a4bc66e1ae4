/** A quiz: chosen questions in three forms, verdicts of its own, and no row in the review log. */
import type { CardId, DeckId, NoteId, QuizId } from '../domain.ts'

export type QuizForm = 'open' | 'typed' | 'choice'
export type QuizVerdict = 'missed' | 'partly' | 'right'

export interface QuizChoice {
  readonly deckIds: readonly DeckId[]
  readonly tags: readonly string[]
  readonly count: number
  readonly forms: readonly QuizForm[]
}

/** A card as far as picking needs it. */
export interface QuizCandidate {
  readonly cardId: CardId
  readonly factKey: string
  readonly noteId: NoteId
  readonly question: string
  readonly answer: string
  /** The answer's points: the items of a list, else the one phrase. */
  readonly points: readonly string[]
  readonly kind: string
  readonly distractors: readonly string[]
  /** Predicted recall now, 0 to 1; null for a new card. */
  readonly recall: number | null
}

export interface QuizItem {
  readonly index: number
  readonly cardId: CardId
  readonly form: QuizForm
  /** For choice: four options in the order shown. */
  readonly options: readonly string[] | null
}

/** What the page gets for one question of a quiz under way. */
export interface QuizQuestion extends QuizItem {
  readonly topic: string
  readonly noteId: NoteId
  readonly notePath: string
  readonly place: { readonly start: number; readonly end: number }
  readonly lines: readonly [number, number]
  readonly breadcrumb: readonly string[]
  readonly contextHtml: readonly string[]
  readonly questionHtml: string
  readonly answerHtml: string
  readonly answer: string
  readonly points: readonly { readonly text: string; readonly html: string }[]
  readonly optionsHtml: readonly string[] | null
  /** What was answered, where it was. */
  readonly given: string | null
  readonly graded: QuizVerdict | null
  readonly verdict: QuizVerdict | null
}

export interface QuizRun {
  readonly id: QuizId
  readonly choice: QuizChoice
  readonly startedAt: number
  readonly endedAt: number | null
  readonly questions: readonly QuizQuestion[]
}
