/**
 * A review session as a reducer, for the browser: `begin` takes what the server sent, `act` takes one action and gives the
 * next state and what to put into the outbox. It never waits for the network: the next card is there before the answer is saved.
 * Every `now` is the browser's clock in ms; ids are made by the caller.
 */
import type { Rating, ReviewId } from '../domain.ts'
import { apply } from '../scheduler/schedule.ts'
import type { ItemOutcome, OutboxItem, ReviewCard, ReviewSession } from './exchange.ts'
import { arrive } from './session-outcome.ts'
import {
  eachCard,
  isToday,
  mapCards,
  type Past,
  putBack,
  type SessionState,
  serverTime,
  show,
  showNext,
  versionOf,
  without,
} from './session-state.ts'

/** The session as the server sent it, with what waits in the outbox (`pending`, in order) already counted. */
export function begin(session: ReviewSession, pending: readonly OutboxItem[], now: number): SessionState {
  const history = session.undoable.map(
    ({ reviewId, card, rating, before }): Past => ({
      kind: 'answer',
      id: reviewId,
      card: { ...card, memory: before },
      rating,
      after: card.memory,
      leech: false,
      durationMs: null,
    }),
  )
  const empty: SessionState = {
    day: session.day,
    preset: session.preset,
    skewMs: session.now - now,
    current: null,
    revealed: false,
    peeked: false,
    shownAt: now,
    queue: [],
    waiting: [],
    history: history.reverse(),
    versions: Object.fromEntries(session.undoable.map(({ card }) => [card.id, card.version])),
    earlier: { answers: session.answeredToday, seconds: session.secondsToday },
    more: session.more,
    nextDueDay: session.nextDueDay,
    notice: null,
  }
  return showNext(pending.reduce(replay, addCards(empty, session.cards)), now)
}

export type Action =
  | { readonly do: 'reveal'; readonly now: number }
  /** The note was opened before the reveal. */
  | { readonly do: 'peek' }
  | { readonly do: 'rate'; readonly rating: Rating; readonly id: ReviewId; readonly now: number }
  | { readonly do: 'undo'; readonly id: ReviewId; readonly now: number }
  | { readonly do: 'suspend' | 'bury'; readonly id: string; readonly now: number }
  /** Null goes back to the note's words. */
  | {
      readonly do: 'edit'
      readonly id: string
      readonly question: string | null
      readonly answer: string | null
      readonly now: number
    }
  /** Replies to what was sent, in their order. */
  | { readonly do: 'outcomes'; readonly outcomes: readonly ItemOutcome[]; readonly now: number }
  /** The next batch. */
  | { readonly do: 'more'; readonly session: ReviewSession; readonly now: number }
  /** Time passed: a step may have ended. */
  | { readonly do: 'tick'; readonly now: number }
  | { readonly do: 'dismiss' }

export interface Step {
  readonly state: SessionState
  /** What to put into the outbox. */
  readonly item: OutboxItem | null
}

/** The state after an action, and what it sends. An action that does not apply changes nothing. */
export function act(state: SessionState, action: Action): Step {
  switch (action.do) {
    case 'reveal':
      return still(state.current && !state.revealed ? { ...state, revealed: true, notice: null } : state)
    case 'peek':
      return still(state.current && !state.revealed ? { ...state, peeked: true } : state)
    case 'rate':
      return rate(state, action)
    case 'undo':
      return undo(state, action)
    case 'suspend':
    case 'bury':
      return setAside(state, action)
    case 'edit':
      return edit(state, action)
    case 'outcomes':
      return still(
        showIfNone(
          action.outcomes.reduce((next, outcome) => arrive(next, outcome, action.now), state),
          action.now,
        ),
      )
    case 'more':
      return still(showIfNone(addBatch(state, action.session, action.now), action.now))
    case 'tick':
      return still(showIfNone(state, action.now))
    case 'dismiss':
      return still({ ...state, notice: null })
  }
}

const still = (state: SessionState): Step => ({ state, item: null })

const showIfNone = (state: SessionState, now: number): SessionState => (state.current ? state : showNext(state, now))

/** The ratings that count now: after a look at the note only the lower two. */
export const mayRate = (state: SessionState, rating: Rating): boolean =>
  state.revealed && (!state.peeked || rating === 'again' || rating === 'hard')

/* ---------------------------------------------------------------- acts */

function rate(state: SessionState, { rating, id, now }: Extract<Action, { do: 'rate' }>): Step {
  const card = state.current
  if (!card || !mayRate(state, rating)) return still(state)
  const version = versionOf(state, card)
  const durationMs = Math.max(0, now - state.shownAt)
  const { shownAt } = state
  const item = {
    kind: 'answer',
    id,
    cardId: card.id,
    rating,
    version,
    shownAt,
    answeredAt: now,
    durationMs,
    queued: false,
  } as const
  return { state: showNext(answered(state, card, item), now), item }
}

type AnswerItem = Extract<OutboxItem, { kind: 'answer' }>

