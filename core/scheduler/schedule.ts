/**
 * What each of the four answers would do to a card. `preview` computes all four and `apply` picks one of them, so the label
 * on the button is the promise. Server and browser call the same function.
 */
import type { CardId, DayContext, Memory, Preset, Rating, ReviewKind, ReviewMemory, StepMemory } from '../domain.ts'
import { dayAt, lastStudyDay } from './day-context.ts'
import { type Grade, longestIntervalDays, type MemoryState, nextState, retrievability } from './fsrs.ts'
import { recallNow } from './hold.ts'
import { type IntervalRange, lapseInterval, leavingIntervals, reviewIntervals } from './intervals.ts'
import { isLeech } from './leech.ts'
import { clampStep, stepDelays } from './steps.ts'

/** Written into every log row: raise it when the same answer would be scheduled otherwise. */
export const schedulerVersion = 1

export interface Situation {
  readonly cardId: CardId
  readonly memory: Memory
  readonly preset: Preset
  readonly day: DayContext
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What one answer does. */
export interface Outcome {
  readonly memory: StepMemory | ReviewMemory
  /** Days until it is due; null on a step, which is due at an instant. */
  readonly intervalDays: number | null
  /** The instant (ms) it is due; null in review, which is due on a study day. */
  readonly dueAt: number | null
  /** Recall 30 days after this answer, 0 to 1. */
  readonly hold: number
  /** The days fuzz could have chosen; null on a step. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** Whether this answer makes the card a leech, or does so again. */
  readonly leech: boolean
}

export interface Preview {
  readonly kind: Extract<ReviewKind, 'learn' | 'review' | 'relearn' | 'early'>
  readonly studyDay: number
  /** Whole study days since the last training answer. */
  readonly elapsedDays: number
  /** Predicted recall before the answer, 0 to 1; null for a new card. */
  readonly recall: number | null
  readonly outcomes: Readonly<Record<Rating, Outcome>>
}

/** The four outcomes for a card at `now`. Pure and deterministic: fuzz depends on the card's id and reps alone. */
export function preview(situation: Situation): Preview {
  const { memory, preset, day, now } = situation
  const studyDay = dayAt(day, now)
  const elapsedDays = memory.phase === 'new' ? 0 : Math.max(0, studyDay - memory.lastStudyDay)
  const states = nextStates(memory, elapsedDays, preset)
  const next = nextPlaces(situation, states)
  const outcome = (rating: Rating): Outcome => settle(situation, studyDay, rating, states[rating], next[rating])
  return {
    kind: answerKind(memory, studyDay),
    studyDay,
    elapsedDays,
    recall: recallNow(memory, preset.weights, now),
    outcomes: { again: outcome('again'), hard: outcome('hard'), good: outcome('good'), easy: outcome('easy') },
  }
}

/** What an answer does: the outcome that `preview` shows for it. */
export const apply = (situation: Situation, rating: Rating): Outcome => preview(situation).outcomes[rating]

/** The same memory due on another study day (a log row `manual`). A new card has no due date and stays as it is. */
export function setDue(memory: Memory, dueDay: number, day: DayContext, now: number): Memory {
  if (memory.phase === 'new') return memory
  if (memory.phase === 'review') return { ...memory, dueDay }
  return dueDay <= dayAt(day, now) ? { ...memory, dueAt: Math.min(memory.dueAt, now) } : memory
}

export const grades: Readonly<Record<Rating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** Where an answer sends the card: to a step after a delay, or to review after some days. */
type Place = { readonly step: number; readonly delayMs: number } | IntervalRange

type States = Readonly<Record<Rating, MemoryState>>

function nextStates(memory: Memory, elapsedDays: number, preset: Preset): States {
  const before = memory.phase === 'new' ? null : memory
  const state = (grade: Grade) => nextState(before, elapsedDays, grade, preset.weights)
  return { again: state(1), hard: state(2), good: state(3), easy: state(4) }
}

function nextPlaces({ cardId, memory, preset }: Situation, states: States): Readonly<Record<Rating, Place>> {
  const rule = {
    seed: `${cardId}:${memory.phase === 'new' ? 0 : memory.reps}`,
    desiredRetention: preset.desiredRetention,
    weights: preset.weights,
    cap: Math.max(1, Math.min(preset.maximumIntervalDays, longestIntervalDays)),
  }
  if (memory.phase === 'review') {
    const { hard, good, easy } = reviewIntervals(memory.intervalDays, states, rule)
    const [first] = preset.relearningStepsMinutes
    const again = first === undefined ? lapseInterval(states.again, hard, rule) : { step: 0, delayMs: first * minuteMs }
    return { again, hard, good, easy }
  }
  const steps = memory.phase === 'relearning' ? preset.relearningStepsMinutes : preset.learningStepsMinutes
  const leaving = leavingIntervals(states, rule)
  if (steps.length === 0) return leaving
  const step = clampStep(steps, memory.phase === 'new' ? 0 : memory.step)
  const delays = stepDelays(steps, step)
  return {
    again: { step: 0, delayMs: delays.again * 1000 },
    hard: { step, delayMs: delays.hard * 1000 },
    good: delays.good === null ? leaving.good : { step: step + 1, delayMs: delays.good * 1000 },
    easy: leaving.easy,
  }
}

const minuteMs = 60_000

function settle(
  { memory, preset, day, now }: Situation,
  studyDay: number,
  rating: Rating,
  state: MemoryState,
  place: Place,
): Outcome {
  const lapsed = memory.phase === 'review' && rating === 'again'
  const lapses = (memory.phase === 'new' ? 0 : memory.lapses) + (lapsed ? 1 : 0)
  const reps = (memory.phase === 'new' ? 0 : memory.reps) + 1
  const seen = { ...state, reps, lapses, lastReviewedAt: now, lastStudyDay: studyDay }
  const told = {
    hold: retrievability(30, state.stability, preset.weights),
    leech: lapsed && isLeech(lapses, preset.leechThreshold),
  }
  if ('days' in place) {
    const intervalDays = place.days
    const dueDay = Math.min(studyDay + intervalDays, lastStudyDay)
    return {
      ...told,
      memory: { phase: 'review', ...seen, dueDay, intervalDays },
      intervalDays,
      dueAt: null,
      range: { low: place.low, high: place.high },
    }
  }
  const dueAt = stepDueAt(day, now, place.delayMs)
  const relearning = memory.phase === 'review' || memory.phase === 'relearning'
  const intervalDays = memory.phase === 'new' ? 0 : memory.intervalDays
  const phase = relearning ? 'relearning' : 'learning'
  return {
    ...told,
    memory: { phase, ...seen, step: place.step, dueAt, intervalDays },
    intervalDays: null,
    dueAt,
    range: null,
  }
}

/** A delay that crosses the rollover makes the card due at the start of that study day. */
function stepDueAt(day: DayContext, now: number, delayMs: number): number {
  const dueAt = now + delayMs
  const dueDay = dayAt(day, dueAt)
  return dueDay > dayAt(day, now) ? (day.dayStarts[dueDay - day.studyDay] ?? dueAt) : dueAt
}

function answerKind(memory: Memory, studyDay: number): Preview['kind'] {
  if (memory.phase === 'relearning') return 'relearn'
  if (memory.phase !== 'review') return 'learn'
  return memory.dueDay <= studyDay ? 'review' : 'early'
}
