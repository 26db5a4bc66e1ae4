/** What a sync would do, as data: shown first, applied in one transaction. */

import type { CompiledNote, Question } from '../compiler/question.ts'
import type { CardId, NoteId, Presence, Verdict } from '../domain.ts'

/** A card as it is stored, as far as matching needs it. */
export interface StoredCard {
  readonly id: CardId
  readonly noteId: NoteId
  readonly notePath: string
  readonly key: string
  readonly factKey: string
  readonly factType: string
  readonly question: string
  readonly answer: string
  readonly placeStart: number
  readonly placeEnd: number
  readonly presence: Presence
  readonly verdict: Verdict
  readonly reviewed: boolean
}

/** A note of the source as it was found this time. */
export type FoundNote =
  | {
      readonly state: 'compiled'
      readonly path: string
      readonly hash: string
      readonly text: string
      readonly compiled: CompiledNote
    }
  /** The same bytes and compiler as last time: nothing to do. */
  | { readonly state: 'same'; readonly path: string }
  /** Could not be read or compiled this time: keeps all its cards. */
  | { readonly state: 'unread'; readonly path: string; readonly reason: string }

/** Something in the folder or archive that Quern does not take. */
export interface Refused {
  readonly path: string
  readonly reason: string
}

export interface CardChange {
  readonly cardId: CardId
  readonly notePath: string
  readonly question: Question
  readonly before: { readonly question: string; readonly answer: string }
}

export interface SyncPlan {
  readonly notes: {
    readonly added: readonly string[]
    readonly changed: readonly string[]
    readonly same: number
    readonly gone: readonly string[]
    readonly unread: readonly { readonly path: string; readonly reason: string }[]
  }
  readonly refused: readonly Refused[]
  /** Files passed over silently, counted: not notes. */
  readonly otherFiles: number
  readonly cards: {
    readonly added: readonly { readonly notePath: string; readonly question: Question }[]
    /** Same fact, same words. */
    readonly kept: readonly CardChange[]
    /** Same fact and answer, another wording or place: history kept. */
    readonly reworded: readonly CardChange[]
    /** The answer says something else now: history kept, marked, asked about. */
    readonly changed: readonly CardChange[]
    readonly retired: readonly {
      readonly cardId: CardId
      readonly notePath: string
      readonly question: string
      readonly answer: string
    }[]
    readonly revived: readonly CardChange[]
  }
}
