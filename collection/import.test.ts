import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect } from 'vitest'
import { applyHeld, applyPlan } from './apply-plan.ts'
import { type Collection, localUser } from './handle.ts'
import { type ImportInput, makePlan, planImport } from './plan-import.ts'
import { listSources } from './sources.ts'
import { noon, test } from './test-fixture.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder on the disk with these files. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'quern-notes-'))
  folders.push(folder)
  write(folder, files)
  return folder
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const fork = '# Processes\n\n- `fork`: creates a child process\n- `exec`: replaces the process image\n'
const heap = '# Memory\n\n- `brk`: moves the end of the heap\n'

async function plan(input: ImportInput, now = noon) {
  const made = await planImport(localUser, input, now)
  if (!made.ok) throw new Error(made.message)
  return made
}

async function bring(input: ImportInput, now = noon) {
  const { planId } = await plan(input, now)
  const applied = await applyPlan(localUser, planId, now)
  if (!applied.ok) throw new Error(applied.message)
  return applied
}

const folder = (path: string, more: object = {}): ImportInput => ({ kind: 'folder', path, ...more })

async function cardsOf({ db }: Collection) {
  const rows = await db.card.findMany({ include: { note: true, deck: true }, orderBy: { position: 'asc' } })
  return rows.map((row) => `${row.note.path}: ${row.question} = ${row.answer} [${row.presence}, ${row.deck.name}]`)
}

/** As if each card had been answered once. */
const study = ({ db }: Collection) => db.card.updateMany({ data: { reps: 1, version: 1 } })

