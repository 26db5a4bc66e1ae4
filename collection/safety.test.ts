import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { asId, type CardId, type ReviewLog } from '../core/domain.ts'
import { answerMany, parseAnswerLines } from './answer-many.ts'
import { backupTo, checkBackup, listBackups, makeBackup } from './backup.ts'
import { doctor } from './doctor.ts'
import { exportAll } from './export.ts'
import { localUser } from './handle.ts'
import { takeLock } from './lock.ts'
import { openCollection } from './open.ts'
import { restore } from './restore.ts'
import { logColumns, logOf, memoryColumns, memoryOf, standingColumns, standingOf } from './rows.ts'
import { noon, seedCards, test } from './test-fixture.ts'

test('a second process is told that the folder is held', ({ open }) => {
  expect(takeLock(open.dataDir)).toMatchObject({ ok: false })
})

test('the doctor finds nothing in a sound collection, and a planted difference', async ({ open }) => {
  const ids = await seedCards(open, [{ id: 'a' }, { id: 'b' }])
  await answerMany(
    localUser,
    ids.map((cardId) => ({ cardId, rating: 'good' as const })),
    noon,
  )
  expect(await doctor(localUser, { repair: false }, noon)).toMatchObject({ cards: 2, answers: 2, findings: [] })
  await open.db.card.update({ where: { id: 'b' }, data: { stability: 99 } })
  const found = await doctor(localUser, { repair: false }, noon)
  expect(found.findings.map((finding) => finding.cardId)).toEqual(['b'])
  const repaired = await doctor(localUser, { repair: true }, noon)
  expect(repaired.repaired).toBe(1)
  expect(repaired.backup).not.toBeNull()
  expect((await doctor(localUser, { repair: false }, noon)).findings).toEqual([])
})

test('a backup made while answers arrive restores to a collection whose log is whole', async ({ open }) => {
  const ids = await seedCards(
    open,
    Array.from({ length: 40 }, (_, index) => ({ id: `c${index}` })),
  )
  const writing = answerMany(
    localUser,
    ids.map((cardId) => ({ cardId, rating: 'good' as const })),
    noon,
  )
  const folder = mkdtempSync(join(tmpdir(), 'quern-restore-'))
  const file = join(folder, 'copy.sqlite')
  expect(backupTo(open.dataDir, file)).toMatchObject({ ok: true })
  await writing
  expect(backupTo(open.dataDir, join(folder, 'full.sqlite'))).toMatchObject({ ok: true })
  expect(restore(folder, join(folder, 'full.sqlite'), noon)).toEqual({ ok: true, aside: null })
  const again = await openCollection({ dataDir: folder, migrationsDir: 'prisma/migrations', now: noon })
  if (!again.ok) throw new Error('the restored folder did not open')
  expect(await again.collection.db.review.count()).toBe(40)
  expect((await doctor(localUser, { repair: false }, noon)).findings).toEqual([])
  await again.collection.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is no backup of ours is refused before anything is touched', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quern-refuse-'))
  const noise = join(folder, 'noise.sqlite')
  writeFileSync(noise, 'SQLite format 3\0 and then noise')
  expect(checkBackup(noise)).toMatchObject({ ok: false })
  const cut = join(folder, 'cut.sqlite')
  backupTo(open.dataDir, cut)
  truncateSync(cut, 8192)
  expect(restore(folder, cut, noon)).toMatchObject({ ok: false })
  expect(readdirSync(folder).sort()).toEqual(['cut.sqlite', 'noise.sqlite'])
  rmSync(folder, { recursive: true, force: true })
})

test('backups are listed newest first with what opening them found', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  makeBackup('manual', noon)
  expect(listBackups()).toMatchObject([{ label: 'manual', checked: { ok: true, cards: 1, answers: 0 } }])
})

