/** What a review session holds, and which of its cards is next. */
import type { CardId, DayContext, Memory, Preset, Rating, ReviewId } from '../domain.ts'
import { dayAt, nextRollover } from '../scheduler/day-context.ts'
import type { ReviewCard } from './exchange.ts'

/** One thing done, which `undo` takes back. `card` is as it was before. */
export type Past =
  | {
      readonly kind: 'answer'
      readonly id: ReviewId
      readonly card: ReviewCard
      readonly rating: Rating
      readonly after: Memory
      /** Whether this answer made the card a leech. */
      readonly leech: boolean
      /** Null for one given before this page was loaded. */
      readonly durationMs: number | null
    }
  | { readonly kind: 'suspend' | 'bury'; readonly id: string; readonly card: ReviewCard }

/** What the page should say once, about an item that did not go as it was shown. */
export type Notice =
  | { readonly kind: 'stale'; readonly card: ReviewCard; readonly answeredAt: number | null }
  | { readonly kind: 'unknown'; readonly cardId: CardId | null }
  | { readonly kind: 'refused'; readonly reason: string }

export interface SessionState {
  readonly day: DayContext
  readonly preset: Preset
  /** Server clock minus browser clock, ms. Due times are the server's. */
  readonly skewMs: number
  readonly current: ReviewCard | null
  readonly revealed: boolean
  /** The note was looked at before the reveal: only again and hard are left. */
  readonly peeked: boolean
  /** When the current card was shown, browser clock. */
  readonly shownAt: number
  /** Reviews and new cards still to come, in order. */
  readonly queue: readonly ReviewCard[]
  /** Cards on a step that ends before the rollover, earliest first. */
  readonly waiting: readonly ReviewCard[]
  /** Newest last; begins with what could be taken back when the page was loaded. */
  readonly history: readonly Past[]
  /** The version each card will have once all that was sent has arrived. */
  readonly versions: Readonly<Record<string, number>>
  /** Answers and seconds of today before this page was loaded, less those taken back since. */
  readonly earlier: { readonly answers: number; readonly seconds: number }
  /** Cards due beyond this batch: fetch when few are left. */
  readonly more: number
  readonly nextDueDay: number | null
  readonly notice: Notice | null
}

/** An instant of the browser by the server's clock. */
export const serverTime = (state: SessionState, now: number): number => now + state.skewMs

/** Whether a card can be shown today: new, due, or on a step that ends before the rollover. */
export function isToday({ memory }: ReviewCard, state: SessionState, now: number): boolean {
  if (memory.phase === 'new') return true
  const at = serverTime(state, now)
  if (memory.phase === 'review') return memory.dueDay <= dayAt(state.day, at)
  return memory.dueAt < (nextRollover(state.day, at) ?? Number.POSITIVE_INFINITY)
}

const learnAheadMs = 20 * 60_000

/**
 * A step that has ended, else the next in the queue, else a step that ends within 20 minutes. The card just answered waits
 * where another can be shown.
 */
export function showNext(state: SessionState, now: number): SessionState {
  const at = serverTime(state, now)
  const just = state.history.at(-1)?.card.id
  const waiting = state.waiting.filter((card) => isToday(card, state, now))
  const within = (ms: number) => waiting.filter((card) => dueAt(card) <= at + ms)
  const other = (cards: readonly ReviewCard[]) => cards.find((card) => card.id !== just)
  const ahead = within(learnAheadMs)
  const next = other(within(0)) ?? state.queue[0] ?? other(ahead) ?? ahead[0] ?? null
  return show({ ...state, waiting, current: null }, next, now)
}

/** Puts a card on the question side, taking it out of the lists. */
export function show(state: SessionState, card: ReviewCard | null, now: number): SessionState {
  const rest = card ? without(state, card.id) : state
  return { ...rest, current: card, revealed: false, peeked: false, shownAt: now }
}

export const dueAt = ({ memory }: ReviewCard): number => ('dueAt' in memory ? memory.dueAt : 0)

export const without = (state: SessionState, id: CardId): SessionState => ({
  ...state,
  queue: state.queue.filter((card) => card.id !== id),
  waiting: state.waiting.filter((card) => card.id !== id),
})

/** Puts a card back into the list it belongs to: steps by time, others at the head. */
export function putBack(state: SessionState, card: ReviewCard): SessionState {
  const rest = without(state, card.id)
  return 'dueAt' in card.memory
    ? { ...rest, waiting: [...rest.waiting, card].sort((a, b) => dueAt(a) - dueAt(b)) }
    : { ...rest, queue: [card, ...rest.queue] }
}

export const versionOf = (state: SessionState, card: ReviewCard): number =>
  Math.max(card.version, state.versions[card.id] ?? 0)

/** The cards still to come, the one on show first. */
export const eachCard = ({ current, queue, waiting }: SessionState): readonly ReviewCard[] => [
  ...(current ? [current] : []),
  ...queue,
  ...waiting,
]

/** The same state with each card, those of the history too, put through `change`. */
export const mapCards = (state: SessionState, change: (card: ReviewCard) => ReviewCard): SessionState => ({
  ...state,
  current: state.current && change(state.current),
  queue: state.queue.map(change),
  waiting: state.waiting.map(change),
  history: state.history.map((past) => ({ ...past, card: change(past.card) })),
})
