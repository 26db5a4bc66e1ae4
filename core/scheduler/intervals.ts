/** Whole days until review: order, minimum, cap and fuzz around FSRS's raw interval (Anki's rule, restated in the reference). */
import type { Rating, Weights } from '../domain.ts'
import { type MemoryState, rawInterval } from './fsrs.ts'
import { fuzzInterval, fuzzRange, uniform } from './fuzz.ts'

export interface IntervalRange {
  readonly days: number
  /** The whole days that fuzz could have chosen. */
  readonly low: number
  readonly high: number
}

export interface IntervalRule {
  /** The dice: `cardId:reps`. */
  readonly seed: string
  readonly desiredRetention: number
  readonly weights: Weights
  /** The preset's longest interval. */
  readonly cap: number
}

type States = Readonly<Record<Rating, MemoryState>>

/** Hard, good and easy in review: hard < good < easy, except that all may equal the cap. `previous` is the interval that ended. */
export function reviewIntervals(previous: number, states: States, rule: IntervalRule) {
  const raw = { hard: raws(states.hard, rule), good: raws(states.good, rule), easy: raws(states.easy, rule) }
  const hard = fuzzed(raw.hard, Math.max(1, floor(previous, raw.hard, rule)), rule)
  const good = fuzzed(raw.good, Math.max(hard.days + 1, floor(previous, raw.good, rule)), rule)
  const easy = fuzzed(raw.easy, Math.max(good.days + 1, floor(previous, raw.easy, rule)), rule)
  return { hard, good, easy }
}

/** On leaving the steps, or with none: again and hard occur only without steps. */
export function leavingIntervals(states: States, rule: IntervalRule) {
  const good = fuzzed(raws(states.good, rule), 1, rule)
  const easy = fuzzed(raws(states.easy, rule), good.days + 1, rule)
  const again = exactly(raws(states.again, rule), good.days)
  const hard = exactly(raws(states.hard, rule), good.days)
  return { again: again.days > hard.days ? hard : again, hard, good, easy }
}

/** After a lapse without relearning steps: never longer than hard would give. */
export const lapseInterval = (again: MemoryState, hard: IntervalRange, rule: IntervalRule): IntervalRange =>
  exactly(raws(again, rule), hard.days)

const raws = (state: MemoryState, { desiredRetention, weights }: IntervalRule): number =>
  rawInterval(state.stability, desiredRetention, weights)

const exactly = (raw: number, longest: number): IntervalRange => {
  const days = Math.max(1, Math.min(Math.round(raw), longest))
  return { days, low: days, high: days }
}

/** A longer memory waits longer than last time; one that shrank (new weights, new retention) only keeps up while fuzz allows. */
function floor(previous: number, raw: number, { cap }: IntervalRule): number {
  if (Math.round(raw) > previous) return previous + 1
  return previous <= fuzzRange(raw, 1, cap).high ? previous : 0
}

function fuzzed(raw: number, minimum: number, { seed, cap }: IntervalRule): IntervalRange {
  const least = Math.min(minimum, cap)
  return { days: fuzzInterval(raw, least, cap, uniform(seed)), ...fuzzRange(raw, least, cap) }
}
