import { expect } from 'vitest'
import { asId, type CardId } from '../core/domain.ts'
import { band, hold, lowestHold } from '../core/scheduler/hold.ts'
import { tallyLog } from '../core/stats/stats.ts'
import { answerMany } from './answer-many.ts'
import { factsByNote } from './fact-counts.ts'
import { localUser } from './handle.ts'
import { tallies } from './log-counts.ts'
import { progress } from './progress.ts'
import { logOf, memoryOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'
import { dayMs, noon, seedCards, test } from './test-fixture.ts'

const today = Math.floor(noon / dayMs)
const rate = (ids: readonly string[], rating: 'again' | 'hard' | 'good' | 'easy', now: number) =>
  answerMany(
    localUser,
    ids.map((id) => ({ cardId: asId<CardId>(id), rating })),
    now,
  )

test('the database counts the log as the definition counts rows', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  await rate(['a', 'b'], 'easy', noon - 60 * dayMs)
  await rate(['c'], 'good', noon - 60 * dayMs)
  await rate(['a'], 'good', noon - 20 * dayMs)
  await rate(['a'], 'again', noon)
  await rate(['b'], 'hard', noon)
  const rows = (await open.db.review.findMany()).map(logOf)
  const key = (tally: object) => JSON.stringify(tally, ['studyDay', 'kind', 'rating', 'trains', 'interday', 'mature'])
  const counted = await tallies(localUser)
  expect(counted.map(key).sort()).toEqual([...new Set(tallyLog(rows).map(key))].sort())
  expect(counted.reduce((sum, tally) => sum + tally.answers, 0)).toBe(6)
})

test('Progress tells the days, the retention with its range, what is coming, and each card once', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }])
  await rate(['a', 'b'], 'easy', noon - 10 * dayMs)
  await rate(['a'], 'good', noon - dayMs)
  await rate(['c'], 'good', noon)
  const shown = await progress(localUser, noon)
  expect(shown.answers).toBe(4)
  expect(shown.today).toMatchObject({ answers: 1, correct: 1 })
  expect(shown.days).toHaveLength(30)
  expect(shown.days.at(-1)).toMatchObject({ day: today, learn: 1 })
  expect(shown.days.at(-2)).toMatchObject({ day: today - 1, young: 1 })
  expect(shown.retention.month.all).toMatchObject({ passed: 1, of: 1, share: 1 })
  expect(shown.retention.month.all.low).toBeLessThan(1)
  expect(shown.cards).toMatchObject({ new: 1, learning: 1, young: 1, mature: 1 })
  expect(shown.forecast.days).toHaveLength(30)
  expect(shown.forecast.backlog + shown.forecast.days.reduce((sum, { due }) => sum + due, 0)).toBe(2)
  expect(shown.streak).toEqual({ days: 2, longest: 2, studied: 3 })
  expect(shown.notes).toMatchObject([{ title: 'fork', deckName: 'Systems' }])
})

test('the bands that the database counts are those of the holds', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'b2', fact: 'b' }, { id: 'c' }, { id: 'd' }])
  await rate(['a'], 'good', noon - 3 * dayMs)
  await rate(['b', 'b2'], 'easy', noon - 12 * dayMs)
  await rate(['c'], 'easy', noon - 100 * dayMs)
  await rate(['c'], 'easy', noon - 50 * dayMs)
  const scheduling = await schedulingOf(open.db, localUser, noon)
  const cards = await open.db.card.findMany()
  const byFact = new Map<string, typeof cards>()
  for (const card of cards) byFact.set(card.factKey, [...(byFact.get(card.factKey) ?? []), card])
  const expected: Record<string, number> = { new: 0, fading: 0, loose: 0, settling: 0, firm: 0, held: 0 }
  for (const siblings of byFact.values()) {
    const holds = siblings.map((card) => hold(memoryOf(card), scheduling.preset.weights, noon))
    const name = band(lowestHold(holds))
    expected[name] = (expected[name] ?? 0) + 1
  }
  const [facts] = await factsByNote(localUser, scheduling, noon)
  expect(facts?.bands).toEqual(expected)
})
