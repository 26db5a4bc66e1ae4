/** The bad inputs of ../shared/trust, each through the reader that meets it: in time, whole or not at all, nothing outside. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest'
import { applyPlan } from './apply-plan.ts'
import { unpack } from './archive.ts'
import { compilePath } from './compile-path.ts'
import { decodeNote } from './decode.ts'
import { localUser } from './handle.ts'
import { planImport } from './plan-import.ts'
import { createPool, type Pool } from './pool.ts'
import { settle } from './settle.ts'
import { noon, test } from './test-fixture.ts'
import { receiveUpload } from './upload.ts'
import { walk } from './walk.ts'

const maker = join(import.meta.dirname, '../../shared/trust/bad-inputs/make.mjs')
const skipped = !existsSync(maker) && !process.env.QUERN_REQUIRE_SHARED
const bad = mkdtempSync(join(tmpdir(), 'quern-bad-'))

interface Input {
  readonly n: number
  readonly file: string
  readonly kind: string
}

function manifest(): readonly Input[] {
  if (skipped) return []
  const made = spawnSync(process.execPath, [maker, join(bad, 'made')], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  return JSON.parse(readFileSync(join(bad, 'made', 'manifest.json'), 'utf8')).inputs
}

const inputs = manifest()
const at = (file: string) => join(bad, 'made', file)

afterAll(() => {
  if (existsSync(at('folder/closed'))) chmodSync(at('folder/closed'), 0o700)
  rmSync(bad, { recursive: true, force: true })
})

/** Milliseconds that `work` took, with what it gave. */
async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const begun = performance.now()
  const value = await work()
  return [value, performance.now() - begun]
}

describe.skipIf(skipped)('archives (skipped where ../shared is absent)', () => {
  plain('the table has the archives of rows 1 to 14', () => {
    const archives = inputs.filter(({ kind, n }) => kind === 'note archive' && n <= 14)
    expect(archives.length).toBeGreaterThanOrEqual(19)
  })

  plain.each([
    ['01-slip', 'invalid relative path'],
    ['02-absolute', 'absolute path'],
    ['02-backslash', 'invalid characters'],
    ['02-drive', 'invalid characters'],
    ['03-nul-name', 'a name with a NUL byte'],
    ['05-bomb-2gb', 'the limit is 100 MB'],
    ['06-lying-size', 'too many bytes'],
    ['07-png-inside', 'is not a zip that can be read'],
    ['07-truncated', 'is not a zip that can be read'],
    ['07-zero-bytes', 'is not a zip that can be read'],
    ['08-40000-entries', 'holds 40,000 entries; Quern takes up to 20,000'],
    ['13-encrypted', 'is encrypted'],
    ['13-method-97', 'by a method (97) that Quern does not read'],
    ['14-overlap', 'more than 200 times its size'],
  ])('%s is refused whole, at once, with a sentence', async (name, why) => {
    const [result, ms] = await timed(() => unpack(at(`zip/${name}.zip`)))
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(why) })
    expect(result.ok ? '' : result.reason).toMatch(/Nothing of it is taken$/)
    expect(ms).toBeLessThan(2100)
  })

  plain('a symbolic link in an archive is refused, and the note beside it kept', async () => {
    const result = await unpack(at('zip/04-symlink.zip'))
    expect(result).toMatchObject({
      ok: true,
      gathered: { refused: [{ path: 'link.md', reason: 'is a symbolic link' }] },
    })
    expect(result.ok && result.gathered.notes.map((note) => note.path)).toEqual(['good.md'])
  })

  plain('an archive in an archive is not opened', async () => {
    const result = await unpack(at('zip/09-nested-10.zip'))
    expect(result.ok && result.gathered.notes).toEqual([])
    expect(result.ok && result.gathered.refused[0]?.reason).toBe(
      'is an archive in the archive; unpack it and drop it by itself',
    )
  })

  plain('of names that are one name on some system the first is taken and the others told', async () => {
    const result = await unpack(at('zip/10-duplicates.zip'))
    expect(result.ok && result.gathered.notes.map((note) => note.path)).toEqual(['a.md', 'caf\u00e9.md'])
    expect(result.ok && result.gathered.refused.map((one) => one.reason)).toEqual([
      'is there twice; the first was taken',
      'differs from "a.md" only in its letters\' case',
      'is there twice; the first was taken',
    ])
  })

  plain('odd names are labels: taken as they are, or told with their control characters shown', async () => {
    const result = await unpack(at('zip/11-odd-names.zip'))
    const paths = result.ok ? result.gathered.notes.map((note) => note.path) : []
    expect(paths).toContain('CON.md')
    expect(paths).toContain('%2e%2e%2fx.md')
    expect(result.ok && result.gathered.refused.map((one) => one.path)).toContain('rtl\\u202egnp.md')
    const legacy = await unpack(at('zip/12-not-utf8-names.zip'))
    expect(legacy.ok && legacy.gathered.refused[0]?.reason).toBe('has a name that is not UTF-8')
  })

  test('a hostile archive in a drop leaves the other files alone, and nothing of it behind', async ({ open }) => {
    const good = Buffer.from('# Processes\n\n- `fork`: creates a child process\n')
    const slip = readFileSync(at('zip/01-slip.zip'))
    const list = Buffer.from(
      JSON.stringify([
        { path: 'slip.zip', bytes: slip.length },
        { path: 'good.md', bytes: good.length },
      ]),
    )
    const length = Buffer.alloc(4)
    length.writeUInt32BE(list.length)
    const received = await receiveUpload(chunks(Buffer.concat([length, list, slip, good])), open.dataDir)
    const made = received.ok && (await planImport(localUser, { kind: 'dropped', uploadId: received.uploadId }, noon))
    if (made === false || !made.ok) throw new Error('The drop was refused.')
    expect(made.plan.notes.added.items).toEqual(['good.md'])
    expect(made.plan.refused.items).toMatchObject([
      { path: 'slip.zip', reason: expect.stringContaining('../../evil.md') },
    ])
    expect(await applyPlan(localUser, made.planId, noon)).toMatchObject({ ok: true, name: 'Dropped notes' })
    expect(await open.db.droppedFile.findMany()).toMatchObject([{ path: 'good.md' }])
    expect(existsSync(join(open.dataDir, '..', 'evil.md')) || existsSync(join(tmpdir(), 'evil.md'))).toBe(false)
  })
})