describe('a first import', () => {
  test('shows what would come in and stores nothing', async ({ open }) => {
    const { plan: view } = await plan(folder(folderOf({ 'os/fork.md': fork, 'os/heap.md': heap, 'a.png': 'x' })))
    expect(view.counts.added).toBeGreaterThanOrEqual(3)
    expect(view.notes.added.items).toEqual(['os/fork.md', 'os/heap.md'])
    expect(view.otherFiles).toBe(1)
    expect(view.inStep).toBe(false)
    expect([await open.db.source.count(), await open.db.note.count(), await open.db.card.count()]).toEqual([0, 0, 0])
  })

  test('writes notes, cards in the order of the notes, and decks from folders', async ({ open }) => {
    const applied = await bring(folder(folderOf({ 'b/heap.md': heap, 'a/fork.md': fork }), { name: 'Wiki' }))
    const cards = await cardsOf(open)
    expect(applied.counts.added).toBe(cards.length)
    expect(cards.map((card) => card.slice(0, 9))).toEqual([...cards.map((card) => card.slice(0, 9))].sort())
    const decks = await open.db.deck.findMany({ orderBy: { path: 'asc' } })
    expect(decks.map((deck) => [deck.path, deck.name, deck.enabled])).toEqual([
      ['', 'Wiki', true],
      ['a', 'a', true],
      ['b', 'b', true],
    ])
    expect(await listSources(localUser)).toMatchObject([{ name: 'Wiki', kind: 'folder', notes: 2, missing: false }])
    expect((await open.db.user.findFirstOrThrow()).choseAt?.getTime()).toBe(noon)
  })

  test('stores instants in the form the client reads and sorts', async ({ open }) => {
    await bring(folder(folderOf({ 'fork.md': fork })))
    const card = await open.db.card.findFirstOrThrow()
    expect(card.createdAt.getTime()).toBe(noon)
    const [raw] = await open.db.$queryRaw<{ a: string; b: string }[]>`
      SELECT CAST(c."createdAt" AS TEXT) AS a, CAST(s."createdAt" AS TEXT) AS b FROM "Card" c, "Source" s LIMIT 1`
    expect(raw?.a).toBe(raw?.b)
  })

  test('is refused with a sentence where there is nothing to read', async ({ open: _open }) => {
    const missing = await planImport(localUser, folder('/nowhere/at/all'), noon)
    expect(missing).toMatchObject({ ok: false, reason: 'not-found', message: '"/nowhere/at/all" cannot be found.' })
    const empty = folderOf({ 'a.png': 'x' })
    expect(await planImport(localUser, folder(empty), noon)).toEqual({
      ok: false,
      reason: 'nothing',
      message: `There is no note to read in "${empty}". The one file there is no Markdown or org note.`,
    })
  })

  test('refuses the data folder itself', async ({ open }) => {
    expect(await planImport(localUser, folder(open.dataDir), noon)).toMatchObject({ ok: false, reason: 'own-data' })
  })

  test('can be stopped, and leaves nothing', async ({ open }) => {
    const stop = new AbortController()
    const path = folderOf(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.md`, `${fork}\n${n}`])))
    const made = await planImport(localUser, folder(path), noon, {
      signal: stop.signal,
      progress: ({ doing, done }) => doing === 'compiling' && done === 5 && stop.abort(),
    })
    expect(made).toEqual({ ok: false, reason: 'stopped', message: 'Stopped. Nothing was changed.' })
    expect(await open.db.note.count()).toBe(0)
  })
})

describe('a further sync', () => {
  test('finds everything in step when no byte changed', async ({ open }) => {
    const path = folderOf({ 'fork.md': fork, 'heap.md': heap })
    await bring(folder(path))
    const before = await cardsOf(open)
    const { plan: view } = await plan(folder(path), noon + 1)
    expect(view).toMatchObject({ inStep: true, notes: { same: 2 }, counts: { added: 0, retired: 0, changed: 0 } })
    await bring(folder(path), noon + 2)
    expect(await cardsOf(open)).toEqual(before)
  })

  test('adds, retires and revives, and keeps the id of each card', async ({ open }) => {
    const path = folderOf({ 'fork.md': fork })
    await bring(folder(path))
    await study(open)
    const ids = new Map((await open.db.card.findMany()).map((card) => [card.question, card.id]))
    write(path, { 'fork.md': '# Processes\n\n- `fork`: creates a child process\n' })
    const less = await bring(folder(path), noon + 1)
    expect(less.counts.retired).toBeGreaterThan(0)
    expect(await open.db.card.count()).toBe(ids.size)
    write(path, { 'fork.md': fork })
    const more = await bring(folder(path), noon + 2)
    expect(more.counts).toMatchObject({ added: 0, retired: 0, revived: less.counts.retired })
    const after = await open.db.card.findMany()
    expect(after.every((card) => card.presence === 'present' && ids.get(card.question) === card.id)).toBe(true)
  })

  test('keeps memory and id when a note is renamed, and moves the card to its deck', async ({ open }) => {
    const path = folderOf({ 'a/fork.md': fork, 'a/heap.md': heap })
    await bring(folder(path))
    await study(open)
    const before = (await open.db.card.findMany()).map((card) => card.id).sort()
    rmSync(join(path, 'a/fork.md'))
    write(path, { 'b/processes.md': fork })
    const { counts } = await bring(folder(path), noon + 1)
    expect(counts).toMatchObject({ added: 0, retired: 0, changed: 0 })
    const cards = await open.db.card.findMany({ include: { deck: true, note: true } })
    expect(cards.map((card) => card.id).sort()).toEqual(before)
    expect(cards.filter((card) => card.note.path === 'b/processes.md').map((card) => card.deck.path)).toContain('b')
  })

  test('marks a studied card whose answer changed', async ({ open }) => {
    const path = folderOf({ 'heap.md': heap })
    await bring(folder(path))
    await study(open)
    write(path, { 'heap.md': '# Memory\n\n- `brk`: sets the start of the stack\n' })
    const { counts } = await bring(folder(path), noon + 1)
    expect(counts.changed).toBeGreaterThan(0)
    const changed = await open.db.card.findMany({ where: { changedAt: { not: null } } })
    expect(changed.length).toBe(counts.changed)
    expect(changed[0]?.changedAt?.getTime()).toBe(noon + 1)
  })

  test('keeps all cards of a note that cannot be read this time', async ({ open }) => {
    const path = folderOf({ 'fork.md': fork, 'heap.md': heap })
    await bring(folder(path))
    rmSync(join(path, 'fork.md'))
    write(path, { 'fork.md': 'x'.repeat(5_000_001) })
    const { plan: view } = await plan(folder(path), noon + 1)
    expect(view.counts).toMatchObject({ retired: 0, unread: 1 })
    expect(view.notes.unread.items).toEqual([
      { path: 'fork.md', reason: 'is 5.0 MB. Quern reads notes up to 5 MB; split it to have it compiled' },
    ])
    await bring(folder(path), noon + 2)
    expect(await open.db.note.findFirst({ where: { path: 'fork.md' } })).toMatchObject({
      presence: 'unread',
      text: fork,
    })
    write(path, { 'fork.md': fork })
    await bring(folder(path), noon + 3)
    expect(await open.db.note.findFirst({ where: { path: 'fork.md' } })).toMatchObject({ presence: 'present' })
  })

  test('never brings a dropped card back', async ({ open }) => {
    const path = folderOf({ 'heap.md': heap })
    await bring(folder(path))
    await open.db.card.updateMany({ data: { verdict: 'dropped' } })
    rmSync(join(path, 'heap.md'))
    write(path, { 'fork.md': fork })
    await bring(folder(path), noon + 1)
    write(path, { 'heap.md': heap })
    const { counts } = await bring(folder(path), noon + 2)
    expect(counts).toMatchObject({ added: 0, revived: 0, retired: 0, changed: 0 })
  })

  test('applied unasked leaves whole notes alone in which something retires', async ({ open }) => {
    const path = folderOf({ 'fork.md': fork, 'heap.md': heap })
    const { sourceId } = await bring(folder(path))
    write(path, {
      'fork.md':
        '# Processes\n\n- `exec`: replaces the process image\n- `wait`: suspends the caller until a child ends\n',
      'heap.md': `${heap}- \`sbrk\`: moves the end of the heap by an increment\n`,
    })
    const made = await makePlan(localUser, { kind: 'sync', sourceId }, noon + 1)
    const applied = made.ok && (await applyHeld(made.held, 'safe', noon + 1))
    expect(applied).toMatchObject({ ok: true, counts: { retired: 0 }, pending: { retired: expect.any(Number) } })
    const notes = await open.db.note.findMany({ orderBy: { path: 'asc' } })
    expect(notes.map((note) => note.text.includes('wait') || note.text.includes('sbrk'))).toEqual([false, true])
    expect((await listSources(localUser))[0]?.pending?.retired).toBeGreaterThan(0)
    const rest = await plan({ kind: 'sync', sourceId }, noon + 2)
    expect(rest.plan.notes.changed.items).toEqual(['fork.md'])
    await applyPlan(localUser, rest.planId, noon + 2)
    expect((await listSources(localUser))[0]?.pending).toBeNull()
  })

  test('a plan that waited is over once the note is as it was, and says so only then', async ({ open: _open }) => {
    const path = folderOf({ 'fork.md': fork })
    const { sourceId } = await bring(folder(path))
    write(path, { 'fork.md': '# Processes\n\n- `fork`: creates a child process\n' })
    const made = await makePlan(localUser, { kind: 'sync', sourceId }, noon + 1)
    if (made.ok) await applyHeld(made.held, 'safe', noon + 1)
    write(path, { 'fork.md': fork })
    const { planId, plan: view } = await plan({ kind: 'sync', sourceId }, noon + 2)
    expect(view).toMatchObject({ inStep: false, counts: { retired: 0, changed: 0 }, source: { id: sourceId } })
    expect(view.source).not.toHaveProperty('row')
    await applyPlan(localUser, planId, noon + 2)
    expect((await listSources(localUser))[0]?.pending).toBeNull()
    expect((await plan({ kind: 'sync', sourceId }, noon + 3)).plan.inStep).toBe(true)
  })

  test('refuses a plan that was made from another state, and one that is gone', async ({ open }) => {
    const path = folderOf({ 'fork.md': fork })
    const [first, second] = [await plan(folder(path)), await plan(folder(path))]
    expect((await applyPlan(localUser, first.planId, noon)).ok).toBe(true)
    expect(await applyPlan(localUser, second.planId, noon + 1)).toMatchObject({ ok: false, reason: 'stale' })
    expect(await applyPlan(localUser, first.planId, noon + 1)).toMatchObject({ ok: false, reason: 'unknown-plan' })
    expect(await open.db.source.count()).toBe(1)
    const late = await plan(folder(path), noon + 2)
    expect(await applyPlan(localUser, late.planId, noon + 3_600_000)).toMatchObject({ reason: 'unknown-plan' })
  })
})

