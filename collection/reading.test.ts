import { expect } from 'vitest'
import { asId, type CardId, type NoteId, type UserId } from '../core/domain.ts'
import { answerMany } from './answer-many.ts'
import { exportAll } from './export.ts'
import { type Collection, localUser } from './handle.ts'
import { listNotes, readNote } from './notes.ts'
import { paletteItems } from './search.ts'
import { readSettings, saveSettings } from './settings.ts'
import { standing } from './standing.ts'
import { dayMs, noon, seedCards, test } from './test-fixture.ts'

const note = asId<NoteId>('n')
const other = asId<UserId>('other')

async function addOther({ db }: Collection) {
  const { presets } = await db.user.findFirstOrThrow({ include: { presets: true } })
  await db.user.create({ data: { id: other, name: 'Other', createdAt: new Date(noon), zone: 'UTC' } })
  for (const preset of presets) await db.preset.create({ data: { ...preset, id: 'theirs', userId: other } })
}

test('a note is read with its cards beside their words, each with its status and its hold', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  await answerMany(localUser, [{ cardId: asId<CardId>('a'), rating: 'easy' }], noon - dayMs)
  await open.db.card.update({ where: { id: 'b' }, data: { proposal: 'suggested', reason: 'an aside' } })
  await open.db.card.update({ where: { id: 'c' }, data: { editedQuestion: 'What does `fork` make?' } })
  const read = await readNote(localUser, note, noon)
  if (!read.ok) throw new Error('the note is not there')
  expect(read.note.cards.map((card) => [card.id, card.status, card.band === 'new'])).toEqual([
    ['a', 'active', false],
    ['b', 'suggested', true],
    ['c', 'active', true],
  ])
  expect(read.note.cards[1]).toMatchObject({ reason: 'an aside', recall: null, hold: null })
  expect(read.note.cards[2]).toMatchObject({ edited: true })
  expect(read.note.cards[2]?.questionHtml).toContain('<code>fork</code>')
  expect(read.note.html).toContain('data-card')
  expect(read.note).toMatchObject({ title: 'fork', path: 'fork.md', breadcrumb: ['Systems'], tags: ['linux'] })
})

test('the list of notes tells cards in play, suggestions, and what is fading', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  await answerMany(localUser, [{ cardId: asId<CardId>('a'), rating: 'again' }], noon - 30 * dayMs)
  await open.db.card.update({ where: { id: 'c' }, data: { proposal: 'suggested' } })
  expect(await listNotes(localUser, noon)).toMatchObject([
    { id: 'n', title: 'fork', sourceName: 'Systems', shipped: false, cards: 2, suggested: 1, fading: 1 },
  ])
})

test('the palette finds notes, decks and cards by their words', async ({ open }) => {
  await seedCards(open, [{ id: 'a', question: 'What does vfork borrow?' }])
  expect((await paletteItems(localUser, 'FORK')).map((item) => [item.kind, item.label])).toEqual([
    ['note', 'fork'],
    ['card', 'What does vfork borrow?'],
  ])
  expect((await paletteItems(localUser, 'syst')).map((item) => item.kind)).toEqual(['deck'])
  expect(await paletteItems(localUser, '  ')).toEqual([])
})

test('settings are kept, and out of range they are refused with a sentence', async ({ open }) => {
  const saved = await saveSettings(localUser, { newPerDay: 7, zone: 'Europe/Berlin', rolloverMinutes: 300 }, noon)
  expect(saved).toEqual({ ok: true })
  expect(await readSettings(localUser, noon)).toMatchObject({
    newPerDay: 7,
    reviewsPerDay: 200,
    zone: 'Europe/Berlin',
    rolloverMinutes: 300,
    zoneChosen: true,
    dataDir: open.dataDir,
  })
  expect(await saveSettings(localUser, { zone: 'Mars/Base' }, noon)).toMatchObject({ ok: false, reason: 'zone' })
  expect(await saveSettings(localUser, { newPerDay: -1 }, noon)).toMatchObject({ ok: false, reason: 'range' })
  expect(await saveSettings(localUser, { desiredRetention: 1 }, noon)).toMatchObject({ ok: false, reason: 'range' })
  expect(await readSettings(localUser, noon)).toMatchObject({ newPerDay: 7, desiredRetention: 0.9 })
})

test('another user reads none of it', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  await addOther(open)
  expect(await readNote(other, note, noon)).toEqual({ ok: false, reason: 'unknown' })
  expect(await listNotes(other, noon)).toEqual([])
  expect(await paletteItems(other, 'fork')).toEqual([])
  expect(await standing(other, noon)).toMatchObject({ due: 0, files: 0 })
  expect(await exportAll(other, noon)).toMatchObject({ notes: [], cards: [], reviews: [], quizzes: [], sources: [] })
})
