/** What an item of an outbox came to, and when it arrived. */
import type { CardId } from '../core/domain.ts'

/** An outcome before its card is shown. */
export type Delivered =
  | { readonly status: 'applied' | 'replayed'; readonly cardId: CardId }
  | { readonly status: 'stale'; readonly cardId: CardId; readonly answeredAt: number | null }
  | { readonly status: 'unknown' }
  | { readonly status: 'refused'; readonly reason: string }

/** When an item happened by the server's clock, and when it arrived. */
export interface Arrival {
  readonly at: number
  readonly now: number
  readonly source: 'web' | 'cli'
}
