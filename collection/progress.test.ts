import { expect } from 'vitest'
import { asId, type CardId, type ReviewId } from '../core/domain.ts'
import { band, hold, lowestHold } from '../core/scheduler/hold.ts'
import { type Tally, tallyLog } from '../core/stats/stats.ts'
import { answerMany } from './answer-many.ts'
import { deliver } from './deliver.ts'
import { factsByNote } from './fact-counts.ts'
import { type Collection, localUser } from './handle.ts'
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

const sum = (all: readonly Tally[]) => {
  const sums = new Map<string, number>()
  for (const { answers, ms: _, ...tally } of all) {
    const key = JSON.stringify(Object.entries(tally).sort())
    sums.set(key, (sums.get(key) ?? 0) + answers)
  }
  return [...sums].sort()
}
const countedByDatabase = async () => sum(await tallies(localUser))
const countedByDefinition = async ({ db }: Collection) => sum(tallyLog((await db.review.findMany()).map(logOf)))

test('the database counts the log as the definition counts rows', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  await rate(['a', 'b'], 'easy', noon - 60 * dayMs)
  await rate(['c'], 'good', noon - 60 * dayMs)
  await rate(['a'], 'good', noon - 20 * dayMs)
  await rate(['a'], 'again', noon)
  await rate(['b'], 'hard', noon)
  expect(await countedByDatabase()).toEqual(await countedByDefinition(open))
  const last = await open.db.review.findFirstOrThrow({ where: { cardId: 'b' }, orderBy: { answeredAt: 'desc' } })
  const back = {
    kind: 'undo',
    id: asId<ReviewId>('back'),
    takesBack: asId<ReviewId>(last.id),
    at: noon,
    queued: false,
  } as const
  await deliver(localUser, { collectionId: open.folderId, sentAt: noon, items: [back] }, noon)
  await rate(['c'], 'good', noon)
  const counted = await countedByDatabase()
  expect(counted).toEqual(await countedByDefinition(open))
  expect(counted.reduce((sum, [, answers]) => sum + answers, 0)).toBe(6)
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
