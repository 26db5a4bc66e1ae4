/** What a sync starts from: cards and notes as they are stored, and notes as they were found this time. */
import type { CompiledNote } from '../compiler/question.ts'
import type { CardId, NoteId, Presence, Verdict } from '../domain.ts'

/** A card as it is stored, as far as matching needs it. */
export interface StoredCard {
  readonly id: CardId
  readonly noteId: NoteId
  readonly notePath: string
  readonly key: string
  readonly factKey: string
  readonly factType: string
  readonly kind: string
  readonly question: string
  readonly answer: string
  readonly placeStart: number
  readonly placeEnd: number
  readonly presence: Presence
  readonly verdict: Verdict
  readonly reviewed: boolean
}

export interface StoredNote {
  readonly path: string
  readonly presence: 'present' | 'unread' | 'gone'
  readonly hash: string
  /** As last compiled; null where nothing is to be held against it. */
  readonly text: string | null
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

export type CompiledFound = Extract<FoundNote, { state: 'compiled' }>

/** Something in the folder or archive that Quern does not take. */
export interface Refused {
  readonly path: string
  readonly reason: string
}

export interface Stored {
  readonly notes: readonly StoredNote[]
  readonly cards: readonly StoredCard[]
}

export interface Found {
  readonly notes: readonly FoundNote[]
  readonly refused: readonly Refused[]
  readonly otherFiles: number
}