/** The state with this answer counted: the card scheduled, on to a step or done for today. */
function answered(state: SessionState, card: ReviewCard, item: AnswerItem): SessionState {
  const now = serverTime(state, item.answeredAt)
  const situation = { cardId: card.id, memory: card.memory, preset: state.preset, day: state.day, now }
  const { memory, leech } = apply(situation, item.rating)
  const version = item.version + 1
  const after = { ...card, memory, version, leech: card.leech || leech }
  const past: Past = {
    kind: 'answer',
    id: item.id,
    card,
    rating: item.rating,
    after: memory,
    leech,
    durationMs: item.durationMs,
  }
  const counted = {
    ...without(state, card.id),
    notice: null,
    history: [...state.history, past],
    versions: { ...state.versions, [card.id]: version },
  }
  return 'dueAt' in memory && isToday(after, state, item.answeredAt) ? putBack(counted, after) : counted
}

function undo(state: SessionState, { id, now }: Extract<Action, { do: 'undo' }>): Step {
  const past = state.history.at(-1)
  if (!past) return still(state)
  const item: OutboxItem =
    past.kind === 'answer'
      ? { kind: 'undo', id, takesBack: past.id, at: now, queued: false }
      : { kind: past.kind, id, cardId: past.card.id, on: false, at: now }
  return { state: show(takenBack(state, past), cardBefore(state, past), now), item }
}

/** The state without the last thing done; the card on show goes back to its place. */
function takenBack(state: SessionState, past: Past): SessionState {
  const before = { ...state, history: state.history.slice(0, -1), notice: null, current: null }
  const rest = state.current ? putBack(before, state.current) : before
  if (past.kind !== 'answer') return rest
  const earlier = past.durationMs === null ? { ...rest.earlier, answers: rest.earlier.answers - 1 } : rest.earlier
  const versions = { ...rest.versions, [past.card.id]: versionOf(state, past.card) + 1 }
  return { ...without(rest, past.card.id), earlier, versions }
}

/** Each log row raises the version, an undo too. */
const cardBefore = (state: SessionState, past: Past): ReviewCard =>
  past.kind === 'answer' ? { ...past.card, version: versionOf(state, past.card) + 1 } : past.card

function setAside(state: SessionState, { do: kind, id, now }: Extract<Action, { do: 'suspend' | 'bury' }>): Step {
  const card = state.current
  if (!card) return still(state)
  const past: Past = { kind, id, card }
  const next = showNext({ ...without(state, card.id), notice: null, history: [...state.history, past] }, now)
  return { state: next, item: { kind, id, cardId: card.id, on: true, at: now } }
}

function edit(state: SessionState, { id, question, answer, now }: Extract<Action, { do: 'edit' }>): Step {
  const { current } = state
  if (!current) return still(state)
  const item = { kind: 'edit', id, cardId: current.id, question, answer, at: now } as const
  return { state: mapCards(state, (card) => (card.id === current.id ? reworded(card, item) : card)), item }
}

type EditItem = Extract<OutboxItem, { kind: 'edit' }>

/** The card with the user's words until the server has rendered them; the note's words come with its reply. */
function reworded(card: ReviewCard, { question, answer }: EditItem): ReviewCard {
  return {
    ...card,
    ...(question === null ? {} : { question, questionHtml: escapeHtml(question) }),
    ...(answer === null ? {} : { answer, answerHtml: escapeHtml(answer) }),
    edited: question !== null || answer !== null,
  }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

function addBatch(state: SessionState, session: ReviewSession, now: number): SessionState {
  const { day, preset, more, nextDueDay } = session
  const known = new Set<string>([...state.history.map((past) => past.card), ...eachCard(state)].map((card) => card.id))
  const next = { ...state, day, preset, more, nextDueDay, skewMs: session.now - now }
  return addCards(
    next,
    session.cards.filter((card) => !known.has(card.id)),
  )
}

function addCards(state: SessionState, cards: readonly ReviewCard[]): SessionState {
  const steps = cards.filter((card) => 'dueAt' in card.memory)
  const queue = [...state.queue, ...cards.filter((card) => !('dueAt' in card.memory))]
  return steps.reduce(putBack, { ...state, queue })
}

/* ---------------------------------------------------------------- after a reload */

/** Counts an item that was made before the reload and may not have arrived. */
function replay(state: SessionState, item: OutboxItem): SessionState {
  if (item.kind === 'undo') {
    const past = state.history.at(-1)
    return past?.kind === 'answer' && past.id === item.takesBack
      ? putBack(takenBack(state, past), cardBefore(state, past))
      : state
  }
  const card = eachCard(state).find((other) => other.id === item.cardId)
  if (!card) return state
  if (item.kind === 'answer')
    // A higher version: the server has this answer, or a later one, already.
    return card.version > item.version ? state : answered(state, card, item)
  if (item.kind === 'edit') return mapCards(state, (other) => (other === card ? reworded(other, item) : other))
  if (item.kind === 'verdict') return state
  return item.on
    ? { ...without(state, card.id), history: [...state.history, { kind: item.kind, id: item.id, card }] }
    : state
}
