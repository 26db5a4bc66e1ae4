import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { asId, type CardId, type Rating, type ReviewId, type UserId } from '../core/domain.ts'
import type { OutboxItem } from '../core/review/exchange.ts'
import { fold } from '../core/scheduler/fold.ts'
import { deliver } from './deliver.ts'
import { type Collection, localUser } from './handle.ts'
import { logOf, memoryOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'
import { dayMs, noon, seedCards, test } from './test-fixture.ts'

type Answer = Extract<OutboxItem, { kind: 'answer' }>

const rated = (cardId: CardId, rating: Rating, version: number, more: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  id: asId<ReviewId>(randomUUID()),
  cardId,
  rating,
  version,
  shownAt: noon - 4000,
  answeredAt: noon,
  durationMs: 4000,
  queued: false,
  ...more,
})

const send = (open: Collection, items: readonly OutboxItem[], now = noon) =>
  deliver(localUser, { collectionId: open.folderId, sentAt: now, items }, now)

const statuses = async (reply: ReturnType<typeof send>) => {
  const said = await reply
  return said.ok ? said.outcomes.map((outcome) => outcome.status) : [said.reason]
}

const only = (ids: readonly CardId[]): CardId => {
  const [id] = ids
  if (id === undefined) throw new Error('no card was seeded')
  return id
}

async function memoryAndFold(open: Collection, id: CardId) {
  const card = await open.db.card.findUniqueOrThrow({ where: { id } })
  const rows = await open.db.review.findMany({ where: { cardId: id } })
  const { preset } = await schedulingOf(open.db, localUser, noon)
  return { stored: memoryOf(card), folded: fold(rows.map(logOf), preset.weights), rows: rows.length }
}

test('an answer is logged and moves the card on', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  expect(await statuses(send(open, [rated(id, 'good', 0)]))).toEqual(['applied'])
  const { stored, folded, rows } = await memoryAndFold(open, id)
  expect(stored).toEqual(folded)
  expect(stored.phase).toBe('learning')
  expect(rows).toBe(1)
})

test('a hundred deliveries of one answer at once are applied once', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const item = rated(id, 'good', 0)
  const all = await Promise.all(Array.from({ length: 100 }, () => statuses(send(open, [item]))))
  expect(all.flat().filter((status) => status === 'applied')).toHaveLength(1)
  expect(all.flat().filter((status) => status === 'replayed')).toHaveLength(99)
  expect((await memoryAndFold(open, id)).rows).toBe(1)
})

test('two tabs that rate one card: one is applied, one is told it is stale', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const both = await Promise.all([
    statuses(send(open, [rated(id, 'good', 0)])),
    statuses(send(open, [rated(id, 'again', 0)])),
  ])
  expect(both.flat().sort()).toEqual(['applied', 'stale'])
})

test('a queued answer is never refused: it is logged at its time and the card refolded', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  await send(open, [rated(id, 'good', 0)])
  const late = rated(id, 'again', 0, { queued: true, answeredAt: noon - 2 * dayMs, shownAt: noon - 2 * dayMs - 3000 })
  expect(await statuses(send(open, [late]))).toEqual(['applied'])
  const { stored, folded, rows } = await memoryAndFold(open, id)
  expect(rows).toBe(2)
  expect(stored).toEqual(folded)
  const first = await open.db.review.findUniqueOrThrow({ where: { id: late.id } })
  expect(first.answeredAt.getTime()).toBe(noon - 2 * dayMs)
})

test('an undo restores the memory exactly and gives the siblings back', async ({ open }) => {
  const ids = await seedCards(open, [
    { id: 'a', fact: 'f' },
    { id: 'b', fact: 'f' },
  ])
  const id = only(ids)
  const before = (await memoryAndFold(open, id)).stored
  const item = rated(id, 'easy', 0)
  await send(open, [item])
  const sibling = () => open.db.card.findUniqueOrThrow({ where: { id: 'b' } })
  expect((await sibling()).buriedUntilDay).not.toBeNull()
  const back: OutboxItem = {
    kind: 'undo',
    id: asId<ReviewId>(randomUUID()),
    takesBack: item.id,
    at: noon,
    queued: false,
  }
  expect(await statuses(send(open, [back]))).toEqual(['applied'])
  expect(await statuses(send(open, [back]))).toEqual(['replayed'])
  expect((await memoryAndFold(open, id)).stored).toEqual(before)
  expect((await sibling()).buriedUntilDay).toBeNull()
  expect(await open.db.review.count()).toBe(2)
})

test('an answer that is not the last of its card cannot be taken back', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const first = rated(id, 'good', 0)
  await send(open, [first, rated(id, 'good', 1)])
  const back: OutboxItem = {
    kind: 'undo',
    id: asId<ReviewId>(randomUUID()),
    takesBack: first.id,
    at: noon,
    queued: false,
  }
  expect(await statuses(send(open, [back]))).toEqual(['refused'])
})

test('the same id with another rating is refused and nothing is stored', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const item = rated(id, 'good', 0)
  await send(open, [item])
  expect(await statuses(send(open, [{ ...item, rating: 'again' }]))).toEqual(['refused'])
  expect((await memoryAndFold(open, id)).rows).toBe(1)
})

test('answers meant for another data folder are not taken', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const reply = await deliver(
    localUser,
    { collectionId: 'elsewhere', sentAt: noon, items: [rated(id, 'good', 0)] },
    noon,
  )
  expect(reply).toEqual({ ok: false, reason: 'other-collection', collectionId: open.folderId })
})

test('a card of another user is unknown', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const reply = await deliver(
    asId<UserId>('somebody'),
    { collectionId: open.folderId, sentAt: noon, items: [rated(id, 'good', 0)] },
    noon,
  )
  expect(reply.ok && reply.outcomes.map((outcome) => outcome.status)).toEqual(['unknown'])
})

test("a browser's wrong clock is corrected by the skew it shows", async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const wrong = noon + 10 * 365 * dayMs
  const item = rated(id, 'good', 0, { answeredAt: wrong, shownAt: wrong - 4000 })
  await deliver(localUser, { collectionId: open.folderId, sentAt: wrong, items: [item] }, noon)
  const row = await open.db.review.findUniqueOrThrow({ where: { id: item.id } })
  expect(row.answeredAt.getTime()).toBe(noon)
})

test('suspend, bury, edit and verdict are applied once by their id', async ({ open }) => {
  const id = only(await seedCards(open, [{ id: 'a' }]))
  const items: OutboxItem[] = [
    { kind: 'suspend', id: randomUUID(), cardId: id, on: true, at: noon },
    { kind: 'bury', id: randomUUID(), cardId: id, on: true, at: noon },
    { kind: 'edit', id: randomUUID(), cardId: id, question: 'What does `fork` make?', answer: null, at: noon },
    { kind: 'verdict', id: randomUUID(), cardId: id, verdict: 'dropped', at: noon },
  ]
  expect(await statuses(send(open, items))).toEqual(['applied', 'applied', 'applied', 'applied'])
  expect(await statuses(send(open, items))).toEqual(['replayed', 'replayed', 'replayed', 'replayed'])
  const card = await open.db.card.findUniqueOrThrow({ where: { id } })
  expect(card).toMatchObject({ suspended: true, editedQuestion: 'What does `fork` make?', verdict: 'dropped' })
  expect(card.buriedUntilDay).toBe(Math.floor(noon / dayMs) + 1)
})