test('the export tells each card and each answer', async ({ open }) => {
  const [id] = await seedCards(open, [{ id: 'a' }])
  if (id === undefined) throw new Error('no card')
  await answerMany(localUser, [{ cardId: id, rating: 'easy' }], noon)
  const all = await exportAll(localUser, noon)
  expect(all.cards).toMatchObject([
    {
      id: 'a',
      key: 'a',
      note: 'fork.md',
      status: 'active',
      place: { start: 8, end: 41 },
      memory: { phase: 'review', reps: 1 },
    },
  ])
  expect(all.reviews).toMatchObject([{ cardId: 'a', rating: 4, answeredAt: noon }])
  expect(() => JSON.stringify(all)).not.toThrow()
})

test('answer lines are read, and the first bad one is named', () => {
  expect(parseAnswerLines('a 3\n# aside\n\nb again\n')).toEqual({
    ok: true,
    answers: [
      { cardId: 'a', rating: 'good' },
      { cardId: 'b', rating: 'again' },
    ],
  })
  expect(parseAnswerLines('a 3\nb 5')).toMatchObject({ ok: false, message: expect.stringContaining('line 2') })
})

test('an unknown card is told and the others are answered', async ({ open }) => {
  const [id] = await seedCards(open, [{ id: 'a' }])
  if (id === undefined) throw new Error('no card')
  const results = await answerMany(
    localUser,
    [
      { cardId: asId<CardId>('nobody'), rating: 'good' },
      { cardId: id, rating: 'good' },
    ],
    noon,
  )
  expect(results.map((result) => result.status)).toEqual(['unknown', 'applied'])
})

test('many answers to one card in one go are logged in their order', async ({ open }) => {
  const [id] = await seedCards(open, [{ id: 'a' }])
  if (id === undefined) throw new Error('no card')
  const asked = (['good', 'again', 'good', 'hard', 'easy', 'again'] as const).map((rating) => ({ cardId: id, rating }))
  await answerMany(localUser, asked, noon)
  expect((await doctor(localUser, { repair: false }, noon)).findings).toEqual([])
})

test('a memory, a standing and a log row survive the way to the database and back, every key of them', () => {
  const step = {
    phase: 'relearning',
    stability: 1.5,
    difficulty: 6,
    reps: 7,
    lapses: 2,
    lastReviewedAt: noon,
    lastStudyDay: 20_740,
    step: 1,
    dueAt: noon + 600_000,
    intervalDays: 12,
  } as const
  const review = {
    phase: 'review',
    stability: 30,
    difficulty: 5,
    reps: 9,
    lapses: 0,
    lastReviewedAt: noon,
    lastStudyDay: 20_740,
    dueDay: 20_770,
    intervalDays: 30,
  } as const
  for (const memory of [{ phase: 'new' } as const, step, review])
    expect(memoryOf(memoryColumns(memory))).toEqual(memory)
  const standing = {
    proposal: 'suggested',
    verdict: 'kept',
    presence: 'retired',
    suspended: true,
    buriedUntilDay: 20_741,
  } as const
  expect(standingOf(standingColumns(standing))).toEqual(standing)
  const log: ReviewLog = {
    id: asId('r'),
    cardId: asId('c'),
    kind: 'relearn',
    rating: 'hard',
    trains: true,
    answeredAt: noon,
    shownAt: noon - 1,
    durationMs: 1,
    studyDay: 20_740,
    zone: 'UTC',
    rolloverMinutes: 240,
    elapsedDays: 3,
    before: step,
    after: review,
    recall: 0.8,
    presetId: 'p',
    presetVersion: 2,
    desiredRetention: 0.9,
    schedulerVersion: 1,
    buriedSiblings: [asId('d')],
    takesBack: asId('q'),
    manualDueDay: 20_750,
    source: 'cli',
  }
  expect(logOf(logColumns(log))).toEqual(log)
  expect(Object.keys(logColumns(log)).sort()).toEqual(Object.keys(log).sort())
})
