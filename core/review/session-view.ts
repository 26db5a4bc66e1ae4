/** What the page reads off a session: the card's four outcomes, how far it is, and the summary at the end. */
import type { Memory } from '../domain.ts'
import { type Preview, preview } from '../scheduler/schedule.ts'
import type { ReviewCard } from './exchange.ts'
import { eachCard, type Past, type SessionState, serverTime } from './session-state.ts'

/** What each answer to the card on show would do at `now` (browser's clock); null where none is shown. */
export function previewCurrent(state: SessionState, now: number): Preview | null {
  const { current, preset, day } = state
  return current && preview({ cardId: current.id, memory: current.memory, preset, day, now: serverTime(state, now) })
}

export interface Progress {
  /** Cards answered and not to come back today. */
  readonly done: number
  /** Cards still to come, the one on show and those beyond this batch included. */
  readonly left: number
}

export function progress(state: SessionState): Progress {
  const toCome = new Set(eachCard(state).map((card) => card.id))
  const seen = new Set(answers(state).map(({ card }) => card.id))
  return { done: [...seen].filter((id) => !toCome.has(id)).length, left: toCome.size + state.more }
}

export interface Summary {
  /** Answers and seconds of this study day, those before a reload included. A long look counts 60 seconds. */
  readonly answers: number
  readonly seconds: number
  /** Of the answers that this page knows of: how many were not again. */
  readonly asked: number
  readonly known: number
  /** Cards answered again, with what came of them. */
  readonly missed: readonly { readonly card: ReviewCard; readonly after: Memory }[]
}

const longestAnswerMs = 60_000

export function summary(state: SessionState): Summary {
  const given = answers(state)
  const here = given.filter((past) => past.durationMs !== null)
  const ms = here.reduce((sum, past) => sum + Math.min(past.durationMs ?? 0, longestAnswerMs), 0)
  const missed = new Set(given.filter((past) => past.rating === 'again').map(({ card }) => card.id))
  const last = new Map(given.map(({ card, after }) => [card.id, { card, after }]))
  return {
    answers: state.earlier.answers + here.length,
    seconds: state.earlier.seconds + Math.round(ms / 1000),
    asked: given.length,
    known: given.filter((past) => past.rating !== 'again').length,
    missed: [...last].filter(([id]) => missed.has(id)).map(([, told]) => told),
  }
}

type Answer = Extract<Past, { kind: 'answer' }>

const answers = ({ history }: SessionState): readonly Answer[] => history.filter((past) => past.kind === 'answer')
