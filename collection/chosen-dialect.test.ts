/** What a source's notes are kept in: seen at each sync, chosen by the user, kept until it is given back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { asId, type NoteId } from '../core/domain.ts'
import { applyPlan } from './apply-plan.ts'
import { exportAll } from './export.ts'
import { localUser } from './handle.ts'
import { readNote } from './notes.ts'
import { type ImportInput, planImport } from './plan-import.ts'
import { listSources } from './sources.ts'
import { syncAtStart } from './sync-at-start.ts'
import { noon, test } from './test-fixture.ts'

let folder: string
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

/** A Logseq page that bears no mark of its own: to Markdown its property and its to-do are words. */
const locks = '- # Locks\n- TODO **Mutex**: a lock that one thread at a time may hold\n  seen:: yes\n'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quern-chosen-'))
  write('locks.md', locks)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function plan(input: ImportInput) {
  const made = await planImport(localUser, input, noon)
  if (!made.ok) throw new Error(made.message)
  return made
}

async function bring(input: ImportInput) {
  const { planId, plan: view } = await plan(input)
  const applied = await applyPlan(localUser, planId, noon)
  if (!applied.ok) throw new Error(applied.message)
  return { ...view, sourceId: applied.sourceId }
}

const here = (dialect?: ImportInput['dialect']): ImportInput => ({
  kind: 'folder',
  path: folder,
  name: 'Graph',
  ...(dialect === undefined ? {} : { dialect }),
})

const saidOf = async () => (await listSources(localUser)).map(({ dialect, detected }) => [dialect, detected])

test('a plan says what was detected, and stores it when it is applied', async ({ open: _open }) => {
  const view = await bring(here())
  expect([view.source.dialect, view.detected]).toEqual([null, 'markdown'])
  expect(await saidOf()).toEqual([[null, 'markdown']])
})

test('what the user chooses is stored with the plan and holds for every later sync', async ({ open }) => {
  const { sourceId } = await bring(here('logseq'))
  expect(await saidOf()).toEqual([['logseq', 'markdown']])
  write('spin.md', '- LATER **Spinlock**: a lock whose waiters keep asking\n')
  const { source, detected, notes } = await bring({ kind: 'sync', sourceId })
  expect([source.dialect, detected, notes.added.items]).toEqual(['logseq', 'markdown', ['spin.md']])
  expect(await saidOf()).toEqual([['logseq', 'markdown']])
  const note = await open.db.note.findFirstOrThrow({ where: { path: 'spin.md' } })
  expect(note.silences).toContain('zone/')
})

test('the choice outlives a start, and a folder named again', async ({ open: _open }) => {
  await bring(here('logseq'))
  write('locks.md', `${locks}- **Futex**: a lock that enters the kernel only on contention\n`)
  await syncAtStart(localUser, { contentDir: folder, notes: folder }, noon)
  expect((await saidOf())[0]).toEqual(['logseq', 'markdown'])
  expect((await plan(here())).plan.source.dialect).toBe('logseq')
})

test('another choice alone is a change: nothing is in step until it is stored', async ({ open: _open }) => {
  const { sourceId } = await bring(here())
  const again = await plan({ kind: 'sync', sourceId })
  expect(again.plan.inStep).toBe(true)
  const chosen = await bring({ kind: 'sync', sourceId, dialect: 'obsidian' })
  expect([chosen.inStep, chosen.source.dialect]).toEqual([false, 'obsidian'])
  expect((await plan({ kind: 'sync', sourceId })).plan.inStep).toBe(true)
  const back = await bring({ kind: 'sync', sourceId, dialect: null })
  expect([back.inStep, back.source.dialect, back.detected]).toEqual([false, null, 'markdown'])
  expect(await saidOf()).toEqual([[null, 'markdown']])
})

test('each note is compiled anew under another choice, and a plan made before it is stale', async ({ open }) => {
  const { sourceId } = await bring(here())
  const silences = async () => (await open.db.note.findFirstOrThrow()).silences
  const before = await silences()
  const waiting = await plan({ kind: 'sync', sourceId })
  await bring({ kind: 'sync', sourceId, dialect: 'logseq' })
  expect(await silences()).not.toBe(before)
  expect(await applyPlan(localUser, waiting.planId, noon)).toMatchObject({ ok: false, reason: 'stale' })
  await bring({ kind: 'sync', sourceId, dialect: null })
  expect(await silences()).toBe(before)
})

test('dropped notes keep their choice too', async ({ open: _open }) => {
  const written: ImportInput = { kind: 'written', name: 'Drops', path: 'locks.md', bytes: Buffer.from(locks) }
  const { sourceId } = await bring({ ...written, dialect: 'logseq' })
  await bring({ ...written, path: 'more.md' })
  expect(await saidOf()).toEqual([['logseq', 'markdown']])
  await bring({ kind: 'sync', sourceId, dialect: null })
  expect(await saidOf()).toEqual([[null, 'markdown']])
})

test('a note is shown as its source is read, not as it looks alone', async ({ open }) => {
  const { sourceId } = await bring(here())
  const id = asId<NoteId>((await open.db.note.findFirstOrThrow()).id)
  const shown = async () => {
    const read = await readNote(localUser, id, noon)
    return read.ok ? read.note.html : ''
  }
  expect(await shown()).toContain('seen:: yes')
  await bring({ kind: 'sync', sourceId, dialect: 'logseq' })
  expect(await shown()).not.toContain('seen:: yes')
  expect(await shown()).not.toContain('TODO')
})

test('the export tells what was seen and what was chosen', async ({ open: _open }) => {
  await bring(here('logseq'))
  expect((await exportAll(localUser, noon)).sources).toMatchObject([{ dialect: 'logseq', detectedDialect: 'markdown' }])
})
