import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardStatus, Memory, Phase, Rating, ReviewKind, ReviewLog } from '../domain.ts'
import {
  answersPerDay,
  countBands,
  countCards,
  dayTotal,
  forecast,
  medianSeconds,
  streak,
  type Tally,
  tallyLog,
  trueRetention,
  wilson,
} from './stats.ts'

const tally = (studyDay: number, kind: ReviewKind, rating: Rating, more: Partial<Tally> = {}): Tally => ({
  studyDay,
  kind,
  rating,
  trains: kind !== 'cram',
  interday: kind === 'review' || kind === 'early',
  mature: false,
  answers: 1,
  ms: 10_000,
  ...more,
})

describe('counting a log', () => {
  const review: Memory = {
    phase: 'review',
    stability: 30,
    difficulty: 5,
    reps: 4,
    lapses: 0,
    lastReviewedAt: 0,
    lastStudyDay: 0,
    dueDay: 0,
    intervalDays: 21,
  }
  const row = (id: string, more: Partial<ReviewLog>) =>
    ({
      id,
      kind: 'review',
      rating: 'good',
      trains: true,
      answeredAt: 0,
      durationMs: 8000,
      studyDay: 100,
      before: review,
      takesBack: null,
      ...more,
    }) as ReviewLog

  test('takes young and mature by the interval that ended, and a minute at most', () => {
    const young = { ...review, intervalDays: 20 }
    expect(tallyLog([row('a', {}), row('b', { before: young, durationMs: 600_000 })])).toEqual([
      tally(100, 'review', 'good', { mature: true, ms: 8000 }),
      tally(100, 'review', 'good', { mature: false, ms: 60_000 }),
    ])
  })

  test('leaves out what was taken back, due days set by hand and resets', () => {
    const rows = [
      row('a', {}),
      row('undo', { kind: 'undo', rating: null, takesBack: 'a' as ReviewLog['id'] }),
      row('manual', { kind: 'manual', rating: null }),
      row('reset', { kind: 'reset', rating: null }),
    ]
    expect(tallyLog(rows)).toEqual([])
  })

  test('a relearning answer is not after a day, though the card keeps its long interval', () => {
    const before = { ...review, phase: 'relearning', step: 0, dueAt: 0 } as Memory
    expect(tallyLog([row('a', { kind: 'relearn', before })])).toMatchObject([{ interday: false, mature: false }])
  })
})

test('answers of each study day stand by kind, days without one with zeros', () => {
  const tallies = [
    tally(101, 'learn', 'good', { answers: 3 }),
    tally(101, 'relearn', 'again'),
    tally(103, 'review', 'good', { mature: true }),
    tally(103, 'early', 'hard'),
    tally(103, 'cram', 'good'),
    tally(99, 'review', 'good'),
  ]
  expect(answersPerDay(tallies, 101, 103)).toEqual([
    { day: 101, learn: 3, relearn: 1, young: 0, mature: 0, cram: 0, seconds: 20 },
    { day: 102, learn: 0, relearn: 0, young: 0, mature: 0, cram: 0, seconds: 0 },
    { day: 103, learn: 0, relearn: 0, young: 1, mature: 1, cram: 1, seconds: 30 },
  ])
})

test('a day counts answers, seconds and what was correct, practice apart', () => {
  const tallies = [tally(100, 'review', 'again'), tally(100, 'learn', 'hard'), tally(100, 'cram', 'good')]
  expect(dayTotal(tallies, 100)).toEqual({ answers: 2, seconds: 20, correct: 1 })
})

