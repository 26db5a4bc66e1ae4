/** The hold: the recall predicted 30 days from now if nothing is done. One number a card, in five bands that can be said. */
import type { Memory, Weights } from '../domain.ts'
import { retrievability } from './fsrs.ts'

export type Band = 'new' | 'fading' | 'loose' | 'settling' | 'firm' | 'held'
export const bands: readonly Band[] = ['new', 'fading', 'loose', 'settling', 'firm', 'held']

const dayMs = 86_400_000
/** How far ahead the hold looks. */
export const holdAheadDays = 30

/** The hold at which each band begins. */
export const bandFrom = { loose: 0.7, settling: 0.8, firm: 0.9, held: 0.96 } as const

/** Predicted recall at `now` (ms), 0 to 1; null for a new card. Fractional days, as for all that is shown or sorted. */
export function recallNow(memory: Memory, weights: Weights, now: number): number | null {
  return memory.phase === 'new'
    ? null
    : retrievability((now - memory.lastReviewedAt) / dayMs, memory.stability, weights)
}

/** Predicted recall 30 days after `now`, 0 to 1; null for a new card. */
export const hold = (memory: Memory, weights: Weights, now: number): number | null =>
  recallNow(memory, weights, now + holdAheadDays * dayMs)

/** The band of a hold. */
export function band(hold: number | null): Band {
  if (hold === null) return 'new'
  if (hold < bandFrom.loose) return 'fading'
  if (hold < bandFrom.settling) return 'loose'
  if (hold < bandFrom.firm) return 'settling'
  return hold < bandFrom.held ? 'firm' : 'held'
}

/** A fact takes the lowest hold of its active cards; a card not yet learned leaves it as it is. Null when all are new. */
export function lowestHold(holds: readonly (number | null)[]): number | null {
  const seen = holds.filter((hold) => hold !== null)
  return seen.length === 0 ? null : Math.min(...seen)
}
