/** The notes that were gathered, compiled where they or the compiler changed, and held against each other. */
import { type Beside, folderDialect } from '../core/compiler/dialects/detect.ts'
import type { Dialect } from '../core/compiler/document.ts'
import type { CompiledNote, CompileOptions } from '../core/compiler/question.ts'
import { compileVault } from '../core/compiler/vault.ts'
import type { FoundNote, StoredNote } from '../core/sync/material.ts'
import { type CachedNote, type CompiledCache, digestOf } from './compiled-cache.ts'
import { decodeNote } from './decode.ts'
import { collection } from './handle.ts'
import { lookThrough, wordsById, wordsFor } from './look-through.ts'
import type { Pool } from './pool.ts'
import type { Gathered, ReadNote, Watch } from './raw-note.ts'
import { inLanes } from './walk.ts'

export interface Settled {
  readonly notes: readonly FoundNote[]
  readonly refused: readonly { readonly path: string; readonly reason: string }[]
  /** What the notes show that they are kept in. */
  readonly detected: Dialect
  /** As the cache will be once all of it is applied. */
  readonly cache: ReadonlyMap<string, CachedNote>
}

/** Compiled by itself; a reason where it could not be. */
type Compiled = { readonly ok: true; readonly note: CompiledNote } | { readonly ok: false; readonly reason: string }

/** True where every note has the bytes that were compiled last: nothing needs to be loaded or made. */
export function isUntouched(gathered: Gathered, stored: readonly StoredNote[]): boolean {
  const live = stored.filter((note) => note.presence !== 'gone')
  const hashes = new Map(gathered.notes.map((note) => [note.path, note.state === 'read' ? note.hash : null]))
  return live.length === gathered.notes.length && live.every((note) => hashes.get(note.path) === note.hash)
}

