import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId, type CardId, type DayContext, type Memory, type Preset, type Rating, ratings } from '../domain.ts'
import { defaultWeights, longestIntervalDays } from './fsrs.ts'
import { uniform } from './fuzz.ts'
import { band, hold, recallNow } from './hold.ts'
import { apply, preview, setDue } from './schedule.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const noon = 20_000 * dayMs + 12 * hourMs
const cardId = asId<CardId>('card-1')

const preset: Preset = {
  id: 'default',
  name: 'Default',
  version: 1,
  desiredRetention: 0.9,
  weights: defaultWeights,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  maximumIntervalDays: 36_500,
  leechThreshold: 8,
  newPerDay: 20,
  reviewsPerDay: 200,
}

/** Days that start at 4:00 UTC. */
function dayOf(now: number): DayContext {
  const studyDay = Math.floor((now - 4 * hourMs) / dayMs)
  const dayStarts = Array.from({ length: 8 }, (_, ahead) => (studyDay + ahead) * dayMs + 4 * hourMs)
  return { studyDay, dayStarts, zone: 'UTC', rolloverMinutes: 240 }
}

const at = (memory: Memory, now: number, changed: Partial<Preset> = {}) => ({
  cardId,
  memory,
  preset: { ...preset, ...changed },
  day: dayOf(now),
  now,
})

/** Answers when due, and tells each interval: days, or minutes with an m. */
function history(answers: readonly Rating[], changed: Partial<Preset> = {}): readonly string[] {
  let memory: Memory = { phase: 'new' }
  let now = noon
  return answers.map((rating) => {
    const outcome = apply(at(memory, now, changed), rating)
    memory = outcome.memory
    const told = outcome.dueAt === null ? `${outcome.intervalDays}` : `${(outcome.dueAt - now) / 60_000}m`
    now = outcome.dueAt ?? now + (outcome.intervalDays ?? 0) * dayMs
    return told
  })
}

const review = (memory: Partial<Extract<Memory, { phase: 'review' }>> = {}): Memory => ({
  phase: 'review',
  stability: 20,
  difficulty: 5,
  reps: 5,
  lapses: 0,
  lastReviewedAt: noon - 20 * dayMs,
  lastStudyDay: 19_980,
  dueDay: 20_000,
  intervalDays: 20,
  ...memory,
})

describe('golden histories of one card', () => {
  test('good each time', () => {
    expect(history(['good', 'good', 'good', 'good', 'good', 'good', 'good', 'good'])).toEqual([
      '10m',
      '2',
      '9',
      '37',
      '149',
      '424',
      '1188',
      '2906',
    ])
  })
  test('every rating while learning', () => {
    expect(history(['again', 'hard', 'good', 'hard', 'good'])).toEqual(['1m', '5.5m', '10m', '10m', '1'])
  })
  test('a lapse and its relearning', () => {
    expect(history(['easy', 'good', 'again', 'hard', 'good', 'good'])).toEqual(['6', '32', '10m', '15m', '4', '6'])
  })
  test('without steps', () => {
    const steps = { learningStepsMinutes: [], relearningStepsMinutes: [] }
    expect(history(['good', 'good', 'again', 'good', 'hard', 'easy'], steps)).toEqual(['2', '10', '2', '4', '10', '24'])
  })
})

describe('what is shown before the answer', () => {
  test('a new card has no recall and goes to its steps', () => {
    const { kind, recall, elapsedDays, outcomes } = preview(at({ phase: 'new' }, noon))
    expect({ kind, recall, elapsedDays }).toEqual({ kind: 'learn', recall: null, elapsedDays: 0 })
    expect(ratings.map((rating) => (outcomes[rating].dueAt ?? 0) - noon)).toEqual([60_000, 330_000, 600_000, -noon])
    expect(outcomes.again.memory).toMatchObject({ phase: 'learning', step: 0, reps: 1, lapses: 0, intervalDays: 0 })
    expect(outcomes.good.memory).toMatchObject({ phase: 'learning', step: 1, lastStudyDay: 20_000 })
    expect(outcomes.easy.memory).toMatchObject({ phase: 'review', intervalDays: 6, dueDay: 20_006 })
  })

  test('recall is 90 % where the interval is the stability', () => {
    expect(preview(at(review(), noon)).recall).toBeCloseTo(0.9, 6)
  })

  test('hard, good and easy name rising intervals and the range that fuzz could take', () => {
    const { hard, good, easy } = preview(at(review(), noon)).outcomes
    expect([hard, good, easy].map(({ intervalDays, range }) => [intervalDays, range])).toEqual([
      [39, { low: 39, high: 48 }],
      [54, { low: 54, high: 64 }],
      [87, { low: 87, high: 100 }],
    ])
  })

  test('again in review is a lapse: to the relearning steps, with the interval kept', () => {
    const { again } = preview(at(review({ lapses: 2 }), noon)).outcomes
    expect(again.memory).toMatchObject({ phase: 'relearning', step: 0, lapses: 3, intervalDays: 20 })
    expect(again.dueAt).toBe(noon + 600_000)
  })

  test('a card answered before its due day is an early review, with its true elapsed days', () => {
    const { kind, elapsedDays } = preview(at(review({ dueDay: 20_010 }), noon))
    expect({ kind, elapsedDays }).toEqual({ kind: 'early', elapsedDays: 20 })
  })

  test('a card becomes a leech at 8 lapses and at 12, not at 9', () => {
    const leech = (lapses: number) => preview(at(review({ lapses }), noon)).outcomes.again.leech
    expect([6, 7, 8, 11].map(leech)).toEqual([false, true, false, true])
    expect(preview(at(review({ lapses: 7 }), noon)).outcomes.hard.leech).toBe(false)
  })
})

