/** All notes of what a user named: a folder, one file, an upload of the page, or the dropped notes that are kept. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SourceId } from '../core/domain.ts'
import { isNotePath } from '../core/note-path.ts'
import { readBlob } from './blobs.ts'
import { collection } from './handle.ts'
import { type Gathered, hashOf, isHidden, type RawNote, type Watch } from './raw-note.ts'
import type { UploadedFile } from './upload.ts'

/** Notes of one drop are held in memory until they are applied. */
const mostBytes = 200_000_000

/** The source of files that were dropped one by one. */
export const looseName = 'Dropped notes'

export interface Drop {
  /** The name that the dropped things suggest. */
  readonly ownName: string
  /** One folder or one archive, not single files. */
  readonly whole: boolean
  readonly gathered: Gathered
}

/** Files of an upload, or a file named on the command line: `at` is where its bytes lie. */
export interface DroppedFile {
  readonly path: string
  readonly at: string | null
}

export const uploadedFiles = (folder: string, files: readonly UploadedFile[]): readonly DroppedFile[] =>
  files.map(({ path, stored }) => ({ path, at: stored === null ? null : join(folder, stored) }))

/** An archive that is refused leaves the other files of a drop alone. */
export async function gatherDrop(files: readonly DroppedFile[], watch: Watch): Promise<Drop> {
  const top = topFolder(files)
  const [only] = files
  const single = files.length === 1 && only !== undefined && isZip(only.path) ? only : null
  const out = { notes: [] as RawNote[], closed: [], refused: [] as { path: string; reason: string }[], otherFiles: 0 }
  let bytes = 0
  const add = (note: RawNote) => {
    bytes += note.state === 'read' ? note.bytes.length : 0
    if (bytes > mostBytes) throw new TooMuch('These notes are more than the 200 MB that Quern takes at once.')
    if (out.notes.some((other) => other.path === note.path)) {
      out.refused.push({ path: note.path, reason: 'is there twice; the first was taken' })
    } else out.notes.push(note)
  }
  for (const [index, { path: given, at }] of files.entries()) {
    watch.signal?.throwIfAborted()
    watch.progress?.({ doing: 'reading', done: index + 1, of: files.length })
    const path = top === null ? given : given.slice(top.length + 1)
    if (path.split('/').some((part) => part === '..')) out.refused.push({ path, reason: 'leads out of the folder' })
    else if (path.split('/').some(isHidden)) continue
    else if (isZip(path) && at !== null) {
      // What reads archives is loaded where there is one.
      const { unpack } = await import('./archive.ts')
      const unpacked = await unpack(at, watch)
      if (!unpacked.ok) {
        out.refused.push({ path, reason: unpacked.reason })
        continue
      }
      const prefix = single === null ? `${path.replace(/\.zip$/i, '')}/` : ''
      for (const note of unpacked.gathered.notes) add({ ...note, path: prefix + note.path })
      out.refused.push(...unpacked.gathered.refused.map((one) => ({ ...one, path: prefix + one.path })))
      out.otherFiles += unpacked.gathered.otherFiles
    } else if (isNotePath(path) && at !== null) {
      const content = await readFile(at)
      add({ state: 'read', path, bytes: content, hash: hashOf(content) })
    } else if (top !== null) out.otherFiles++
    else if (!isNotePath(path)) {
      out.refused.push({
        path,
        reason: 'is not something Quern reads. It takes Markdown and org notes, folders and .zip',
      })
    }
  }
  const ownName = top ?? (single === null ? looseName : basename(single.path).replace(/\.zip$/i, ''))
  return { ownName, whole: top !== null || single !== null, gathered: out }
}

/** Says what is too much; caught where a plan is made. */
export class TooMuch extends Error {}

const isZip = (path: string) => /\.zip$/i.test(path)

/** The one folder that all files were dropped with. */
function topFolder(files: readonly DroppedFile[]): string | null {
  const [first] = files
  const top = first?.path.includes('/') ? (first.path.split('/', 1)[0] ?? null) : null
  return top !== null && top !== '' && files.every(({ path }) => path.startsWith(`${top}/`)) ? top : null
}

/** The dropped notes that a source has, from the data folder. */
export async function gatherKept(source: SourceId): Promise<Gathered> {
  const { db, dataDir } = collection()
  const files = await db.droppedFile.findMany({ where: { sourceId: source }, orderBy: { path: 'asc' } })
  const notes: RawNote[] = []
  for (const { path, hash } of files) {
    const bytes = await readBlob(dataDir, hash)
    const reason = 'is missing from the data folder, or damaged there'
    notes.push(
      bytes === null ? { state: 'unread', path, reason, lasting: false } : { state: 'read', path, bytes, hash },
    )
  }
  return { notes, closed: [], refused: [], otherFiles: 0 }
}

/** Dropped files over what the source has: each adds or updates. */
export function over(kept: Gathered, dropped: Gathered): Gathered {
  const paths = new Set(dropped.notes.filter((note) => note.state === 'read').map((note) => note.path))
  const unread = new Set(kept.notes.map((note) => note.path))
  return {
    ...dropped,
    notes: [
      ...kept.notes.filter((note) => !paths.has(note.path)),
      ...dropped.notes.filter((note) => note.state === 'read' || !unread.has(note.path)),
    ],
  }
}
