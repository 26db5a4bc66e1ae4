/**
 * The log and the cards as numbers. A log may have a million rows, so it comes in as tallies: answers grouped by study day, kind,
 * maturity and rating, which a database counts; `tallyLog` is the same count over plain rows, and defines it.
 */
import type { CardStatus, Phase, Rating, ReviewKind, ReviewLog, StudyDay } from '../domain.ts'
import { liveRows } from '../scheduler/fold.ts'
import { type Band, band, bands, lowestHold } from '../scheduler/hold.ts'

/** Answers alike: rating given, not taken back. */
export interface Tally {
  readonly studyDay: StudyDay
  readonly kind: ReviewKind
  readonly rating: Rating
  readonly trains: boolean
  /** Whether the card was in review, so that the answer came after a day at least. */
  readonly interday: boolean
  /** Whether the interval that ended had 21 days or more. */
  readonly mature: boolean
  readonly answers: number
  /** Milliseconds, each answer at most `longestAnswerMs`. */
  readonly ms: number
}

export const longestAnswerMs = 60_000
export const matureDays = 21

/** Counts a log: undone answers out, manual and reset rows out. */
export function tallyLog(rows: readonly ReviewLog[]): readonly Tally[] {
  return liveRows(rows).flatMap((row) => {
    if (row.rating === null) return []
    const interday = row.before.phase === 'review'
    const intervalDays = row.before.phase === 'review' ? row.before.intervalDays : 0
    const { studyDay, kind, rating, trains } = row
    const ms = Math.min(row.durationMs ?? 0, longestAnswerMs)
    return [{ studyDay, kind, rating, trains, interday, mature: intervalDays >= matureDays, answers: 1, ms }]
  })
}

/* ---------------------------------------------------------------- reviews per day */

export interface DayAnswers {
  readonly day: StudyDay
  readonly learn: number
  readonly relearn: number
  readonly young: number
  readonly mature: number
  /** Practice: counted, trains nothing. */
  readonly cram: number
  readonly seconds: number
}

/** Answers on each study day from `from` to `to`, both included; days without one are there with zeros. */
export function answersPerDay(tallies: readonly Tally[], from: StudyDay, to: StudyDay): readonly DayAnswers[] {
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => emptyDay(from + i))
  for (const tally of tallies) {
    const day = days[tally.studyDay - from]
    if (!day) continue
    day[columnOf(tally)] += tally.answers
    day.ms += tally.ms
  }
  return days.map(({ ms, ...day }) => ({ ...day, seconds: Math.round(ms / 1000) }))
}

const emptyDay = (day: StudyDay) => ({ day, learn: 0, relearn: 0, young: 0, mature: 0, cram: 0, ms: 0 })

function columnOf({ kind, mature }: Tally): 'learn' | 'relearn' | 'young' | 'mature' | 'cram' {
  if (kind === 'cram' || kind === 'relearn' || kind === 'learn') return kind
  return mature ? 'mature' : 'young'
}

export interface DayTotal {
  readonly answers: number
  readonly seconds: number
  /** Rated hard, good or easy. */
  readonly correct: number
}

/** What was done on one study day; practice does not count. */
export function dayTotal(tallies: readonly Tally[], day: StudyDay): DayTotal {
  const those = tallies.filter((tally) => tally.studyDay === day && tally.kind !== 'cram')
  return {
    answers: sum(those, (tally) => tally.answers),
    seconds: Math.round(sum(those, (tally) => tally.ms) / 1000),
    correct: sum(those, (tally) => (tally.rating === 'again' ? 0 : tally.answers)),
  }
}

/* ---------------------------------------------------------------- true retention */

export interface Share {
  readonly passed: number
  readonly of: number
  /** passed / of; null of none. */
  readonly share: number | null
  /** The 95 % interval after Wilson; 0 to 1 of none. */
  readonly low: number
  readonly high: number
}

export interface Retention {
  readonly young: Share
  readonly mature: Share
  readonly all: Share
}

/** How often cards in review were known, over the study days from `from` to `to`, both included. */
export function trueRetention(tallies: readonly Tally[], from: StudyDay, to: StudyDay): Retention {
  const asked = tallies.filter(
    ({ trains, interday, studyDay }) => trains && interday && studyDay >= from && studyDay <= to,
  )
  return {
    young: shareOf(asked.filter((tally) => !tally.mature)),
    mature: shareOf(asked.filter((tally) => tally.mature)),
    all: shareOf(asked),
  }
}

