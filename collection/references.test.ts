/** References to blocks of other notes: what they show, where they lead, and what no card may hold. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { asId, type NoteId } from '../core/domain.ts'
import { applyPlan } from './apply-plan.ts'
import { followLink } from './follow-link.ts'
import { type Collection, localUser } from './handle.ts'
import { readNote } from './notes.ts'
import { planImport } from './plan-import.ts'
import { noon, test } from './test-fixture.ts'

let folder: string
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quern-references-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const id = '6123f00d-1951-47cc-8050-25f68960d729'
const locks = `- Locks\n\t- **Futex**: a lock that enters the kernel only on contention\n\t  id:: ${id}\n`

async function bring() {
  const made = await planImport(localUser, { kind: 'folder', path: folder, name: 'Graph' }, noon)
  if (!made.ok) throw new Error(made.message)
  const applied = await applyPlan(localUser, made.planId, noon)
  if (!applied.ok) throw new Error(applied.message)
  return made.plan
}

const noteAt = async ({ db }: Collection, path: string) => db.note.findFirstOrThrow({ where: { path } })

async function shown(open: Collection, path: string): Promise<string> {
  const read = await readNote(localUser, asId<NoteId>((await noteAt(open, path)).id), noon)
  return read.ok ? read.note.html : ''
}

test('a reference shows the words of its block and leads to it', async ({ open }) => {
  write('locks.md', locks)
  write('use.md', `- A thread that seldom waits takes ((${id}))\n`)
  await bring()
  const [from, to] = [await noteAt(open, 'use.md'), await noteAt(open, 'locks.md')]
  const html = await shown(open, 'use.md')
  expect(html.replace(/<[^>]+>/g, '').trim()).toBe(
    'A thread that seldom waits takes Futex: a lock that enters the kernel only on contention',
  )
  expect(await followLink(localUser, asId<NoteId>(from.id), `((${id}))`)).toEqual({
    ok: true,
    noteId: to.id,
    anchor: null,
    at: locks.indexOf('\t- **Futex'),
  })
})

test('where the block is not there, the note says so and the plan warns', async ({ open }) => {
  write('use.md', `- id:: 7\n- **Waiting**: what ((${id})) is for\n`)
  await bring()
  expect(await shown(open, 'use.md')).not.toContain(id)
  expect(await shown(open, 'use.md')).toContain('a block that is not here')
  const { diagnostics, silences } = await noteAt(open, 'use.md')
  expect(JSON.parse(diagnostics)).toMatchObject([
    { code: 'link/dangling', message: `No block here bears the id "${id}".` },
  ])
  expect(silences).toContain('it refers to a block that is not here')
  expect(await open.db.card.count()).toBe(0)
})

test('an answer is made of the words of its own note alone', async ({ open }) => {
  write('locks.md', locks)
  write('use.md', `- **Waiting**: what ((${id})) makes rare\n- **Polling**: asking again and again\n`)
  await bring()
  const cards = await open.db.card.findMany({ where: { note: { path: 'use.md' } } })
  expect(cards.map((card) => card.answer)).toContain('asking again and again')
  expect(cards.filter((card) => /futex/i.test(card.answer))).toEqual([])
})

test('a note is compiled anew when a block that it refers to says something else', async ({ open }) => {
  write('locks.md', locks)
  write('use.md', `- A thread that seldom waits takes ((${id}))\n`)
  await bring()
  write('locks.md', locks.replace('Futex', 'Fast mutex'))
  const { notes } = await bring()
  expect(notes.changed.items).toEqual(['locks.md'])
  expect(await shown(open, 'use.md')).toContain('Fast mutex: a lock')
  write('locks.md', '- Locks\n')
  await bring()
  expect((await noteAt(open, 'use.md')).diagnostics).toContain('link/dangling')
  expect(await open.db.block.count()).toBe(0)
})

test('a link by id leads to the heading or the note of org that bears it, under its title where it has no words', async ({
  open,
}) => {
  write(
    'mem.org',
    ':PROPERTIES:\n:ID: aa11\n:END:\n#+title: Memory\n\n* Pages\n:PROPERTIES:\n:ID: BB22\n:END:\nA page is small.\n',
  )
  write('use.org', '* Use\n\nSee [[id:bb22]] and [[id:aa11][all of it]] and [[id:aa11]], not [[id:cc33]].\n')
  await bring()
  const from = asId<NoteId>((await noteAt(open, 'use.org')).id)
  const { id: noteId, text } = await noteAt(open, 'mem.org')
  const there = { ok: true, noteId, anchor: null }
  expect(await followLink(localUser, from, 'id:bb22')).toEqual({ ...there, at: text.indexOf('* Pages') })
  expect(await followLink(localUser, from, 'id:AA11')).toEqual({ ...there, at: null })
  expect(await followLink(localUser, from, 'id:cc33')).toEqual({ ok: false, reason: 'dangling' })
  const html = (await shown(open, 'use.org')).replace(/<[^>]+>/g, '')
  expect(html).toContain('See Pages and all of it and Memory, not (a block that is not here).')
  expect(JSON.parse((await noteAt(open, 'use.org')).diagnostics)).toMatchObject([{ code: 'link/dangling' }])
})
