/** The notes of others that quality is measured on: read where they lie, never copied. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileNote } from '../../core/compiler/compile.ts'
import type { CompiledNote, NoteFile } from '../../core/compiler/question.ts'
import { compileVault } from '../../core/compiler/vault.ts'

export const corpora = join(import.meta.dirname, '../../../shared/corpora/notes')
export const isThere = existsSync(corpora)

/** Folders of notes, by name. */
export function collections(): string[] {
  return readdirSync(corpora, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Paths under the collection, in the order of their code units. */
export function notesOf(collection: string): NoteFile[] {
  const root = join(corpora, collection)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown|org)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const compileAll = (notes: readonly NoteFile[]): CompiledNote[] =>
  compileVault(notes.map((note) => compileNote(note, { authorSyntax: false })))

/** A third of all notes, by the hash of collection and path: nobody opens them before a measurement. */
export function isHeld(collection: string, path: string): boolean {
  const hash = createHash('sha256').update(`${collection}/${path}`.normalize('NFC')).digest()
  return hash.readUInt32BE(0) % 3 === 0
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Draws without putting back; the same seed draws the same (a linear congruential generator, Numerical Recipes). */
export function draw<T>(from: readonly T[], count: number, seed: number): T[] {
  const rest = [...from]
  let state = seed >>> 0
  const drawn: T[] = []
  while (drawn.length < count && rest.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    drawn.push(...rest.splice(Math.floor((state / 4294967296) * rest.length), 1))
  }
  return drawn
}