/** Notes that could not be read or compiled keep what they have; the others are compiled, each within its deadline. */
export async function settle(
  gathered: Gathered,
  stored: readonly StoredNote[],
  cache: CompiledCache,
  watch: Watch = {},
): Promise<Settled> {
  const live = new Map(stored.filter((note) => note.presence !== 'gone').map((note) => [note.path, note]))
  const read = gathered.notes.filter((note): note is ReadNote => note.state === 'read')
  const { authorSyntax, dialect } = cache
  const work = { authorSyntax, dialect, beside: gathered.beside, pool: collection().pool, watch }
  const { alone: compiled, together, detected } = await compileTogether(read, work, cache.notes)
  const final = new Map(together.map((note) => [note.path, note]))

  const notes: FoundNote[] = []
  const next = new Map<string, CachedNote>()
  for (const note of read) {
    const alone = compiled.get(note.path)
    const whole = final.get(note.path)
    if (alone === undefined || !alone.ok || whole === undefined) {
      const reason = alone?.ok === false ? alone.reason : 'could not be compiled'
      notes.push({ state: 'unread', path: note.path, reason })
      continue
    }
    const digest = digestOf(whole, alone.note)
    const before = cache.notes.get(note.path)
    // Taken from the cache, not compiled again.
    const known = before?.compiled === alone.note && before.digest === digest ? before : null
    const unchanged = known !== null && live.get(note.path)?.hash === note.hash
    next.set(note.path, known ?? { hash: note.hash, compiled: alone.note, digest })
    if (unchanged) notes.push({ state: 'same', path: note.path })
    else {
      const { text } = decodeNote(note.bytes)
      notes.push({ state: 'compiled', path: note.path, hash: note.hash, text, compiled: whole })
    }
  }
  const { unread, refused } = sortUnread(gathered, live)
  for (const { path } of unread) keepEntry(path)
  return { notes: [...notes, ...unread], refused: [...gathered.refused, ...refused], detected, cache: next }

  function keepEntry(path: string): void {
    const entry = cache.notes.get(path)
    if (entry !== undefined) next.set(path, entry)
  }
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const noteOf = (compiled: Compiled | undefined): CompiledNote[] => (compiled?.ok === true ? [compiled.note] : [])

interface Work {
  readonly authorSyntax: boolean
  readonly pool: Pool
  readonly watch: Watch
  /** The dialect that the user names; null where the notes and what lies beside them tell. */
  readonly dialect: Dialect | null
  readonly beside?: Beside | undefined
}

/** Each note by itself, then all of them held against each other, in the order of their paths. */
export async function compileTogether(
  notes: readonly ReadNote[],
  work: Work,
  known: ReadonlyMap<string, CachedNote> = new Map(),
): Promise<{ alone: ReadonlyMap<string, Compiled>; together: readonly CompiledNote[]; detected: Dialect }> {
  const ordered = [...notes].sort((a, b) => byCodeUnit(a.path, b.path))
  const paths = ordered.map((note) => note.path)
  const seen = await lookThrough(ordered, known)
  const marks = seen.map((note) => note.marks)
  const detected = folderDialect(marks, work.beside)
  const { dialect: chosen, authorSyntax } = work
  const options = {
    authorSyntax,
    dialect: chosen ?? detected,
    isDialectChosen: chosen !== null,
    blocks: wordsById(seen.flatMap((note) => note.blocks)),
  }
  const alone = await compileAll(notes, options, work, known)
  return { alone, together: compileVault(paths.flatMap((path) => noteOf(alone.get(path)))), detected }
}

type Options = CompileOptions & { readonly dialect: Dialect; readonly blocks: ReadonlyMap<string, string> }

/** Whether a note would come out of the compiler as it lies in the cache. */
const isFresh = ({ compiled }: CachedNote, { dialect, blocks }: Options): boolean =>
  compiled.folder === dialect && compiled.referred.every(([id, words]) => (blocks.get(id) ?? null) === words)

async function compileAll(
  notes: readonly ReadNote[],
  options: Options,
  { pool, watch }: Work,
  known: ReadonlyMap<string, CachedNote>,
): Promise<ReadonlyMap<string, Compiled>> {
  const out = new Map<string, Compiled>()
  const fresh = notes.filter((note) => {
    const entry = known.get(note.path)
    if (entry?.hash !== note.hash || !isFresh(entry, options)) return true
    out.set(note.path, { ok: true, note: entry.compiled })
    return false
  })
  await inLanes(fresh, async (note, done) => {
    watch.signal?.throwIfAborted()
    out.set(note.path, await compileRaw(note, options, pool))
    watch.progress?.({ doing: 'compiling', done, of: fresh.length })
  })
  return out
}

/** One note through the pool; the diagnostics of its bytes come before those of its text. */
async function compileRaw(note: ReadNote, options: Options, pool: Pool): Promise<Compiled> {
  const { text, diagnostics } = decodeNote(note.bytes)
  const blocks = wordsFor(text, options.blocks)
  const result = await pool.compile({ path: note.path, text }, { ...options, blocks })
  if (result.ok) {
    // A tree too deep to walk comes back empty: that is a note not read, and it keeps its cards.
    if (result.value.diagnostics.some(({ code }) => code === 'nesting/unreadable')) {
      return { ok: false, reason: 'is nested too deeply to be read' }
    }
    return { ok: true, note: { ...result.value, diagnostics: [...diagnostics, ...result.value.diagnostics] } }
  }
  if (result.reason === 'deadline') return { ok: false, reason: `is ${result.message}` }
  return { ok: false, reason: `cannot be compiled: ${result.message}` }
}

/** A stored note that is there and was not read keeps its cards; one never stored is merely refused. */
function sortUnread(
  gathered: Gathered,
  live: ReadonlyMap<string, StoredNote>,
): { unread: FoundNote[]; refused: { path: string; reason: string }[] } {
  const unread: FoundNote[] = []
  const refused: { path: string; reason: string }[] = []
  const seen = new Set(gathered.notes.map((note) => note.path))
  for (const note of gathered.notes) {
    if (note.state === 'read') continue
    const { path, reason } = note
    if (live.has(path) || !note.lasting) unread.push({ state: 'unread', path, reason })
    else refused.push({ path, reason })
  }
  for (const { path: folder, reason } of gathered.closed) {
    refused.push({ path: folder, reason: `cannot be looked into: ${reason}` })
    for (const path of live.keys()) {
      if (!path.startsWith(folder) || seen.has(path)) continue
      unread.push({ state: 'unread', path, reason: `lies in "${folder}", which cannot be looked into: ${reason}` })
    }
  }
  return { unread, refused }
}