function shareOf(tallies: readonly Tally[]): Share {
  const of = sum(tallies, (tally) => tally.answers)
  const passed = sum(tallies, (tally) => (tally.rating === 'again' ? 0 : tally.answers))
  return { passed, of, share: of === 0 ? null : passed / of, ...wilson(passed, of) }
}

/** Wilson's score interval for a share, 95 %: it holds near 0 and 1 and for few answers, where the plain one does not. */
export function wilson(passed: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const z = 1.959964
  const share = passed / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/* ---------------------------------------------------------------- what is coming */

export interface Forecast {
  /** Due before today. */
  readonly backlog: number
  /** Today first. */
  readonly days: readonly { readonly day: StudyDay; readonly due: number }[]
}

/** Cards that fall due on each of the next `length` study days. Steps count on the study day of their instant; new cards do not. */
export function forecast(
  due: readonly { readonly dueDay: StudyDay; readonly cards: number }[],
  today: StudyDay,
  length: number,
): Forecast {
  const days = Array.from({ length }, (_, ahead) => ({ day: today + ahead, due: 0 }))
  for (const { dueDay, cards } of due) {
    const day = days[dueDay - today]
    if (day) day.due += cards
  }
  return { backlog: sum(due, ({ dueDay, cards }) => (dueDay < today ? cards : 0)), days }
}

/* ---------------------------------------------------------------- cards */

export type CardGroup = 'suspended' | 'buried' | 'new' | 'learning' | 'relearning' | 'young' | 'mature'

/** Cards by phase; each card in play is in exactly one group. Suggested, dropped and retired ones are in none. */
export function countCards(
  cards: Iterable<{
    readonly status: CardStatus
    readonly phase: Phase
    readonly intervalDays: number
    readonly cards: number
  }>,
): Readonly<Record<CardGroup, number>> {
  const counts = { new: 0, learning: 0, relearning: 0, young: 0, mature: 0, buried: 0, suspended: 0 }
  for (const row of cards) {
    const group = groupOf(row.status, row.phase, row.intervalDays)
    if (group) counts[group] += row.cards
  }
  return counts
}

function groupOf(status: CardStatus, phase: Phase, intervalDays: number): CardGroup | null {
  if (status === 'suspended' || status === 'buried') return status
  if (status !== 'active') return null
  if (phase !== 'review') return phase
  return intervalDays >= matureDays ? 'mature' : 'young'
}

/** Facts by band: each fact takes the lowest hold of its active cards. */
export function countBands(
  cards: Iterable<{ readonly factKey: string; readonly hold: number | null }>,
): Readonly<Record<Band, number>> {
  const facts = new Map<string, (number | null)[]>()
  for (const { factKey, hold } of cards) {
    const holds = facts.get(factKey)
    if (holds) holds.push(hold)
    else facts.set(factKey, [hold])
  }
  const counts = Object.fromEntries(bands.map((each) => [each, 0])) as Record<Band, number>
  for (const holds of facts.values()) counts[band(lowestHold(holds))] += 1
  return counts
}

/* ---------------------------------------------------------------- days in a row, pace */

/** Study days in a row with an answer, up to today; a today without one does not break it. `recent` ends with today. */
export function streak(
  days: Iterable<StudyDay>,
  today: StudyDay,
  recentDays: number,
): { readonly days: number; readonly recent: readonly boolean[] } {
  const studied = new Set(days)
  const last = studied.has(today) ? today : today - 1
  let first = last
  while (studied.has(first)) first -= 1
  return {
    days: last - first,
    recent: Array.from({ length: recentDays }, (_, i) => studied.has(today - recentDays + 1 + i)),
  }
}

/** The median seconds of an answer, each at most a minute; null of none. */
export function medianSeconds(durationsMs: readonly number[]): number | null {
  const sorted = durationsMs.map((ms) => Math.min(ms, longestAnswerMs)).sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1]
  const high = sorted[Math.floor(middle)]
  return low === undefined || high === undefined ? null : (low + high) / 2000
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((total, row) => total + value(row), 0)
}
