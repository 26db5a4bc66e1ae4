import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asId,
  type CardId,
  type DayContext,
  type Memory,
  type Preset,
  type Rating,
  type ReviewId,
  type ReviewLog,
  ratings,
} from '../domain.ts'
import { fold, liveRows } from './fold.ts'
import { defaultWeights } from './fsrs.ts'
import { answerRow, manualRow, undoRow } from './log-row.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const noon = 20_000 * dayMs + 12 * 60 * minuteMs

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

function dayOf(now: number): DayContext {
  const studyDay = Math.floor(now / dayMs)
  return {
    studyDay,
    dayStarts: [0, 1, 2, 3].map((ahead) => (studyDay + ahead) * dayMs),
    zone: 'UTC',
    rolloverMinutes: 0,
  }
}

const situation = (memory: Memory, now: number, changed: Partial<Preset> = {}) => ({
  cardId: asId<CardId>('card-1'),
  memory,
  preset: { ...preset, ...changed },
  day: dayOf(now),
  now,
})

const told = (id: string) => ({
  id: asId<ReviewId>(id),
  source: 'web' as const,
  shownAt: null,
  durationMs: null,
  buriedSiblings: [],
})

/** An answer given at `now` to the card that these rows add up to. */
const answer = (rows: readonly ReviewLog[], now: number, rating: Rating, id: string, changed: Partial<Preset> = {}) =>
  answerRow(situation(fold(rows, preset.weights), now, changed), rating, told(id))

const undo = (rows: readonly ReviewLog[], now: number, takesBack: ReviewLog, id: string) =>
  undoRow(
    situation(fold(rows, preset.weights), now),
    takesBack.id,
    fold(
      rows.filter((row) => row !== takesBack),
      preset.weights,
    ),
    told(id),
  )

const first = answer([], noon, 'easy', 'a')
const second = answer([first], noon + 6 * dayMs, 'good', 'b')

describe('folding a log', () => {
  test('no rows leave the card new', () => {
    expect(fold([], defaultWeights)).toEqual({ phase: 'new' })
  })

  test('gives what the last answer promised', () => {
    expect(fold([first, second], defaultWeights)).toEqual(second.after)
    expect(second).toMatchObject({ kind: 'review', rating: 'good', trains: true, elapsedDays: 6, before: first.after })
  })

  test('without the row that an undo takes back', () => {
    const taken = undo([first, second], noon + 6 * dayMs + 1000, second, 'u')
    expect(fold([first, second, taken], defaultWeights)).toEqual(first.after)
    expect(liveRows([first, second, taken]).map((row) => row.id)).toEqual(['a'])
    expect(taken.after).toEqual(first.after)
  })

  test('an answer that arrives late takes effect; the later one keeps the due day it showed', () => {
    const late = answer([first], noon + 3 * dayMs, 'again', '0')
    const memory = fold([first, second, late], defaultWeights)
    expect(memory).toMatchObject({ phase: 'review', reps: 3, lapses: 1, dueDay: 20_038, intervalDays: 32 })
    expect(memory).not.toMatchObject({ stability: 'stability' in second.after ? second.after.stability : 0 })
  })

  test('a due day set by hand changes nothing else', () => {
    const manual = manualRow(situation(second.after, noon + 7 * dayMs), 20_007, told('m'))
    expect(fold([first, second, manual], defaultWeights)).toEqual({ ...second.after, dueDay: 20_007 })
    expect(manual).toMatchObject({ rating: null, trains: false, manualDueDay: 20_007 })
  })

  test('an answer after it schedules anew', () => {
    const manual = manualRow(situation(second.after, noon + 7 * dayMs), 20_007, told('m'))
    const third = answer([first, second, manual], noon + 7 * dayMs + 1, 'good', 'c')
    expect(fold([first, second, manual, third], defaultWeights)).toEqual(third.after)
  })

  test('practice trains nothing', () => {
    const cram: ReviewLog = {
      ...answer([first, second], noon + 8 * dayMs, 'again', 'c'),
      kind: 'cram',
      trains: false,
    }
    expect(fold([first, second, cram], defaultWeights)).toEqual(second.after)
  })

  test('a reset begins a new life', () => {
    const reset: ReviewLog = {
      ...undo([first, second], noon + 7 * dayMs, second, 'r'),
      kind: 'reset',
      takesBack: null,
      after: { phase: 'new' },
    }
    expect(fold([first, second, reset], defaultWeights)).toEqual({ phase: 'new' })
    const again = answer([first, second, reset], noon + 8 * dayMs, 'good', 'z')
    expect(fold([first, second, reset, again], defaultWeights)).toEqual(again.after)
    expect(again).toMatchObject({ kind: 'learn', after: { reps: 1 } })
  })

  test('a later change of desired retention moves no due day', () => {
    const shown = answer([first], noon + 6 * dayMs, 'good', 'b', { desiredRetention: 0.8 })
    expect(fold([first, shown], defaultWeights)).toEqual(shown.after)
  })

  test('a study day that went back, after a change of zone, counts as the same day', () => {
    const west = { ...dayOf(noon), studyDay: 19_999 }
    const row = answerRow({ ...situation(first.after, noon + 1000), day: west }, 'good', told('b'))
    expect(row.elapsedDays).toBe(0)
    expect(fold([first, row], defaultWeights)).toEqual(row.after)
  })
})

