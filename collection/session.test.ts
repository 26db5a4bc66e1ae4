import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { asId, type CardId, type DeckId, type NoteId, type ReviewId, type UserId } from '../core/domain.ts'
import { answerMany } from './answer-many.ts'
import { setDeckEnabled } from './decks.ts'
import { deliver } from './deliver.ts'
import { type Collection, localUser } from './handle.ts'
import { openSession } from './session.ts'
import { saveSettings } from './settings.ts'
import { dayMs, noon, seedCards, test } from './test-fixture.ts'
import { today } from './today.ts'

const studyDay = Math.floor(noon / dayMs)
const rate = (id: string, rating: 'again' | 'good' | 'easy', now = noon) =>
  answerMany(localUser, [{ cardId: asId<CardId>(id), rating }], now)
const idsOf = async (choice: Parameters<typeof openSession>[1] = {}, now = noon) =>
  (await openSession(localUser, choice, now)).cards.map((card) => card.id)

/** A note of a deck below the seeded one, with one card. */
async function deckBelow({ db }: Collection, path: string, cardId: string) {
  const [card, note] = await Promise.all([
    db.card.findFirstOrThrow({ where: { noteId: 'n' } }),
    db.note.findFirstOrThrow(),
  ])
  const deckId = `deck-${path}`
  await db.deck.create({ data: { id: deckId, userId: localUser, sourceId: 's', path, name: path } })
  await db.note.create({ data: { ...note, id: `note-${path}`, deckId, path: `${path}/note.md`, title: path } })
  await db.card.create({
    data: { ...card, id: cardId, key: cardId, factKey: cardId, noteId: `note-${path}`, deckId, position: 100 },
  })
}

test('a session brings new cards in the order of the notes, one of a fact, within the limit', async ({ open }) => {
  await seedCards(open, [{ id: 'a', fact: 'f' }, { id: 'b', fact: 'f' }, { id: 'c' }, { id: 'd' }])
  await saveSettings(localUser, { newPerDay: 2 }, noon)
  const session = await openSession(localUser, {}, noon)
  expect(session.cards.map((card) => card.id)).toEqual(['a', 'c'])
  expect(session.cards[0]).toMatchObject({ questionHtml: 'What is a?', breadcrumb: ['Systems', 'fork'], lines: [3, 3] })
  expect(session.collectionId).toBe(open.folderId)
})

test('today’s answers use up the limit, and an answer taken back gives it again', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  await saveSettings(localUser, { newPerDay: 1 }, noon)
  await rate('a', 'easy')
  expect(await idsOf()).toEqual([])
  const { undoable } = await openSession(localUser, {}, noon)
  const takesBack = undoable[0]?.reviewId ?? asId<ReviewId>('none')
  const back = { kind: 'undo', id: asId<ReviewId>(randomUUID()), takesBack, at: noon, queued: false } as const
  await deliver(localUser, { collectionId: open.folderId, sentAt: noon, items: [back] }, noon)
  expect(await idsOf()).toEqual(['a'])
})

test('what was answered today can be taken back after a reload, newest first', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }])
  await rate('a', 'good')
  await rate('b', 'again', noon + 1000)
  await rate('a', 'good', noon + 2000)
  const { undoable, answeredToday } = await openSession(localUser, {}, noon + 3000)
  expect(undoable.map(({ card, rating }) => [card.id, rating])).toEqual([
    ['a', 'good'],
    ['b', 'again'],
    ['a', 'good'],
  ])
  expect(undoable[2]?.before).toEqual({ phase: 'new' })
  expect(answeredToday).toBe(3)
})

test('a deck brings its own cards and those below; a note also where its deck is off', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  await deckBelow(open, 'net', 'tcp')
  expect(await idsOf({ deckId: asId<DeckId>('d') })).toEqual(['a', 'tcp'])
  expect(await idsOf({ deckId: asId<DeckId>('deck-net') })).toEqual(['tcp'])
  await setDeckEnabled(localUser, asId<DeckId>('deck-net'), false)
  expect(await idsOf()).toEqual(['a'])
  expect(await idsOf({ noteId: asId<NoteId>('note-net') })).toEqual(['tcp'])
  expect(await idsOf({ tag: 'linux' })).toEqual(['a'])
  expect(await idsOf({ tag: 'lin' })).toEqual([])
})

