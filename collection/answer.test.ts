import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { asId, type CardId, type Rating, type ReviewId } from '../core/domain.ts'
import { answer } from './answer.ts'
import { answerMany } from './answer-many.ts'
import { doctor } from './doctor.ts'
import { type Collection, localUser } from './handle.ts'
import { dayMs, noon, seedCards, test } from './test-fixture.ts'

const hourMs = 3_600_000
const card = asId<CardId>('a')

const live = (rating: Rating, version: number, at: number, now = at) =>
  answer(
    localUser,
    {
      kind: 'answer',
      id: asId<ReviewId>(randomUUID()),
      cardId: card,
      rating,
      version,
      shownAt: at - 3000,
      answeredAt: at,
      durationMs: 3000,
      queued: false,
    },
    { at, now, source: 'web' },
  )

const findings = async () => (await doctor(localUser, { repair: false }, noon)).findings
const rows = (open: Collection) =>
  open.db.review.findMany({ orderBy: { answeredAt: 'asc' }, select: { answeredAt: true, studyDay: true } })

test('many answers to one card in one millisecond replay in the order they were given', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  const ratings: readonly Rating[] = ['again', 'good', 'hard', 'good', 'again', 'good', 'easy', 'good']
  const asked = ratings.map((rating) => ({ cardId: card, rating }))
  expect((await answerMany(localUser, asked, noon)).map(({ status }) => status)).toEqual(ratings.map(() => 'applied'))
  expect(await findings()).toEqual([])
  expect((await rows(open)).map((row) => row.answeredAt.getTime() - noon)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('a live answer after the clock went back a little follows the one before', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  await live('good', 0, noon)
  await live('good', 1, noon - 20_000, noon)
  expect(await findings()).toEqual([])
  expect((await rows(open)).map((row) => row.answeredAt.getTime() - noon)).toEqual([0, 1])
})

test('a live answer after the clock went back by hours is logged at its time', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  await live('good', 0, noon)
  expect(await live('again', 1, noon - 5 * hourMs)).toMatchObject({ status: 'applied' })
  expect(await findings()).toEqual([])
  expect((await rows(open)).map((row) => row.answeredAt.getTime() - noon)).toEqual([-5 * hourMs, 0])
})

test('an answer given before the rollover that arrives after it counts for the day it was given', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  const rollover = Math.floor(noon / dayMs) * dayMs + 4 * hourMs
  await live('easy', 0, rollover - 1000, rollover + 1000)
  expect((await rows(open)).map((row) => row.studyDay)).toEqual([Math.floor(noon / dayMs) - 1])
  expect(await findings()).toEqual([])
})
