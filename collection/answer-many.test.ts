import { expect } from 'vitest'
import { asId, type CardId, ratings } from '../core/domain.ts'
import { type AskedAnswer, answerMany, parseAnswerLines } from './answer-many.ts'
import { doctor } from './doctor.ts'
import { type Collection, localUser } from './handle.ts'
import { memoryColumns } from './rows.ts'
import { noon, seedCards, test } from './test-fixture.ts'

const minuteMs = 60_000
const cards = Array.from({ length: 60 }, (_, index) => ({ id: `c${index}`, fact: `f${Math.floor(index / 3)}` }))

/** Lines that come back to the same cards and their siblings, in every rating, with a card nobody has in each tenth. */
const lines = (count: number, among = cards.length): AskedAnswer[] =>
  Array.from({ length: count }, (_, index) => ({
    cardId: asId<CardId>(index % 10 === 9 ? 'nobody' : `c${(index * 7 + (index >> 3)) % among}`),
    rating: ratings[(index * 5 + (index >> 2)) % ratings.length] ?? 'good',
  }))

async function state({ db }: Collection) {
  const log = await db.review.findMany({ orderBy: [{ cardId: 'asc' }, { answeredAt: 'asc' }] })
  return {
    cards: await db.card.findMany({ orderBy: { id: 'asc' } }),
    // Ids are drawn anew, and the hash is over them.
    log: log.map(({ id: _, bodyHash: _hash, ...row }) => row),
  }
}

test('a thousand lines have a thousand outcomes, and every log replays to its memory', async ({ open }) => {
  await seedCards(open, cards)
  const asked = lines(1000)
  const results = await answerMany(localUser, asked, noon)
  expect(results).toEqual(asked.map(({ cardId }) => ({ cardId, status: cardId === 'nobody' ? 'unknown' : 'applied' })))
  expect(await doctor(localUser, { repair: false }, noon)).toMatchObject({ cards: 60, answers: 900, findings: [] })
})

test('many lines leave what the same lines one by one leave', async ({ open }) => {
  await seedCards(open, cards)
  const asked = lines(60, 12)
  await answerMany(localUser, asked, noon)
  const together = await state(open)
  await open.db.review.deleteMany()
  await open.db.card.updateMany({
    data: { ...memoryColumns({ phase: 'new' }), version: 0, buriedUntilDay: null, leech: false },
  })
  for (const one of asked) await answerMany(localUser, [one], noon)
  expect(await state(open)).toEqual(together)
})

test('a batch whose answers bury thousands of siblings is stored whole', async ({ open }) => {
  const many = Array.from({ length: 2500 }, (_, index) => ({ id: `m${index}`, fact: `f${index % 250}` }))
  await seedCards(open, many)
  const asked = many.slice(0, 250).map(({ id }): AskedAnswer => ({ cardId: asId(id), rating: 'good' }))
  const results = await answerMany(localUser, asked, noon)
  expect(results.filter(({ status }) => status === 'applied').length).toBe(250)
  expect(await open.db.card.count({ where: { buriedUntilDay: { not: null } } })).toBe(2250)
})

test('lines given after the clock went back by hours are logged at their time, in their order', async ({ open }) => {
  await seedCards(open, cards)
  await answerMany(localUser, lines(100), noon)
  const results = await answerMany(localUser, lines(100), noon - 300 * minuteMs)
  expect(results.filter(({ status }) => status === 'applied').length).toBe(90)
  expect((await doctor(localUser, { repair: false }, noon)).findings).toEqual([])
})

test('one line with a bad rating refuses all lines before any is answered', () => {
  const text = lines(1000).map(({ cardId }, index) => `${cardId} ${index === 700 ? 'fine' : 3}`)
  expect(parseAnswerLines(text.join('\n'))).toMatchObject({ ok: false, message: expect.stringContaining('line 701') })
})
