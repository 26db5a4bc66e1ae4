/** Learning and relearning steps, by Anki's rules (reference: Hard repeats the step it stands on). */

export interface StepDelays {
  /** Seconds. */
  readonly again: number
  readonly hard: number
  /** Null on the last step: the card leaves for review. */
  readonly good: number | null
}

/** The delay each answer gives at a step. Steps are minutes; an index past the last step counts as the last. */
export function stepDelays(stepsMinutes: readonly number[], index: number): StepDelays {
  const at = clampStep(stepsMinutes, index)
  const first = seconds(stepsMinutes[0])
  const current = seconds(stepsMinutes[at])
  const next = stepsMinutes[at + 1]
  const hard = at > 0 ? current : firstHard(first, next)
  return { again: first, hard, good: next === undefined ? null : seconds(next) }
}

/** The step a card stands on, also after its preset lost steps. */
export const clampStep = (stepsMinutes: readonly number[], index: number): number =>
  Math.max(0, Math.min(index, stepsMinutes.length - 1))

const daySeconds = 86_400

const firstHard = (first: number, second: number | undefined): number =>
  second === undefined ? Math.min(1.5 * first, first + daySeconds) : (first + seconds(second)) / 2

const seconds = (minutes: number | undefined): number => (minutes ?? 0) * 60