test('suspended, dropped, suggested, retired and buried cards stay out', async ({ open }) => {
  await seedCards(
    open,
    ['in', 'suspended', 'dropped', 'suggested', 'kept', 'retired', 'buried', 'back'].map((id) => ({ id })),
  )
  const change = (id: string, data: object) => open.db.card.update({ where: { id }, data })
  await change('suspended', { suspended: true })
  await change('dropped', { verdict: 'dropped' })
  await change('suggested', { proposal: 'suggested' })
  await change('kept', { proposal: 'suggested', verdict: 'kept' })
  await change('retired', { presence: 'retired' })
  await change('buried', { buriedUntilDay: studyDay + 1 })
  await change('back', { buriedUntilDay: studyDay })
  expect(await idsOf()).toEqual(['in', 'kept', 'back'])
})

test('a card put ahead comes before the other new ones', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }])
  await open.db.card.update({ where: { id: 'b' }, data: { aheadAt: new Date(noon) } })
  expect(await idsOf()).toEqual(['b', 'a'])
})

test('where nothing is left the next day is told: a sibling buried until tomorrow, new cards beyond the limit', async ({
  open,
}) => {
  await seedCards(open, [
    { id: 'a', fact: 'f' },
    { id: 'b', fact: 'f' },
  ])
  await rate('a', 'easy')
  await rate('b', 'easy')
  const far = await openSession(localUser, {}, noon)
  expect(far.cards).toEqual([])
  expect(far.nextDueDay).toBeGreaterThan(studyDay + 1)
  await open.db.card.update({ where: { id: 'b' }, data: { dueDay: studyDay, buriedUntilDay: studyDay + 1 } })
  expect((await openSession(localUser, {}, noon)).nextDueDay).toBe(studyDay + 1)
})

test('Today agrees with the session, and tells what the limits keep back and what is coming', async ({ open }) => {
  await seedCards(
    open,
    Array.from({ length: 5 }, (_, index) => ({ id: `c${index}` })),
  )
  await deckBelow(open, 'net', 'tcp')
  await saveSettings(localUser, { newPerDay: 2 }, noon - 10 * dayMs)
  await rate('c0', 'easy', noon - 10 * dayMs)
  await open.db.card.update({ where: { id: 'c0' }, data: { dueDay: studyDay - 1 } })
  await open.db.card.update({ where: { id: 'c1' }, data: { buriedUntilDay: studyDay + 1 } })
  const shown = await today(localUser, noon)
  expect(shown).toMatchObject({ dueCount: 1, newCount: 2, beyond: { reviews: 0, fresh: 2 } })
  expect(await idsOf()).toHaveLength(3)
  expect(shown.decks).toMatchObject([
    { id: 'd', depth: 0, due: 1, fresh: 2, notes: 2 },
    { id: 'deck-net', parentId: 'd', depth: 1, due: 0, fresh: 1, notes: 1 },
  ])
  expect(shown.comingUp).toHaveLength(7)
  expect(shown.comingUp[0]).toEqual({ day: studyDay, due: 1 })
  expect(shown.tags).toEqual([])
  expect(shown.streak.days).toBe(0)
})

test('tags are offered where the notes lie in one flat folder', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }])
  expect((await today(localUser, noon)).tags).toEqual([{ tag: 'linux', due: 0, fresh: 2 }])
})

test('another user sees none of it', async ({ open }) => {
  const [id] = await seedCards(open, [{ id: 'a' }])
  await rate('a', 'good')
  const other = asId<UserId>('other')
  const { presets } = await open.db.user.findFirstOrThrow({ include: { presets: true } })
  await open.db.user.create({ data: { id: other, name: 'Other', createdAt: new Date(noon), zone: 'UTC' } })
  for (const preset of presets) await open.db.preset.create({ data: { ...preset, id: 'theirs', userId: other } })
  const session = await openSession(other, {}, noon)
  expect(session).toMatchObject({ cards: [], undoable: [], answeredToday: 0 })
  expect(await openSession(other, { noteId: asId<NoteId>('n') }, noon)).toMatchObject({ cards: [] })
  expect(await openSession(other, { deckId: asId<DeckId>('d') }, noon)).toMatchObject({ cards: [] })
  expect(await today(other, noon)).toMatchObject({ dueCount: 0, newCount: 0, decks: [] })
  expect(await setDeckEnabled(other, asId<DeckId>('d'), false)).toEqual({ ok: false, reason: 'unknown' })
  expect(await answerMany(other, [{ cardId: id ?? asId<CardId>('a'), rating: 'good' }], noon)).toMatchObject([
    { status: 'unknown' },
  ])
})
