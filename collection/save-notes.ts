/** Dropped notes out again, as a folder of files: nothing that was brought in is locked in. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SourceId, UserId } from '../core/domain.ts'
import { noteEnding } from '../core/note-path.ts'
import { readBlob } from './blobs.ts'
import { collection } from './handle.ts'

export type SavedNotes =
  | { readonly ok: true; readonly folder: string; readonly files: number; readonly missing: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** Writes the notes of a dropped source into a new folder under `saved/` of the data folder, which appears when it is whole. */
export async function saveNotes(who: UserId, sourceId: SourceId, now: number): Promise<SavedNotes> {
  const { db, dataDir } = collection()
  const source = await db.source.findFirst({ where: { id: sourceId, userId: who, kind: 'dropped' } })
  if (source === null) return { ok: false, message: 'Only dropped notes can be saved; the others lie in their folder.' }
  const files = await db.droppedFile.findMany({ where: { sourceId }, orderBy: { path: 'asc' } })
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = join(dataDir, 'saved', `${safeName(source.name)} ${stamp}`)
  if (existsSync(folder)) return { ok: false, message: `"${folder}" is there already.` }
  const part = `${folder}.part`
  const missing: string[] = []
  try {
    for (const { path, hash } of files) {
      const bytes = await readBlob(dataDir, hash)
      if (bytes === null) missing.push(path)
      else await save(join(part, ...path.split('/').map(safeName)), bytes)
    }
    await mkdir(part, { recursive: true, mode: 0o700 })
    await rename(part, folder)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
  return { ok: true, folder, files: files.length - missing.length, missing }
}

async function save(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
}

/** A name that every file system takes; one that had to be altered is told apart by its hash. */
function safeName(name: string): string {
  const plain = name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_').replace(/[. ]+$/, '')
  const reserved =
    /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) || plain === '' || plain === '.' || plain === '..'
  if (plain === name && !reserved && Buffer.byteLength(plain) <= 200) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const ending = noteEnding(plain)
  const stem = ending === '' ? plain : plain.slice(0, -ending.length)
  return `${[...stem].slice(0, 40).join('')}-${hash}${ending}`
}