async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 100) yield bytes.subarray(from, from + 100)
}

describe.skipIf(skipped)('notes (skipped where ../shared is absent)', () => {
  let pool: Pool
  beforeAll(() => {
    pool = createPool({ size: 1 })
  })
  afterAll(() => pool.close())

  const notes = inputs.filter(({ kind, n, file }) => kind === 'note' && n >= 40 && n <= 48 && file.endsWith('.md'))
  plain('the table has the notes of rows 40 to 48', () => expect(notes.length).toBeGreaterThanOrEqual(35))

  plain.each(notes.map(({ file }) => file))('%s is compiled, or told, within its deadline', async (file) => {
    const path = at(file)
    await compilePath(join(bad, 'made', 'folder', 'good.md'), { authorSyntax: false, pool })
    const [result, ms] = await timed(() => compilePath(path, { authorSyntax: false, pool }))
    expect(result.ok).toBe(true)
    if (!result.ok) return
    expect(result.notes.length + result.unread.length).toBe(1)
    // The deadline is 2 s from a ready worker; a tenth is for starting one and for reading.
    expect(ms).toBeLessThan(2100 + startMs)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(result.notes.every(({ text }) => !text.includes('\0'))).toBe(true)
  })

  plain('a note of 200 MB is refused by its size, unread', async () => {
    const before = process.memoryUsage().rss
    const [result, ms] = await timed(() => walk(at('notes/44-200mb-line.md')))
    expect(result.ok && result.gathered.notes).toEqual([
      {
        state: 'unread',
        path: '44-200mb-line.md',
        reason: 'is 200 MB. Quern reads notes up to 5 MB; split it to have it compiled',
        lasting: true,
      },
    ])
    expect(ms).toBeLessThan(200)
    expect(process.memoryUsage().rss - before).toBeLessThan(10_000_000)
  })

  plain.each([
    ['45-bom.md', []],
    ['45-invalid-utf8.md', ['encoding/invalid-utf-8']],
    ['45-latin1.md', ['encoding/invalid-utf-8']],
    ['45-nul.md', ['encoding/nul']],
    ['45-surrogates.md', ['encoding/invalid-utf-8']],
    ['45-utf16be.md', ['encoding/utf-16']],
    ['45-utf16le.md', ['encoding/utf-16']],
  ])('%s is text', (file, codes) => {
    const { text, diagnostics } = decodeNote(readFileSync(at(`notes/${file}`)))
    expect(diagnostics.map((one) => one.code)).toEqual(codes)
    expect(text.charCodeAt(0)).not.toBe(0xfeff)
    expect(text.isWellFormed()).toBe(true)
  })

  plain('lines that end in CR alone are lines', () => {
    expect(decodeNote(readFileSync(at('notes/45-cr-only.md'))).text).not.toContain('\r')
  })
})

