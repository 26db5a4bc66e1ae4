/**
 * The memory model: FSRS-6 by ts-fsrs. The one file that knows that package, and only its formulas: its scheduling shell
 * counts UTC days, seeds fuzz by the clock and forgets due dates on a rollback, so days, steps, fuzz and undo are ours.
 */
import { FSRSAlgorithm, forgetting_curve } from 'ts-fsrs'
import type { Weights } from '../domain.ts'

export interface MemoryState {
  /** Days after which recall falls to 90 %. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
}

/** 1 again, 2 hard, 3 good, 4 easy: FSRS's own numbers. */
export type Grade = 1 | 2 | 3 | 4

/** Medians over some ten thousand learners, as FSRS-6 publishes them. */
export const defaultWeights: Weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

export const longestIntervalDays = 36_500

/**
 * The memory after an answer. `memory` is null for a first answer; `elapsedDays` are whole study days since the last
 * training answer, and 0 takes the same-day formula.
 */
export function nextState(
  memory: MemoryState | null,
  elapsedDays: number,
  grade: Grade,
  weights: Weights,
): MemoryState {
  const { stability, difficulty } = model(weights).next_state(memory, elapsedDays, grade)
  return { stability, difficulty }
}

/** Predicted recall, 0 to 1, so many days (fractions count) after the last answer. */
export function retrievability(elapsedDays: number, stability: number, weights: Weights): number {
  return forgetting_curve(modelWeights(weights), Math.max(0, elapsedDays), stability)
}

/** Days after which recall falls to `desiredRetention`, not rounded: S/f (r^(-1/w20) - 1), f = 0.9^(-1/w20) - 1. */
export function rawInterval(stability: number, desiredRetention: number, weights: Weights): number {
  return stability * model(weights).calculate_interval_modifier(desiredRetention)
}

/**
 * The same in whole days, 1 to 36,500, before order, minimum and fuzz.
 * @public The conformance vectors ask for it.
 */
export function nextInterval(stability: number, desiredRetention: number, weights: Weights): number {
  return Math.min(longestIntervalDays, Math.max(1, Math.round(rawInterval(stability, desiredRetention, weights))))
}

/**
 * Lifts 17 (FSRS-4.5) or 19 (FSRS-5) weights to the 21 of FSRS-6, which then forget as those did (w20 = 0.5). Ours, since
 * ts-fsrs writes a line to the console for each. Any other number of weights comes back as it is.
 * @public The conformance vectors ask for it; an import of another tool's weights will.
 */
export function migrateWeights(weights: Weights): Weights {
  if (weights.length === 19) return [...weights, 0, 0.5]
  if (weights.length !== 17) return weights
  const [w4 = 0, w5 = 0, w6 = 0] = weights.slice(4, 7)
  return [...weights.slice(0, 4), w4 + 2 * w5, Math.log(3 * w5 + 1) / 3, w6 + 0.5, ...weights.slice(7), 0, 0, 0, 0.5]
}

const models = new WeakMap<Weights, FSRSAlgorithm>()

function model(weights: Weights): FSRSAlgorithm {
  const known = models.get(weights)
  if (known) return known
  // ts-fsrs would take its defaults for a wrong number of weights and 0 for NaN, silently.
  if (weights.length !== 21 || !weights.every(Number.isFinite))
    throw new Error(`FSRS-6 takes 21 finite weights, not these ${weights.length}: ${weights.join(', ')}`)
  // w17 = w18 = w19 = 0 means no same-day learning; ts-fsrs lifts w19 to 0.01, so it needs its own switch.
  const longTerm = weights[17] === 0 && weights[18] === 0 && weights[19] === 0
  const made = new FSRSAlgorithm({ w: [...weights], enable_fuzz: false, enable_short_term: !longTerm })
  models.set(weights, made)
  return made
}

const modelWeights = (weights: Weights): number[] => model(weights).parameters.w as number[]
