/** What stands in the margin of a note: its cards beside their words, and where nothing was asked, why. */
import type { CardId, CardStatus, Place } from '../../../../core/domain.ts'

export type Band = 'new' | 'fading' | 'loose' | 'settling' | 'firm' | 'held'

export interface NoteCard {
  readonly kind: 'card'
  readonly id: CardId
  readonly place: Place
  readonly questionHtml: string
  readonly answerHtml: string
  readonly status: CardStatus
  /** Why it is suggested and not active. */
  readonly reason: string | null
  readonly band: Band
  /** "fading: 61 % today, due tomorrow". */
  readonly memory: string
  readonly rule: string
  readonly edited: boolean
}

export interface NoteSilence {
  readonly kind: 'silence'
  readonly place: Place
  readonly reason: string
}

export type NoteEntry = NoteCard | NoteSilence

/** Pushes entries down so that none overlaps the one before it. `wanted` and `heights` in px, in order. */
export function spread(wanted: readonly number[], heights: readonly number[], gap: number): number[] {
  const tops: number[] = []
  let free = 0
  for (const [index, top] of wanted.entries()) {
    const at = Math.max(top, free)
    tops.push(at)
    free = at + (heights[index] ?? 0) + gap
  }
  return tops
}
