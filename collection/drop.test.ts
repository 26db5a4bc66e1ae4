import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import yazl from 'yazl'
import { applyPlan } from './apply-plan.ts'
import { type Collection, localUser } from './handle.ts'
import { planImport } from './plan-import.ts'
import { saveNotes } from './save-notes.ts'
import { noon, test } from './test-fixture.ts'
import { receiveUpload, sweepUploads } from './upload.ts'

const fork = '# Processes\n\n- `fork`: creates a child process\n'
const heap = '# Memory\n\n- `brk`: moves the end of the heap\n'

type Files = Record<string, string | Buffer>

/** The body that the page sends. */
function bodyOf(files: Files, list?: unknown): Buffer {
  const contents = Object.values(files).map((content) => Buffer.from(content))
  const manifest = list ?? Object.keys(files).map((path, index) => ({ path, bytes: contents[index]?.length ?? 0 }))
  const json = Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json, ...contents])
}

/** In pieces that fall across every border. */
async function* pieces(body: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let from = 0; from < body.length; from += size) yield body.subarray(from, from + size)
}

function zipOf(files: Files): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path)
  zip.end()
  return new Promise((done) => {
    const parts: Buffer[] = []
    zip.outputStream.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts)))
  })
}

async function plan({ dataDir }: Collection, files: Files, more: { name?: string } = {}, now = noon) {
  const received = await receiveUpload(pieces(bodyOf(files), 1000), dataDir)
  if (!received.ok) throw new Error(received.message)
  return planImport(localUser, { kind: 'dropped', uploadId: received.uploadId, ...more }, now)
}

async function drop(open: Collection, files: Files, more: { name?: string } = {}, now = noon) {
  const made = await plan(open, files, more, now)
  if (!made.ok) throw new Error(made.message)
  const applied = await applyPlan(localUser, made.planId, now)
  if (!applied.ok) throw new Error(applied.message)
  return { ...applied, view: made.plan }
}

const notesOf = async ({ db }: Collection) =>
  (await db.note.findMany({ where: { presence: 'present' }, orderBy: { path: 'asc' } })).map((note) => note.path)
const uploads = ({ dataDir }: Collection) => readdirSync(join(dataDir, 'uploads'))

describe('an upload', () => {
  test('is taken in over every border of its pieces, notes and archives alone, under numbers', async ({ open }) => {
    const body = bodyOf({ 'a/n.md': fork, 'pic.png': 'x'.repeat(50), '../../evil.md': heap })
    const received = await receiveUpload(pieces(body, 1), open.dataDir)
    if (!received.ok) throw new Error(received.message)
    const folder = join(open.dataDir, 'uploads', received.uploadId)
    expect(readdirSync(folder).sort()).toEqual(['0', '2', 'upload.json'])
    expect(readFileSync(join(folder, '0'), 'utf8')).toBe(fork)
    expect(statSync(join(folder, '0')).mode & 0o777).toBe(0o600)
  })

  test.for([
    ['ends too early', bodyOf({ 'a.md': fork }).subarray(0, -1), 400],
    ['is longer than it says', Buffer.concat([bodyOf({ 'a.md': fork }), Buffer.from('x')]), 400],
    ['has a list that is not JSON', bodyOf({}, '{'), 400],
    ['has a list of something else', bodyOf({}, [{ path: 'a.md', bytes: -1 }]), 400],
    ['has a list longer than any', Buffer.from([255, 255, 255, 255]), 400],
    ['is empty', Buffer.alloc(0), 400],
    ['says more than 200 MB', bodyOf({}, [{ path: 'a.zip', bytes: 200_000_001 }]), 413],
  ] as const)('that %s is refused, and nothing of it stays', async ([, body, status], { open }) => {
    expect(await receiveUpload(pieces(Buffer.from(body)), open.dataDir)).toMatchObject({ ok: false, status })
    expect(uploads(open)).toEqual([])
  })

  test('that breaks off leaves nothing', async ({ open }) => {
    async function* broken() {
      yield bodyOf({ 'a.md': fork }).subarray(0, 40)
      throw new Error('the connection broke')
    }
    await expect(receiveUpload(broken(), open.dataDir)).rejects.toThrow('the connection broke')
    expect(uploads(open)).toEqual([])
  })

  test('that nobody applied is swept after a day', async ({ open }) => {
    const received = await receiveUpload(pieces(bodyOf({ 'a.md': fork })), open.dataDir)
    await sweepUploads(open.dataDir, Date.now())
    expect(uploads(open)).toHaveLength(1)
    const old = new Date(Date.now() - 25 * 3600 * 1000)
    utimesSync(join(open.dataDir, 'uploads', received.ok ? received.uploadId : ''), old, old)
    await sweepUploads(open.dataDir, Date.now())
    expect(uploads(open)).toEqual([])
  })
})