describe('true retention', () => {
  const tallies = [
    tally(100, 'review', 'good', { answers: 90 }),
    tally(100, 'review', 'again', { answers: 10 }),
    tally(100, 'early', 'good', { mature: true, answers: 5 }),
    tally(100, 'learn', 'again', { answers: 50 }),
    tally(100, 'relearn', 'again', { answers: 50 }),
    tally(100, 'cram', 'again', { interday: true, answers: 50 }),
    tally(90, 'review', 'again', { answers: 50 }),
  ]
  test('counts training answers to cards in review within the days', () => {
    const { young, mature, all } = trueRetention(tallies, 94, 100)
    expect(young).toMatchObject({ passed: 90, of: 100, share: 0.9 })
    expect(mature).toMatchObject({ passed: 5, of: 5, share: 1 })
    expect(all).toMatchObject({ passed: 95, of: 105 })
  })
  test('has no share of no answers, and an interval that says nothing', () => {
    expect(trueRetention([], 94, 100).all).toEqual({ passed: 0, of: 0, share: null, low: 0, high: 1 })
  })
  test('has the interval of Wilson', () => {
    // 90 of 100: 0.8256 to 0.9448; 5 of 5: 0.5655 to 1 (Brown, Cai and DasGupta's formula).
    expect(wilson(90, 100).low).toBeCloseTo(0.8256, 4)
    expect(wilson(90, 100).high).toBeCloseTo(0.9448, 4)
    expect(wilson(5, 5).low).toBeCloseTo(0.5655, 4)
    expect(wilson(5, 5).high).toBe(1)
    expect(wilson(0, 5).low).toBe(0)
  })
  test('the interval holds the share', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (passed, missed) => {
        fc.pre(passed + missed > 0)
        const { low, high } = wilson(passed, passed + missed)
        const share = passed / (passed + missed)
        expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true)
      }),
    )
  })
})

test('the forecast counts each coming day and sets the backlog apart', () => {
  const due = [
    { dueDay: 95, cards: 4 },
    { dueDay: 99, cards: 1 },
    { dueDay: 100, cards: 7 },
    { dueDay: 102, cards: 2 },
    { dueDay: 103, cards: 9 },
  ]
  expect(forecast(due, 100, 3)).toEqual({
    backlog: 5,
    days: [
      { day: 100, due: 7 },
      { day: 101, due: 0 },
      { day: 102, due: 2 },
    ],
  })
})

describe('cards by phase', () => {
  test('each in play once: suspended before buried before its phase', () => {
    const rows = [
      { status: 'suspended', phase: 'review', intervalDays: 40, cards: 1 },
      { status: 'buried', phase: 'new', intervalDays: 0, cards: 2 },
      { status: 'active', phase: 'new', intervalDays: 0, cards: 3 },
      { status: 'active', phase: 'learning', intervalDays: 0, cards: 4 },
      { status: 'active', phase: 'relearning', intervalDays: 30, cards: 5 },
      { status: 'active', phase: 'review', intervalDays: 20, cards: 6 },
      { status: 'active', phase: 'review', intervalDays: 21, cards: 7 },
      { status: 'suggested', phase: 'new', intervalDays: 0, cards: 100 },
      { status: 'dropped', phase: 'review', intervalDays: 9, cards: 100 },
      { status: 'retired', phase: 'review', intervalDays: 9, cards: 100 },
    ] satisfies { status: CardStatus; phase: Phase; intervalDays: number; cards: number }[]
    const counts = countCards(rows)
    expect(counts).toEqual({ suspended: 1, buried: 2, new: 3, learning: 4, relearning: 5, young: 6, mature: 7 })
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(28)
  })
})

test('a fact is in the band of its weakest card; new only where all its cards are', () => {
  const cards = [
    { factKey: 'a', hold: 0.97 },
    { factKey: 'a', hold: 0.75 },
    { factKey: 'b', hold: null },
    { factKey: 'c', hold: null },
    { factKey: 'c', hold: 0.92 },
  ]
  expect(countBands(cards)).toEqual({ new: 1, fading: 0, loose: 1, settling: 0, firm: 1, held: 0 })
})

describe('days in a row', () => {
  test('end today, or yesterday while today has no answer yet', () => {
    expect(streak([98, 99, 100], 100, 4)).toEqual({ days: 3, recent: [false, true, true, true] })
    expect(streak([98, 99], 100, 4)).toEqual({ days: 2, recent: [false, true, true, false] })
  })
  test('break at a day without an answer', () => {
    expect(streak([96, 98, 100], 100, 2).days).toBe(1)
    expect(streak([98], 100, 2).days).toBe(0)
    expect(streak([], 100, 1)).toEqual({ days: 0, recent: [false] })
  })
})

test('the pace is the median second, a minute at most', () => {
  expect(medianSeconds([4000, 600_000, 8000])).toBe(8)
  expect(medianSeconds([4000, 8000])).toBe(6)
  expect(medianSeconds([600_000])).toBe(60)
  expect(medianSeconds([])).toBeNull()
})
