import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { localUser } from './handle.ts'
import { listSources } from './sources.ts'
import { syncAtStart } from './sync-at-start.ts'
import { noon, test } from './test-fixture.ts'

let place: string
let contentDir: string
let notes: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'quern-start-'))
  contentDir = join(place, 'content')
  notes = join(place, 'wiki')
  mkdirSync(join(contentDir, 'memory'), { recursive: true })
  mkdirSync(notes)
  writeFileSync(join(contentDir, 'memory/heap.md'), '# Memory\n\n- `brk`: moves the end of the heap\n')
  writeFileSync(join(notes, 'fork.md'), '# Processes\n\n- `fork`: creates a child process\n')
  return () => rmSync(place, { recursive: true })
})

const start = async (named: string | null, now: number) =>
  (await syncAtStart(localUser, { contentDir, notes: named }, now)).map((one) => one.line)

test('a first start brings the shipped decks in, ready to study, and says so', async ({ open }) => {
  const [line, ...others] = await start(null, noon)
  expect(line).toMatch(/^Quern decks: 1 note read, \d+ cards? made/)
  expect(others).toEqual([])
  expect(await open.db.deck.count({ where: { enabled: false } })).toBe(0)
  expect((await open.db.user.findFirstOrThrow()).choseAt).toBeNull()
})

test('a folder named on the command line is imported at once, and the shipped decks stand by', async ({ open }) => {
  const lines = await start(notes, noon)
  expect(lines.map((line) => line.split(':')[0])).toEqual(['wiki', 'Quern decks'])
  const decks = await open.db.deck.findMany({ include: { source: true } })
  expect(decks.map((deck) => [deck.source.kind, deck.enabled]).sort()).toEqual([
    ['folder', true],
    ['shipped', false],
  ])
})

test('a later start writes nothing where nothing changed', async ({ open }) => {
  await start(notes, noon)
  expect(await start(notes, noon + 1)).toEqual(['wiki: 1 note in step', 'Quern decks: 1 note in step'])
  expect(await open.db.sync.count()).toBe(2)
})

test('a later start applies what is new by itself, and leaves waiting what retires', async ({ open }) => {
  await start(notes, noon)
  writeFileSync(join(notes, 'wait.md'), '# Waiting\n\n- `wait`: suspends the caller until a child ends\n')
  rmSync(join(notes, 'fork.md'))
  const [line] = await start(null, noon + 1).then((lines) => lines.filter((one) => one.startsWith('wiki')))
  expect(line).toMatch(/^wiki: .*0 changed and \d+ retired waits? on Today$/)
  expect(await open.db.card.count({ where: { presence: 'retired' } })).toBe(0)
  expect(await open.db.card.count({ where: { note: { path: 'wait.md' } } })).toBeGreaterThan(0)
  const wiki = (await listSources(localUser)).find((one) => one.name === 'wiki')
  expect(wiki?.pending?.retired).toBeGreaterThan(0)
})

test('a folder that is gone is told, and takes no card with it', async ({ open }) => {
  await start(notes, noon)
  rmSync(notes, { recursive: true })
  const lines = await start(null, noon + 1)
  expect(lines.find((one) => one.startsWith('wiki'))).toBe(
    `wiki: The folder ${notes} cannot be read. Your cards and their memory are safe. ("${notes}" cannot be found.)`,
  )
  expect(await open.db.card.count({ where: { presence: 'retired' } })).toBe(0)
  expect((await listSources(localUser)).find((one) => one.name === 'wiki')?.missing).toBe(true)
})

test('a newer compiler compiles again what did not change', async ({ open }) => {
  await start(notes, noon)
  await open.db.source.updateMany({ data: { compilerVersion: 0 } })
  await start(null, noon + 1)
  expect(await open.db.source.findFirst({ where: { compilerVersion: 0 } })).toBeNull()
  expect(await open.db.sync.count()).toBe(4)
})