describe('dropped files', () => {
  test('add to what was dropped before, or update it', async ({ open }) => {
    await drop(open, { 'fork.md': fork })
    const { name, view } = await drop(open, { 'heap.md': heap, 'fork.md': `${fork}\nMore.\n` }, {}, noon + 1)
    expect([name, view.source.replaces]).toEqual(['Dropped notes', false])
    expect(await notesOf(open)).toEqual(['fork.md', 'heap.md'])
    expect(uploads(open)).toEqual([])
  })

  test('are kept byte for byte under their hash, readable by their owner alone', async ({ open }) => {
    await drop(open, { 'fork.md': fork })
    const [file] = await open.db.droppedFile.findMany()
    const blob = join(open.dataDir, 'files', file?.hash.slice(0, 2) ?? '', file?.hash ?? '')
    expect(readFileSync(blob, 'utf8')).toBe(fork)
    expect(statSync(blob).mode & 0o777).toBe(0o600)
  })

  test('a folder names its source and takes the place of what that had', async ({ open }) => {
    await drop(open, { 'wiki/fork.md': fork, 'wiki/heap.md': heap, 'wiki/a.png': 'x' })
    const again = await drop(open, { 'wiki/heap.md': heap }, {}, noon + 1)
    expect([again.name, again.view.source.replaces, again.view.notes.gone.items]).toEqual(['wiki', true, ['fork.md']])
    expect(await notesOf(open)).toEqual(['heap.md'])
    expect((await open.db.droppedFile.findMany()).map((file) => file.path)).toEqual(['heap.md'])
  })

  test('so does a zip; beside other files it is a folder among them', async ({ open }) => {
    const zip = await zipOf({ 'os/fork.md': fork, 'a.png': 'x' })
    expect((await drop(open, { 'wiki.zip': zip })).name).toBe('wiki')
    const mixed = await drop(open, { 'more.zip': zip, 'heap.md': heap }, {}, noon + 1)
    expect(mixed.view.notes.added.items).toEqual(['heap.md', 'more/os/fork.md'])
  })

  test('what Quern does not read is told by name, and alone it is refused', async ({ open }) => {
    const reason = 'is not something Quern reads. It takes Markdown and org notes, folders and .zip'
    const { view } = await drop(open, { 'fork.md': fork, 'notes.pdf': 'x' })
    expect(view.refused.items).toEqual([{ path: 'notes.pdf', reason }])
    expect(await plan(open, { 'notes.pdf': 'x' })).toMatchObject({
      ok: false,
      reason: 'nothing',
      message: `There is no note to read in "Dropped notes". "notes.pdf" ${reason}.`,
    })
  })

  test('take another name where a folder bears theirs', async ({ open }) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'quern-')), 'wiki')
    const zip = await zipOf({ 'fork.md': fork })
    writeFileSync(`${folder}.zip`, zip)
    const { mkdirSync } = await import('node:fs')
    mkdirSync(folder)
    writeFileSync(join(folder, 'fork.md'), fork)
    const made = await planImport(localUser, { kind: 'folder', path: folder }, noon)
    if (made.ok) await applyPlan(localUser, made.planId, noon)
    expect(await plan(open, { 'wiki.zip': zip })).toMatchObject({ ok: false, reason: 'name-taken' })
    // The command line names a zip by its path.
    const named = await planImport(localUser, { kind: 'folder', path: `${folder}.zip`, name: 'other' }, noon)
    expect(named).toMatchObject({ ok: true, plan: { source: { name: 'other', kind: 'dropped' } } })
    rmSync(join(folder, '..'), { recursive: true })
  })

  test('are compiled again from what was kept, and come out again as a folder', async ({ open }) => {
    const { sourceId } = await drop(open, { 'wiki/os/fork.md': fork, 'wiki/CON.md': heap })
    await open.db.source.update({ where: { id: sourceId }, data: { compilerVersion: 0 } })
    const again = await planImport(localUser, { kind: 'sync', sourceId }, noon + 1)
    expect(again).toMatchObject({ ok: true, plan: { counts: { added: 0, retired: 0 }, notes: { same: 2 } } })
    const saved = await saveNotes(localUser, sourceId, noon)
    if (!saved.ok) throw new Error(saved.message)
    expect(saved).toMatchObject({ files: 2, missing: [] })
    expect(readFileSync(join(saved.folder, 'os', 'fork.md'), 'utf8')).toBe(fork)
    expect(readdirSync(saved.folder).find((name) => name.startsWith('CON'))).toMatch(/^CON-[0-9a-f]{8}\.md$/)
    expect(existsSync(`${saved.folder}.part`)).toBe(false)
  })

  test('whose bytes are lost or damaged in the data folder keep their cards', async ({ open }) => {
    const { sourceId } = await drop(open, { 'fork.md': fork, 'heap.md': heap })
    const file = await open.db.droppedFile.findFirstOrThrow({ where: { path: 'fork.md' } })
    writeFileSync(join(open.dataDir, 'files', file.hash.slice(0, 2), file.hash), 'other bytes')
    const again = await planImport(localUser, { kind: 'sync', sourceId }, noon + 1)
    expect(again).toMatchObject({
      ok: true,
      plan: { counts: { retired: 0 }, notes: { unread: { items: [{ path: 'fork.md' }] } } },
    })
  })
})
