/**
 * What the browser and the server say to each other during review. The server sends cards with their memory and the
 * rules of the day; the browser schedules with the same core/scheduler and sends back items it made the ids of.
 */
import type { CardId, DayContext, DeckId, Memory, NoteId, Preset, Rating, ReviewId, StudyDay } from '../domain.ts'

/** A card as review shows it. HTML is sanitised by the server; it is set as it comes. */
export interface ReviewCard {
  readonly id: CardId
  /** Rises by one with each answer and each undo; both sides count on it. */
  readonly version: number
  readonly noteId: NoteId
  readonly deckId: DeckId
  readonly factKey: string
  /** Deck, folders, note title: outermost first. */
  readonly breadcrumb: readonly string[]
  readonly notePath: string
  /** Lines of the place in the note, from 1. */
  readonly lines: readonly [number, number]
  readonly place: { readonly start: number; readonly end: number }
  readonly kind: string
  readonly contextHtml: readonly string[]
  readonly questionHtml: string
  readonly answerHtml: string
  /** Markdown, for the editor. */
  readonly question: string
  readonly answer: string
  readonly edited: boolean
  readonly leech: boolean
  readonly memory: Memory
}

export interface ReviewSession {
  /** The data folder's id: queued items name it. */
  readonly collectionId: string
  /** Server clock when this was made, for the skew. */
  readonly now: number
  readonly day: DayContext
  readonly preset: Preset
  /** In the order to show them; learning cards due later stand at their place in time. */
  readonly cards: readonly ReviewCard[]
  /** Answers given today, newest first, at most 50: what `u` can take back after a reload. */
  readonly undoable: readonly {
    readonly reviewId: ReviewId
    readonly card: ReviewCard
    readonly rating: Rating
    readonly before: Memory
  }[]
  readonly answeredToday: number
  readonly secondsToday: number
  /** Cards due beyond this batch. */
  readonly more: number
  /** The study day the next card of this choice is due, where nothing is left. */
  readonly nextDueDay: StudyDay | null
}

export type OutboxItem =
  | {
      readonly kind: 'answer'
      readonly id: ReviewId
      readonly cardId: CardId
      readonly rating: Rating
      /** The card's version that was seen. */
      readonly version: number
      readonly shownAt: number
      readonly answeredAt: number
      readonly durationMs: number
      /** True once its first sending got no response; then it is never refused. */
      readonly queued: boolean
    }
  | {
      readonly kind: 'undo'
      readonly id: ReviewId
      readonly takesBack: ReviewId
      readonly at: number
      readonly queued: boolean
    }
  | {
      readonly kind: 'suspend'
      readonly id: string
      readonly cardId: CardId
      readonly on: boolean
      readonly at: number
    }
  | { readonly kind: 'bury'; readonly id: string; readonly cardId: CardId; readonly on: boolean; readonly at: number }
  | {
      readonly kind: 'edit'
      readonly id: string
      readonly cardId: CardId
      /** Null goes back to the note's words. */
      readonly question: string | null
      readonly answer: string | null
      readonly at: number
    }
  | {
      readonly kind: 'verdict'
      readonly id: string
      readonly cardId: CardId
      readonly verdict: 'kept' | 'dropped' | null
      readonly at: number
    }

export interface OutboxRequest {
  readonly collectionId: string
  /** The browser's clock when this delivery left. */
  readonly sentAt: number
  readonly items: readonly OutboxItem[]
}

export type ItemOutcome =
  /** `card` is its state after this item. */
  | { readonly id: string; readonly status: 'applied' | 'replayed'; readonly card: ReviewCard }
  /** A live answer to a card that moved on. */
  | { readonly id: string; readonly status: 'stale'; readonly card: ReviewCard; readonly answeredAt: number | null }
  /** No such card, or not this user's. */
  | { readonly id: string; readonly status: 'unknown' }
  /** The id is known with another body, an undo of what is not the card's latest answer, …: said in `reason`. */
  | { readonly id: string; readonly status: 'refused'; readonly reason: string }

export type OutboxReply =
  | { readonly ok: true; readonly now: number; readonly outcomes: readonly ItemOutcome[] }
  /** The items are meant for another data folder. */
  | { readonly ok: false; readonly reason: 'other-collection'; readonly collectionId: string }