describe('days', () => {
  test('20 minutes over the rollover is a day; 23 hours within one study day are none', () => {
    const last = 20_000 * dayMs + 3.9 * hourMs
    const memory = review({ lastReviewedAt: last, lastStudyDay: 19_999, dueDay: 20_000, intervalDays: 1 })
    expect(preview(at(memory, last + 20 * 60_000)).elapsedDays).toBe(1)
    expect(preview(at({ ...memory, lastStudyDay: 20_000 } as Memory, last + 23 * hourMs)).elapsedDays).toBe(0)
  })

  test('a step that crosses the rollover is due when that study day starts', () => {
    const late = 20_001 * dayMs + 3 * hourMs + 55 * 60_000
    const { good, hard } = preview(at({ phase: 'new' }, late)).outcomes
    expect(good.dueAt).toBe(20_001 * dayMs + 4 * hourMs)
    expect(hard.dueAt).toBe(20_001 * dayMs + 4 * hourMs)
  })

  test('a session past midnight and past the rollover counts the new study day', () => {
    const day = dayOf(noon)
    expect(preview({ ...at(review(), noon), day, now: noon + dayMs }).studyDay).toBe(20_001)
  })
})

describe('steps that the preset no longer has', () => {
  const onStep: Memory = {
    phase: 'learning',
    stability: 2,
    difficulty: 5,
    reps: 2,
    lapses: 0,
    lastReviewedAt: noon,
    lastStudyDay: 20_000,
    step: 5,
    dueAt: noon,
    intervalDays: 0,
  }
  test('count as the last one', () => {
    const { again, hard, good } = preview(at(onStep, noon)).outcomes
    expect([again.dueAt, hard.dueAt, good.dueAt]).toEqual([noon + 60_000, noon + 600_000, null])
  })
  test('and with none left every answer goes to review', () => {
    const { outcomes } = preview(at(onStep, noon, { learningStepsMinutes: [] }))
    expect(ratings.map((rating) => outcomes[rating].memory.phase)).toEqual(['review', 'review', 'review', 'review'])
  })
})

describe('setting a due day', () => {
  const day = dayOf(noon)
  test('moves a review and nothing of its memory', () => {
    expect(setDue(review(), 20_003, day, noon)).toEqual(review({ dueDay: 20_003 }))
  })
  test('leaves a new card new', () => {
    expect(setDue({ phase: 'new' }, 20_000, day, noon)).toEqual({ phase: 'new' })
  })
})

describe('fuzz', () => {
  test('depends on the card and its reps, not on the time', () => {
    const days = (now: number) => apply(at(review(), now), 'good').intervalDays
    expect(days(noon + 1)).toBe(days(noon + 200))
    expect(apply({ ...at(review(), noon), cardId: asId<CardId>('card-3') }, 'good').intervalDays).not.toBe(days(noon))
  })

  test('spreads a thousand cards answered on one day evenly over the range', () => {
    const counts = new Map<number, number>()
    for (let i = 0; i < 1000; i++) {
      const days = apply({ ...at(review(), noon), cardId: asId<CardId>(`card-${i}`) }, 'good').intervalDays ?? 0
      counts.set(days, (counts.get(days) ?? 0) + 1)
    }
    expect(counts.size).toBe(11)
    expect(Math.min(...counts.values())).toBeGreaterThan(60)
  })

  test('does not confuse ids that end in numbers', () => {
    expect(uniform('10:3')).not.toBe(uniform('12:1'))
  })
})

test('weights that are not 21 finite numbers are a bug that throws, not silently the defaults', () => {
  expect(() => preview(at(review(), noon, { weights: defaultWeights.slice(0, 20) }))).toThrow('21 finite weights')
  expect(() => preview(at(review(), noon, { weights: defaultWeights.with(3, Number.NaN) }))).toThrow(
    '21 finite weights',
  )
})

