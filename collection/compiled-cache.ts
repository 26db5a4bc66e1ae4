/**
 * What the compiler made of each note of a source, before notes were held against each other: files in the data folder
 * that may be deleted at any time. With them one changed note costs one compilation, not those of the whole source.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dialect } from '../core/compiler/document.ts'
import { type CompiledNote, compilerVersion } from '../core/compiler/question.ts'
import type { SourceId } from '../core/domain.ts'
import { inLanes } from './walk.ts'

export interface CachedNote {
  /** SHA-256 of the bytes that were compiled. */
  readonly hash: string
  readonly compiled: CompiledNote
  /** Of the questions as they are stored as cards; null where they are not stored like this. */
  readonly digest: string | null
}

/** What the user says of a source: with another word each note is compiled anew. */
export interface Said {
  readonly authorSyntax: boolean
  /** What its notes are kept in; null: as detected. */
  readonly dialect: Dialect | null
}

export interface CompiledCache extends Said {
  readonly notes: ReadonlyMap<string, CachedNote>
}

/** The source synced last stays in memory: it is the one being written in. The stamp tells whether the files are still it. */
let latest: { readonly folder: string; readonly stamp: string; readonly cache: CompiledCache } | null = null

const folderOf = (dataDir: string, source: SourceId) => join(dataDir, 'compiled', source)
const stampFile = (folder: string) => join(folder, 'stamp')
const stampKind = ({ authorSyntax, dialect }: Said) => `${compilerVersion} ${authorSyntax} ${dialect ?? 'detected'}`
const nameOf = (path: string) => `${createHash('sha256').update(path).digest('hex').slice(0, 40)}.json`

/** Empty where it is missing, damaged, of another compiler, or made when the user said otherwise. */
export async function loadCache(dataDir: string, source: SourceId | null, said: Said): Promise<CompiledCache> {
  const empty: CompiledCache = { ...said, notes: new Map() }
  if (source === null) return empty
  const folder = folderOf(dataDir, source)
  const stamp = await readFile(stampFile(folder), 'utf8').catch(() => null)
  if (stamp === null || !stamp.startsWith(`${stampKind(said)} `)) return empty
  if (latest?.folder !== folder || latest.stamp !== stamp) {
    latest = { folder, stamp, cache: { ...said, notes: await readNotes(folder) } }
  }
  return latest.cache
}

async function readNotes(folder: string): Promise<ReadonlyMap<string, CachedNote>> {
  const notes = new Map<string, CachedNote>()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  await inLanes(names, async (name) => {
    try {
      const note: CachedNote = JSON.parse(await readFile(join(folder, name), 'utf8'))
      notes.set(note.compiled.path, note)
    } catch {
      // Compiled again from the note.
    }
  })
  return notes
}

/**
 * Before cards are written: should Quern die between the two, the cache counts for nothing rather than being ahead of
 * the cards or behind them.
 */
export async function unstampCache(dataDir: string, source: SourceId): Promise<void> {
  await rm(stampFile(folderOf(dataDir, source)), { force: true })
}

/** Writes what differs from `before`, then the stamp that makes it count. */
export async function saveCache(
  dataDir: string,
  source: SourceId,
  before: CompiledCache,
  after: CompiledCache,
): Promise<void> {
  const folder = folderOf(dataDir, source)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fresh = [...after.notes].filter(([path, note]) => before.notes.get(path) !== note)
  await inLanes(fresh, async ([path, note]) => {
    await writeWhole(join(folder, nameOf(path)), JSON.stringify(note))
  })
  const wanted = new Set([...after.notes.keys()].map(nameOf))
  for (const name of await readdir(folder)) {
    if (name.endsWith('.json') && !wanted.has(name)) await rm(join(folder, name), { force: true })
  }
  const stamp = `${stampKind(after)} ${randomUUID()}`
  await writeWhole(stampFile(folder), stamp)
  latest = { folder, stamp, cache: after }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`
  try {
    await writeFile(part, text, { mode: 0o600 })
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/**
 * Of one compiled note, two equal digests mean the same cards. `alone`: nothing in it depends on other notes. Only what
 * differs from it is written out: most notes of a source are looked at in vain at every sync.
 */
export function digestOf(whole: CompiledNote, alone: CompiledNote): string {
  if (whole === alone) return 'alone'
  const before = new Map<string, unknown>(Object.entries(alone))
  const differing = Object.entries(whole).flatMap(([name, value]) => {
    const own = before.get(name)
    if (value === own) return []
    if (!Array.isArray(value) || !Array.isArray(own)) return [[name, value]]
    const places = new Map(own.map((one, at) => [one, at] as const))
    return [[name, value.map((one) => places.get(one) ?? [one])]]
  })
  return createHash('sha1').update(JSON.stringify(differing)).digest('base64')
}
