/**
 * Dropped files on their way in. The body is four bytes (big-endian) with the length of a JSON manifest `[{path, bytes}]`,
 * the manifest, then the files' bytes, one after the other. It streams to disk: notes and archives under numbers, never
 * under the names that a stranger gave them; what Quern does not read is counted and let go.
 */
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotePath } from '../core/note-path.ts'
import { noteLimit, tooLarge } from './raw-note.ts'

const mostBytes = 200_000_000
const mostManifest = 8_000_000
const mostFiles = 100_000
/** An upload that nobody planned or applied within a day is swept away. */
const keptMs = 24 * 3600 * 1000

export interface UploadedFile {
  /** As the browser gave it, NFC, `/`. */
  readonly path: string
  /** The file's name in the upload's folder; null where its bytes were let go. */
  readonly stored: string | null
  readonly bytes: number
}

interface Upload {
  readonly files: readonly UploadedFile[]
  readonly refused: readonly { readonly path: string; readonly reason: string }[]
}

export type Received =
  | { readonly ok: true; readonly uploadId: string; readonly refused: Upload['refused'] }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string }

const uploadsFolder = (dataDir: string) => join(dataDir, 'uploads')
const isArchive = (path: string) => /\.zip$/i.test(path)

/** Takes a body in; where it is refused or breaks off, nothing of it stays. */
export async function receiveUpload(body: AsyncIterable<Uint8Array>, dataDir: string): Promise<Received> {
  const uploadId = randomUUID()
  const folder = join(uploadsFolder(dataDir), uploadId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const reader = readerOf(body)
  let kept = false
  try {
    const upload = await receive(reader, folder)
    await writeFile(join(folder, 'upload.json'), JSON.stringify(upload), { mode: 0o600 })
    kept = true
    return { ok: true, uploadId, refused: upload.refused }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, status: error.status, message: error.message }
    throw error
  } finally {
    if (!kept) await rm(folder, { recursive: true, force: true })
  }
}

/** The files of an upload, or null when there is none of that name. */
export async function openUpload(dataDir: string, uploadId: string): Promise<(Upload & { folder: string }) | null> {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) return null
  const folder = join(uploadsFolder(dataDir), uploadId)
  try {
    const upload: Upload = JSON.parse(await readFile(join(folder, 'upload.json'), 'utf8'))
    return { ...upload, folder }
  } catch {
    return null
  }
}

export async function removeUpload(dataDir: string, uploadId: string): Promise<void> {
  if (/^[0-9a-f-]{36}$/.test(uploadId))
    await rm(join(uploadsFolder(dataDir), uploadId), { recursive: true, force: true })
}

/** Called at start: what a broken connection or a closed tab left behind. */
export async function sweepUploads(dataDir: string, now: number): Promise<void> {
  const names = await readdir(uploadsFolder(dataDir)).catch(() => [])
  for (const name of names) {
    const { mtimeMs } = await stat(join(uploadsFolder(dataDir), name))
    if (now - mtimeMs > keptMs) await removeUpload(dataDir, name)
  }
}

/* ---------------------------------------------------------------- the body */

class Refusal extends Error {
  readonly status: 400 | 413
  constructor(status: 400 | 413, message: string) {
    super(message)
    this.status = status
  }
}

const malformed = (what: string) => new Refusal(400, `This is not an upload of Quern's page: ${what}.`)

async function receive(reader: Reader, folder: string): Promise<Upload> {
  const head = await reader.take(4)
  const length = head.readUInt32BE(0)
  if (length > mostManifest) throw malformed('its list of files is too long')
  const manifest = manifestOf((await reader.take(length)).toString('utf8'))
  const total = manifest.reduce((sum, file) => sum + file.bytes, 0)
  if (total > mostBytes) throw new Refusal(413, 'These files are more than the 200 MB that Quern takes at once.')
  const files: UploadedFile[] = []
  const refused: { path: string; reason: string }[] = []
  for (const [index, { path, bytes }] of manifest.entries()) {
    const wanted = isArchive(path) || isNotePath(path)
    if (isNotePath(path) && bytes > noteLimit) refused.push({ path, reason: tooLarge(bytes) })
    const stored = wanted && !(isNotePath(path) && bytes > noteLimit) ? String(index) : null
    await (stored === null ? reader.pass(bytes, null) : store(reader, join(folder, stored), bytes))
    files.push({ path, stored, bytes })
  }
  await reader.end()
  return { files, refused }
}

async function store(reader: Reader, file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await reader.pass(bytes, handle)
  } finally {
    await handle.close()
  }
}

function manifestOf(text: string): readonly { path: string; bytes: number }[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw malformed('its list of files is not JSON')
  }
  if (!Array.isArray(list) || list.length > mostFiles) throw malformed('its list of files is none, or too long')
  return list.map((item: unknown) => {
    const file = typeof item === 'object' && item !== null ? item : {}
    const path = 'path' in file ? file.path : null
    const bytes = 'bytes' in file ? file.bytes : null
    if (typeof path !== 'string' || path === '' || path.length > 4096) throw malformed('a file has no name')
    if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) throw malformed('a file has no size')
    return { path: path.normalize('NFC').replaceAll('\\', '/'), bytes }
  })
}

interface Reader {
  /** Exactly so many bytes, in memory. */
  take(bytes: number): Promise<Buffer>
  /** So many bytes to a file, or to nowhere. */
  pass(bytes: number, to: FileHandle | null): Promise<void>
  /** Makes sure that nothing follows. */
  end(): Promise<void>
}

function readerOf(body: AsyncIterable<Uint8Array>): Reader {
  const chunks = body[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  /** The next bytes, at most so many; throws where the body ends before. */
  async function next(atMost: number): Promise<Buffer> {
    while (held.length === 0) {
      const { value, done } = await chunks.next()
      if (done === true) throw malformed('it ends too early')
      held = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
    const part = held.subarray(0, atMost)
    held = held.subarray(part.length)
    return part
  }
  async function each(bytes: number, use: (part: Buffer) => Promise<void> | void): Promise<void> {
    for (let left = bytes; left > 0; ) {
      const part = await next(left)
      left -= part.length
      await use(part)
    }
  }
  return {
    take: async (bytes) => {
      const parts: Buffer[] = []
      await each(bytes, (part) => void parts.push(part))
      return Buffer.concat(parts)
    },
    pass: (bytes, to) =>
      each(bytes, async (part) => {
        await to?.writeFile(part)
      }),
    end: async () => {
      if (held.length > 0) throw malformed('it is longer than it says')
      for (let step = await chunks.next(); step.done !== true; step = await chunks.next()) {
        if (step.value.length > 0) throw malformed('it is longer than it says')
      }
    },
  }
}
