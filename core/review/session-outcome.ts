/** What the server said about an item that was sent: the stored result is the server's. */
import type { ItemOutcome, ReviewCard } from './exchange.ts'
import { isToday, mapCards, putBack, type SessionState, versionOf, without } from './session-state.ts'

/** The state once this reply has arrived. `now` is the browser's clock. */
export function arrive(state: SessionState, outcome: ItemOutcome, now: number): SessionState {
  switch (outcome.status) {
    case 'applied':
    case 'replayed':
      return replace(state, outcome.card, now)
    case 'stale':
      return {
        ...replace(forget(state, outcome.id, outcome.card), outcome.card, now),
        notice: { kind: 'stale', card: outcome.card, answeredAt: outcome.answeredAt },
      }
    case 'unknown': {
      const card = state.history.find((past) => past.id === outcome.id)?.card
      const rest = card ? without(forget(state, outcome.id, card), card.id) : state
      return { ...rest, notice: { kind: 'unknown', cardId: card?.id ?? null } }
    }
    case 'refused':
      return { ...state, notice: { kind: 'refused', reason: outcome.reason } }
  }
}

/** An answer that did not count: nothing to take back, and the version is the server's again. */
function forget(state: SessionState, id: string, card: ReviewCard): SessionState {
  const versions = { ...state.versions, [card.id]: card.version }
  return { ...state, versions, history: state.history.filter((past) => past.id !== id) }
}

/**
 * The card as the server has it, wherever it stands. Its words always; its memory only where nothing later is on its way. On a
 * memory that is not for today any more it leaves the session.
 */
function replace(state: SessionState, card: ReviewCard, now: number): SessionState {
  const known = versionOf(state, card)
  if (card.version < known) return mapCards(state, (other) => (other.id === card.id ? inWordsOf(card, other) : other))
  const versions = { ...state.versions, [card.id]: card.version }
  const texts = mapCards({ ...state, versions }, (other) => (other.id === card.id ? inWordsOf(card, other) : other))
  const current = texts.current?.id === card.id ? card : texts.current
  if (!isToday(card, state, now)) return { ...without(texts, card.id), current: current === card ? null : current }
  const queue = texts.queue.map((other) => (other.id === card.id ? card : other))
  const wasWaiting = texts.waiting.some((other) => other.id === card.id)
  const next = { ...texts, current, queue }
  return wasWaiting ? putBack(next, card) : next
}

const inWordsOf = (card: ReviewCard, other: ReviewCard): ReviewCard => ({
  ...card,
  memory: other.memory,
  version: other.version,
})
