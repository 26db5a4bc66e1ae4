import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { test } from '../../../collection/test-fixture.ts'
import { openUpload, receiveUpload } from '../../../collection/upload.ts'
import { POST as apply } from './apply/route.ts'
import { POST as plan } from './plan/route.ts'
import { GET as sources } from './sources/route.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quern-route-'))
  for (let n = 0; n < 40; n++) {
    writeFileSync(join(folder, `${n}.md`), `# Topic ${n}\n\n- \`call${n}\`: creates a child process\n`)
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const post = (body: unknown) => new Request('http://127.0.0.1/', { method: 'POST', body: JSON.stringify(body) })
const linesOf = async (response: Response) =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a plan comes as lines, the last one its result, and is applied by its id', async ({ open }) => {
  const response = await plan(post({ folder, name: 'Calls' }))
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = await linesOf(response)
  expect(lines.slice(0, -1).every((line) => line.kind === 'progress' && line.of > 0)).toBe(true)
  const last = lines.at(-1)
  expect(last).toMatchObject({ kind: 'result', result: { ok: true, plan: { source: { id: null, name: 'Calls' } } } })
  expect(await open.db.note.count()).toBe(0)
  const applied = await apply(post({ planId: last.result.planId }))
  expect(await applied.json()).toMatchObject({ ok: true, name: 'Calls', notes: 40 })
  expect(await (await apply(post({ planId: last.result.planId }))).json()).toMatchObject({ reason: 'unknown-plan' })
  expect(await (await sources()).json()).toMatchObject([{ name: 'Calls', kind: 'folder', notes: 40 }])
})

test('a page that leaves stops the work, and its upload goes', async ({ open }) => {
  const note = Buffer.from('# a')
  const list = Buffer.from(JSON.stringify([{ path: 'a.md', bytes: note.length }]))
  const head = Buffer.alloc(4)
  head.writeUInt32BE(list.length)
  const body = (async function* () {
    yield Buffer.concat([head, list, note])
  })()
  const received = await receiveUpload(body, open.dataDir)
  const uploadId = received.ok ? received.uploadId : ''
  const response = await plan(post({ uploadId }))
  await response.body?.cancel()
  await expect.poll(() => openUpload(open.dataDir, uploadId), { timeout: 5000 }).toBeNull()
  expect(await open.db.note.count()).toBe(0)
})

test.for([
  ['nothing', {}],
  ['two things', { folder: '/a', sourceId: 'x' }],
  ['a field that is none', { folder: '/a', evil: 1 }],
  ['a path from nowhere', { folder: 'notes' }],
  ['an upload id that is a path', { uploadId: '../../etc' }],
] as const)('a request that names %s is malformed', async ([, body], { open: _open }) => {
  expect((await plan(post(body))).status).toBe(400)
})

test('an expected refusal is a value', async ({ open: _open }) => {
  const [line] = await linesOf(await plan(post({ folder: join(folder, 'nowhere') })))
  expect(line).toMatchObject({ kind: 'result', result: { ok: false, reason: 'not-found' } })
})
