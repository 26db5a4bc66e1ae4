/**
 * The notes of a folder, read where they lie and never written to. Nothing is followed out of the folder: symbolic links
 * are refused, special files are not opened, and a file that changes while it is read is read again or left.
 */
import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { isNotePath, noteEndings } from '../core/note-path.ts'
import { type Gathered, hashOf, isHidden, noteLimit, type RawNote, tooLarge, type Watch } from './raw-note.ts'

const deepest = 32
const mostFiles = 100_000
/** Files read at the same time: the disk's queue, not the processor, is what waits. */
const lanes = 8

export type Walked =
  | { readonly ok: true; readonly root: string; readonly gathered: Gathered }
  | {
      readonly ok: false
      readonly reason: 'not-found' | 'not-a-folder' | 'unreadable' | 'too-many'
      readonly message: string
    }

/** Reads the notes under `path`, a folder, or the one note that `path` is. */
export async function walk(path: string, watch: Watch = {}): Promise<Walked> {
  let root: string
  let isFolder: boolean
  try {
    root = await realpath(path)
    isFolder = (await lstat(root)).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      return { ok: false, reason: 'not-found', message: `"${path}" cannot be found.` }
    }
    return { ok: false, reason: 'unreadable', message: `"${path}" cannot be opened: ${why(error)}.` }
  }
  if (isFolder) return walkFolder(root, watch)
  if (!isNotePath(root)) {
    return {
      ok: false,
      reason: 'not-a-folder',
      message: `"${path}" is neither a folder nor a note (${noteEndings.join(', ')}).`,
    }
  }
  const note = await readNote(root, basename(root).normalize('NFC'))
  return { ok: true, root: dirname(root), gathered: { notes: [note], closed: [], refused: [], otherFiles: 0 } }
}

interface Listing {
  readonly files: { readonly path: string; readonly file: string }[]
  readonly unread: RawNote[]
  readonly closed: { path: string; reason: string }[]
  readonly refused: { path: string; reason: string }[]
  otherFiles: number
  seen: number
  /** `.obsidian/`, and `logseq/` with its configuration, at the root. */
  readonly beside: { obsidian: boolean; logseq: boolean }
}

async function walkFolder(root: string, watch: Watch): Promise<Walked> {
  const listing: Listing = {
    files: [],
    unread: [],
    closed: [],
    refused: [],
    otherFiles: 0,
    seen: 0,
    beside: { obsidian: false, logseq: false },
  }
  await list(root, root, '', 0, listing, watch)
  if (listing.seen > mostFiles) {
    const message = `"${root}" holds more than ${mostFiles.toLocaleString('en')} files. Name a folder inside it.`
    return { ok: false, reason: 'too-many', message }
  }
  const [rootClosed] = listing.closed
  if (rootClosed?.path === '') {
    return { ok: false, reason: 'unreadable', message: `"${root}" cannot be opened: ${rootClosed.reason}.` }
  }
  const files = firstOfTwins(listing)
  const notes: RawNote[] = []
  await inLanes(files, async ({ file, path }, done) => {
    notes.push(await readNote(file, path))
    watch.signal?.throwIfAborted()
    watch.progress?.({ doing: 'reading', done, of: files.length })
  })
  const { unread, closed, refused, otherFiles, beside } = listing
  return {
    ok: true,
    root,
    gathered: { notes: [...notes, ...unread].sort(byPath), closed, refused, otherFiles, beside },
  }
}

/** One folder and those below it. What cannot be listed is remembered: notes below it are not gone. */
async function list(
  root: string,
  folder: string,
  at: string,
  depth: number,
  out: Listing,
  watch: Watch,
): Promise<void> {
  watch.signal?.throwIfAborted()
  if (depth > deepest) {
    out.closed.push({ path: at, reason: `lies deeper than ${deepest} folders` })
    return
  }
  let entries: import('node:fs').Dirent[]
  try {
    // A folder that was swapped for a link since it was listed leads elsewhere.
    const real = await realpath(folder)
    if (real !== folder && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    out.closed.push({ path: at, reason: why(error) })
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (depth === 0 && entry.name === '.obsidian' && entry.isDirectory()) out.beside.obsidian = true
    if (at === 'logseq/' && entry.name === 'config.edn') out.beside.logseq = true
    if (isHidden(entry.name)) continue
    if (++out.seen > mostFiles) return
    const path = at + entry.name.normalize('NFC')
    const file = join(folder, entry.name)
    if (entry.isDirectory()) await list(root, file, `${path}/`, depth + 1, out, watch)
    else if (entry.isSymbolicLink()) {
      const reason = 'is a symbolic link; Quern reads only what lies in the folder itself'
      if (isNotePath(path)) out.unread.push({ state: 'unread', path, reason, lasting: true })
      else out.refused.push({ path, reason })
    } else if (!entry.isFile()) {
      const kind = entry.isFIFO() ? 'a pipe' : entry.isSocket() ? 'a socket' : 'a device'
      out.unread.push({ state: 'unread', path, reason: `is ${kind}, not a file`, lasting: true })
    } else if (isNotePath(path)) out.files.push({ path, file })
    else out.otherFiles++
  }
}

/** Two spellings of one name (composed and decomposed letters) are one path to Quern; the first in order is read. */
function firstOfTwins(listing: Listing): Listing['files'] {
  const seen = new Set<string>()
  return listing.files.filter(({ path, file }) => {
    if (!seen.has(path)) return seen.add(path)
    listing.refused.push({ path, reason: `exists twice, with its letters spelled two ways ("${basename(file)}")` })
    return false
  })
}

/** Opens without following a link or waiting for a pipe; looks at size and kind before it reads, and at both after. */
async function readNote(file: string, path: string): Promise<RawNote> {
  const unread = (reason: string, lasting: boolean): RawNote => ({ state: 'unread', path, reason, lasting })
  let handle: FileHandle | undefined
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    for (let attempt = 0; attempt < 2; attempt++) {
      const before = await handle.stat()
      if (!before.isFile()) return unread('is not a file', true)
      if (before.size > noteLimit) return unread(tooLarge(before.size), true)
      const bytes = await readWhole(handle, before.size)
      const after = await handle.stat()
      if (bytes.length === after.size && before.size === after.size && before.mtimeMs === after.mtimeMs) {
        return { state: 'read', path, bytes, hash: hashOf(bytes) }
      }
    }
    return unread('was being written while Quern read it; sync again', false)
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return unread('is a symbolic link', true)
    return unread(`cannot be read: ${why(error)}`, false)
  } finally {
    await handle?.close()
  }
}

/** At most the size that was looked at: a growing file does not fill the memory. */
async function readWhole(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Runs `work` over all items, a few at a time; the first error ends it. */
export async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item, done: number) => Promise<void>,
  width = lanes,
): Promise<void> {
  let next = 0
  let done = 0
  const lane = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item, ++done)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOENT: 'it vanished while Quern read the folder',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long for this system',
}

function why(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? (code === '' ? String(error) : `the system says ${code}`)
}
