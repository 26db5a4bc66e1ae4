/** Compiles a folder, a note or a zip and stores nothing: no database, no data folder. */
import { basename } from 'node:path'
import type { Dialect } from '../core/compiler/document.ts'
import type { CompiledNote } from '../core/compiler/question.ts'
import { isNotePath } from '../core/note-path.ts'
import { decodeNote } from './decode.ts'
import { gatherDrop } from './gather.ts'
import { createPool, type Pool } from './pool.ts'
import type { Gathered, RawNote, Watch } from './raw-note.ts'
import { compileTogether } from './settle.ts'
import { walk } from './walk.ts'

export interface CompilePathOptions {
  /** `==cloze==` and `a :: b` are cards in every note. */
  readonly authorSyntax: boolean
  /** What the notes are kept in; null or absent: they tell. */
  readonly dialect?: Dialect | null
  /** One that runs already; else one is made and closed. */
  readonly pool?: Pool
}

export type CompiledPath =
  | {
      readonly ok: true
      /** What the folder was read as. */
      readonly dialect: Dialect
      /** By path: relative to PATH, or the file's name where PATH is a file. */
      readonly notes: readonly { readonly note: CompiledNote; readonly text: string }[]
      /** Not read or not compiled this time. */
      readonly unread: readonly { readonly path: string; readonly reason: string }[]
      readonly refused: readonly { readonly path: string; readonly reason: string }[]
      readonly otherFiles: number
    }
  | { readonly ok: false; readonly message: string }

export async function compilePath(path: string, options: CompilePathOptions, watch: Watch = {}): Promise<CompiledPath> {
  const pool = options.pool ?? createPool()
  // The workers load while the notes are read; a note alone needs but one.
  pool.startAhead(isNotePath(path) ? 1 : Number.POSITIVE_INFINITY)
  try {
    const met = await gatherPath(path, watch)
    if (!met.ok) return met
    const { gathered } = met
    const read = gathered.notes.filter((note): note is Extract<RawNote, { state: 'read' }> => note.state === 'read')
    const { authorSyntax, dialect: named = null } = options
    const work = { authorSyntax, dialect: named, beside: gathered.beside, pool, watch }
    const { alone, together, detected } = await compileTogether(read, work)
    const missed = read.flatMap(({ path: at }) => {
      const one = alone.get(at)
      return one?.ok === false ? [{ path: at, reason: one.reason }] : []
    })
    const unread = gathered.notes.flatMap((note) =>
      note.state === 'unread' ? [{ path: note.path, reason: note.reason }] : [],
    )
    const bytesOf = new Map(read.map((note) => [note.path, note.bytes]))
    const notes = together.map((note) => ({ note, text: decodeNote(bytesOf.get(note.path) ?? Buffer.of()).text }))
    const closed = gathered.closed.map(({ path: at, reason }) => ({
      path: at,
      reason: `cannot be looked into: ${reason}`,
    }))
    const { refused, otherFiles } = gathered
    return {
      ok: true,
      dialect: named ?? detected,
      notes,
      unread: [...unread, ...missed],
      refused: [...refused, ...closed],
      otherFiles,
    }
  } finally {
    if (options.pool === undefined) await pool.close()
  }
}

/** The notes of a folder, a note or a zip, as bytes; a message where there is nothing to be read. */
export async function gatherPath(
  path: string,
  watch: Watch,
): Promise<{ ok: true; gathered: Gathered } | { ok: false; message: string }> {
  if (!/\.zip$/i.test(path)) return walk(path, watch)
  const { gathered } = await gatherDrop([{ path: basename(path), at: path }], watch)
  const [refused] = gathered.refused
  if (gathered.notes.length === 0 && refused !== undefined) {
    return { ok: false, message: `"${refused.path}" ${refused.reason}.` }
  }
  return { ok: true, gathered }
}