describe('a source', () => {
  test('is the same where the root is the same, by whatever path it is named', async ({ open }) => {
    const path = folderOf({ 'fork.md': fork })
    await bring(folder(path))
    const { plan: view } = await plan(folder(`${path}/../${path.split('/').at(-1)}/`), noon + 1)
    expect(view).toMatchObject({ inStep: true, source: { takesPlaceOf: null } })
    expect(await open.db.source.count()).toBe(1)
  })

  test('asks where another folder comes with its name, and moves only when told', async ({ open }) => {
    const first = folderOf({ 'wiki/fork.md': fork })
    const second = folderOf({ 'wiki/fork.md': fork, 'wiki/heap.md': heap })
    const { sourceId } = await bring(folder(join(first, 'wiki')))
    const asked = await planImport(localUser, folder(join(second, 'wiki')), noon)
    expect(asked).toMatchObject({ ok: false, reason: 'name-taken', taken: { id: sourceId, name: 'wiki' } })
    const moved = await plan(folder(join(second, 'wiki'), { place: sourceId }))
    expect(moved.plan).toMatchObject({ notes: { same: 1 }, source: { id: sourceId, takesPlaceOf: expect.any(String) } })
    await applyPlan(localUser, moved.planId, noon + 1)
    expect(await open.db.source.findMany()).toMatchObject([{ id: sourceId, name: 'wiki', root: join(second, 'wiki') }])
    expect((await bring(folder(join(first, 'wiki'), { name: 'old wiki' }), noon + 2)).sourceId).not.toBe(sourceId)
  })
})

describe('the shipped decks', () => {
  test('start on, unless the user brought notes of his own first', async ({ open }) => {
    await bring(folder(folderOf({ 'fork.md': fork })))
    await bring({ kind: 'shipped', path: folderOf({ 'memory/heap.md': heap, 'x/fork.md': fork }) }, noon + 1)
    const decks = await open.db.deck.findMany({ include: { source: true } })
    expect(decks.map((deck) => deck.source.kind === 'shipped' && deck.enabled)).not.toContain(true)
    expect(
      decks
        .filter((deck) => deck.source.kind === 'shipped')
        .map((deck) => deck.name)
        .sort(),
    ).toEqual(['Quern decks', 'memory', 'x'])
  })
})

test('nothing is left in the data folder but the database, the cache and what was dropped', async ({ open }) => {
  await bring(folder(folderOf({ 'fork.md': fork })))
  const names = readdirSync(open.dataDir).filter((name) => !name.startsWith('quern.sqlite') && !name.includes('lock'))
  expect(names.sort()).toEqual(['compiled'])
  expect(existsSync(join(open.dataDir, 'compiled'))).toBe(true)
})
