/**
 * What the compiler made of each note of a source, before notes were held against each other: a file in the data folder
 * that may be deleted at any time. With it one changed note costs one compilation, not those of the whole source.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CompiledNote, compilerVersion } from '../core/compiler/question.ts'
import type { SourceId } from '../core/domain.ts'

export interface CachedNote {
  /** SHA-256 of the bytes that were compiled. */
  readonly hash: string
  readonly compiled: CompiledNote
  /** Of the questions as they are stored as cards; null where they are not stored like this. */
  readonly digest: string | null
}

export interface CompiledCache {
  readonly compilerVersion: number
  readonly authorSyntax: boolean
  readonly notes: ReadonlyMap<string, CachedNote>
}

const emptyCache = (authorSyntax: boolean): CompiledCache => ({ compilerVersion, authorSyntax, notes: new Map() })

/** The source synced last stays in memory: it is the one being written in. The stamp tells whether the file is still it. */
let latest: { readonly file: string; readonly stamp: string; readonly cache: CompiledCache } | null = null

const fileOf = (dataDir: string, source: SourceId) => join(dataDir, 'compiled', `${source}.json`)

/** Empty where it is missing, damaged, or of another compiler. */
export async function loadCache(
  dataDir: string,
  source: SourceId | null,
  authorSyntax: boolean,
): Promise<CompiledCache> {
  if (source === null) return emptyCache(authorSyntax)
  const file = fileOf(dataDir, source)
  const stamp = await stampOf(file)
  if (latest?.file !== file || latest.stamp !== stamp) {
    const read = await readCache(file)
    latest = read === null || stamp === null ? null : { file, stamp, cache: read }
  }
  const cache = latest?.cache ?? null
  const fits = cache !== null && cache.compilerVersion === compilerVersion && cache.authorSyntax === authorSyntax
  return fits ? cache : emptyCache(authorSyntax)
}

async function stampOf(file: string): Promise<string | null> {
  try {
    const { ino, mtimeMs, size } = await stat(file)
    return `${ino} ${mtimeMs} ${size}`
  } catch {
    return null
  }
}

async function readCache(file: string): Promise<CompiledCache | null> {
  try {
    const stored: { compilerVersion: number; authorSyntax: boolean; notes: [string, CachedNote][] } = JSON.parse(
      await readFile(file, 'utf8'),
    )
    return { ...stored, notes: new Map(stored.notes) }
  } catch {
    // Made again from the notes.
    return null
  }
}

export async function saveCache(dataDir: string, source: SourceId, cache: CompiledCache): Promise<void> {
  const file = fileOf(dataDir, source)
  const part = `${file}.${randomUUID()}.part`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(part, JSON.stringify({ ...cache, notes: [...cache.notes] }), { mode: 0o600 })
    await rename(part, file)
    const stamp = await stampOf(file)
    latest = stamp === null ? null : { file, stamp, cache }
  } finally {
    await rm(part, { force: true })
  }
}

/** Before cards are written: should Quern die between the two, the cache is gone rather than ahead or behind. */
export async function removeCache(dataDir: string, source: SourceId): Promise<void> {
  await rm(fileOf(dataDir, source), { force: true })
}

/** Two notes with one digest give the same cards. */
export const digestOf = (compiled: CompiledNote): string =>
  createHash('sha1').update(JSON.stringify(compiled)).digest('base64')