/* ---------------------------------------------------------------- properties */

type Act =
  | { readonly do: 'answer'; readonly rating: Rating; readonly afterMs: number }
  | { readonly do: 'undo' }
  | { readonly do: 'manual'; readonly inDays: number }
  | { readonly do: 'late'; readonly rating: Rating; readonly place: number }

const anyRating = fc.constantFrom(...ratings)
const wait = fc.oneof(fc.integer({ min: 1, max: 20 * minuteMs }), fc.integer({ min: dayMs, max: 90 * dayMs }))
const liveAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), rating: anyRating, afterMs: wait }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('manual' as const), inDays: fc.integer({ min: 0, max: 9 }) }) },
)
const lateAct: fc.Arbitrary<Act> = fc.record({
  do: fc.constant('late' as const),
  rating: anyRating,
  place: fc.double({ min: 0, max: 1, noNaN: true }),
})

/** What a server does with each act: a row made from the stored memory, then the memory stored. */
function play(acts: readonly Act[]) {
  const rows: ReviewLog[] = []
  let stored: Memory = { phase: 'new' }
  let now = noon
  for (const [i, act] of acts.entries()) {
    const id = `${i}`
    if (act.do === 'answer') {
      now += act.afterMs
      rows.push(answerRow(situation(stored, now), act.rating, told(id)))
      stored = rows.at(-1)?.after ?? stored
    } else if (act.do === 'manual') {
      now += 1
      rows.push(manualRow(situation(stored, now), dayOf(now).studyDay + act.inDays, told(id)))
      stored = rows.at(-1)?.after ?? stored
    } else if (act.do === 'undo') {
      const last = liveRows(rows).at(-1)
      if (!last) continue
      now += 1
      rows.push(undo(rows, now, last, id))
      stored = rows.at(-1)?.after ?? stored
    } else {
      const then = noon + Math.floor(act.place * (now - noon))
      const before = rows.filter((row) => row.answeredAt <= then)
      rows.push(answerRow(situation(fold(before, preset.weights), then), act.rating, told(id)))
      stored = fold(rows, preset.weights)
    }
  }
  return { rows, stored }
}

test('the fold of 10,000 random histories equals what was stored answer by answer, with undos and due days set by hand', () => {
  fc.assert(
    fc.property(fc.array(liveAct, { maxLength: 20 }), (acts) => {
      const { rows, stored } = play(acts)
      expect(fold(rows, preset.weights)).toEqual(stored)
    }),
    { numRuns: 10_000 },
  )
})

test('the order in which rows arrive does not matter, also of late ones', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(liveAct, lateAct), { maxLength: 20 }), fc.infiniteStream(fc.nat()), (acts, dice) => {
      const { rows, stored } = play(acts)
      const shuffled = rows
        .map((row) => ({ row, place: dice.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row)
      expect(fold(shuffled, preset.weights)).toEqual(stored)
    }),
    { numRuns: 500 },
  )
})

test('an undo gives the memory back as it was before', () => {
  fc.assert(
    fc.property(fc.array(liveAct, { maxLength: 15 }), anyRating, (acts, rating) => {
      const { rows, stored } = play(acts)
      const now = (rows.at(-1)?.answeredAt ?? noon) + 1
      const row = answerRow(situation(stored, now), rating, told('x'))
      const taken = undo([...rows, row], now + 1, row, 'y')
      expect(fold([...rows, row, taken], preset.weights)).toEqual(stored)
    }),
    { numRuns: 500 },
  )
})