/** A worker's start on a machine that is busy with other tests. */
const startMs = 1500

describe.skipIf(skipped)('folders (skipped where ../shared is absent)', () => {
  plain('links, pipes and sockets are refused with a reason, and the rest is read', async () => {
    const socket = createServer().listen(at('folder/socket.md'))
    await new Promise((done) => socket.once('listening', done))
    const [result, ms] = await timed(() => walk(at('folder')))
    socket.close()
    if (!result.ok) throw new Error(result.message)
    expect(ms).toBeLessThan(1000)
    const { notes, refused, closed } = result.gathered
    expect(
      notes.flatMap((note) => (note.state === 'read' && !note.path.startsWith('closed/') ? [note.path] : [])),
    ).toEqual(['good.md'])
    const why = new Map(
      [...notes.flatMap((note) => (note.state === 'unread' ? [note] : [])), ...refused].map((one) => [
        one.path,
        one.reason,
      ]),
    )
    const link = 'is a symbolic link; Quern reads only what lies in the folder itself'
    expect(Object.fromEntries(why)).toMatchObject({
      'passwd.md': link,
      'inside.md': link,
      'dangling.md': link,
      root: link,
      'loop-a': link,
      'sub/up': link,
      'fifo.md': 'is a pipe, not a file',
      'socket.md': 'is a socket, not a file',
    })
    expect(closed.map((one) => one.reason)).toContain('lies deeper than 32 folders')
  })

  plain('what the person may not read is told, and the rest is read', async () => {
    // As another user where this runs as root, who may read everything.
    const { outputFiles } = await build({
      stdin: {
        contents: `import { walk } from './walk.ts'; const r = await walk(process.argv[2]); process.stdout.write(JSON.stringify(r.gathered))`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    })
    const open = mkdtempSync(join(tmpdir(), 'quern-closed-'))
    chmodSync(open, 0o755)
    mkdirSync(join(open, 'notes/closed'), { recursive: true })
    writeFileSync(join(open, 'walk.mjs'), outputFiles[0]?.contents ?? '')
    for (const file of ['good.md', 'secret.md', 'closed/x.md']) writeFileSync(join(open, 'notes', file), '# a')
    chmodSync(join(open, 'notes/secret.md'), 0)
    chmodSync(join(open, 'notes/closed'), 0)
    const isRoot = process.getuid?.() === 0
    const run = spawnSync(process.execPath, [join(open, 'walk.mjs'), join(open, 'notes')], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
    })
    chmodSync(join(open, 'notes/closed'), 0o700)
    rmSync(open, { recursive: true })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toMatchObject({
      notes: [
        { path: 'good.md', state: 'read' },
        { path: 'secret.md', state: 'unread', reason: 'cannot be read: you may not read it' },
      ],
      closed: [{ path: 'closed/', reason: 'you may not read it' }],
    })
  })

  plain('embeds that go round or out of the folder are text', async () => {
    const result = await compilePath(at('obsidian'), { authorSyntax: false })
    expect(result.ok && [result.notes.length, result.unread, result.refused]).toEqual([25, [], []])
  })
})

test('notes below a folder that cannot be looked into are not gone', async ({ open: _open }) => {
  const stored = { path: 'closed/a.md', presence: 'present' as const, hash: 'h', text: null }
  const gathered = {
    notes: [],
    closed: [{ path: 'closed/', reason: 'you may not read it' }],
    refused: [],
    otherFiles: 0,
  }
  const { notes, refused } = await settle(gathered, [stored], { authorSyntax: false, dialect: null, notes: new Map() })
  expect(notes).toEqual([
    {
      state: 'unread',
      path: 'closed/a.md',
      reason: 'lies in "closed/", which cannot be looked into: you may not read it',
    },
  ])
  expect(refused).toEqual([{ path: 'closed/', reason: 'cannot be looked into: you may not read it' }])
})