describe('the hold', () => {
  test('is the recall 30 days from now, in five bands and new', () => {
    expect([null, 0.699, 0.7, 0.8, 0.9, 0.96].map(band)).toEqual(['new', 'fading', 'loose', 'settling', 'firm', 'held'])
    expect(hold({ phase: 'new' }, defaultWeights, noon)).toBeNull()
    const settled = review({ stability: 30, lastReviewedAt: noon }) as Extract<Memory, { phase: 'review' }>
    expect(hold(settled, defaultWeights, noon)).toBeCloseTo(0.9, 6)
    expect(preview(at(settled, noon)).outcomes.good.hold).toBeGreaterThanOrEqual(0.9)
  })
})

/* ---------------------------------------------------------------- properties */

const anyWeights = fc.constantFrom(
  defaultWeights,
  defaultWeights.map((w, i) => (i >= 17 && i <= 19 ? 0 : w)),
)
const anyPreset = fc.record({
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  weights: anyWeights,
  learningStepsMinutes: fc.constantFrom([], [1], [1, 10], [1, 10, 60]),
  relearningStepsMinutes: fc.constantFrom([], [10], [5, 30]),
  maximumIntervalDays: fc.constantFrom(1, 10, 365, 36_500),
})
const seen = {
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  reps: fc.integer({ min: 1, max: 1000 }),
  lapses: fc.integer({ min: 0, max: 50 }),
  lastReviewedAt: fc.integer({ min: noon - 5000 * dayMs, max: noon + 5000 * dayMs }),
  lastStudyDay: fc.integer({ min: 15_000, max: 25_000 }),
  intervalDays: fc.integer({ min: 0, max: 36_500 }),
}
const anyMemory: fc.Arbitrary<Memory> = fc.oneof(
  fc.constant<Memory>({ phase: 'new' }),
  fc.record({ phase: fc.constant('review' as const), ...seen, dueDay: fc.integer({ min: 15_000, max: 60_000 }) }),
  fc.record({
    phase: fc.constantFrom('learning' as const, 'relearning' as const),
    ...seen,
    step: fc.integer({ min: 0, max: 9 }),
    dueAt: fc.constant(noon),
  }),
)

const tenYears = 3652 * dayMs
const anyNow = fc.constantFrom(noon, noon - hourMs, noon + hourMs, noon - tenYears, noon + tenYears)

test('again <= hard <= good <= easy, all finite, due before 10000, with any clock', () => {
  fc.assert(
    fc.property(anyMemory, anyPreset, anyNow, fc.uuid(), (memory, changed, now, id) => {
      const { outcomes, recall } = preview({ ...at(memory, now, changed), cardId: asId<CardId>(id) })
      const waits = ratings.map((rating) => {
        const { intervalDays, dueAt } = outcomes[rating]
        return intervalDays ?? ((dueAt ?? Number.NaN) - now) / dayMs
      })
      expect(waits).toEqual([...waits].sort((a, b) => a - b))
      for (const rating of ratings) {
        const { memory: after, intervalDays, range, hold } = outcomes[rating]
        expect(after.stability).toBeGreaterThanOrEqual(0.001)
        expect(after.stability).toBeLessThanOrEqual(longestIntervalDays)
        expect(after.difficulty).toBeGreaterThanOrEqual(1)
        expect(after.difficulty).toBeLessThanOrEqual(10)
        expect(hold).toBeGreaterThan(0)
        expect(hold).toBeLessThanOrEqual(1)
        expect(intervalDays ?? 0).toBeLessThanOrEqual(changed.maximumIntervalDays)
        if (range) expect([range.low <= (intervalDays ?? 0), (intervalDays ?? 0) <= range.high]).toEqual([true, true])
        if (after.phase === 'review') expect(after.dueDay).toBeLessThanOrEqual(2_932_896)
      }
      expect(recall === null || (recall >= 0 && recall <= 1)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('hard < good < easy in review, unless all meet the cap', () => {
  fc.assert(
    fc.property(anyMemory, anyPreset, (memory, changed) => {
      fc.pre(memory.phase === 'review')
      const { hard, good, easy } = preview(at(memory, noon, changed)).outcomes
      const days = [hard, good, easy].map(({ intervalDays }) => intervalDays ?? 0)
      const cap = changed.maximumIntervalDays
      expect(days.slice(1).every((d, i) => d > (days[i] ?? 0) || d === cap)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('the preview is what is applied', () => {
  fc.assert(
    fc.property(anyMemory, anyPreset, fc.constantFrom(...ratings), (memory, changed, rating) => {
      const situation = at(memory, noon, changed)
      expect(apply(situation, rating)).toEqual(preview(situation).outcomes[rating])
    }),
    { numRuns: 300 },
  )
})

test('a clock that went back reads as no time passed', () => {
  expect(recallNow(review({ lastReviewedAt: noon + tenYears }), defaultWeights, noon)).toBe(1)
  expect(preview(at(review({ lastStudyDay: 23_652 }), noon)).elapsedDays).toBe(0)
})
