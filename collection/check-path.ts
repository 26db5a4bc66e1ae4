/** Reads a folder, a note or a zip critically and stores nothing: no database, no data folder. */
import { findingsOf } from '../core/compiler/check.ts'
import type { CheckContext, Finding, NoteSurvey } from '../core/compiler/checks/finding.ts'
import { gatherPath } from './compile-path.ts'
import { decodeNote } from './decode.ts'
import { createPool } from './pool.ts'
import type { RawNote } from './raw-note.ts'
import { inLanes } from './walk.ts'

export type CheckedPath =
  | {
      readonly ok: true
      readonly noteCount: number
      /** By path and place. */
      readonly findings: readonly Finding[]
      /** Not read this time. */
      readonly unread: readonly { readonly path: string; readonly reason: string }[]
    }
  | { readonly ok: false; readonly message: string }

/** Each note in a worker, within the deadline that compiling has; then all of them together. */
export async function checkPath(path: string, context: CheckContext): Promise<CheckedPath> {
  const met = await gatherPath(path, {})
  if (!met.ok) return met
  const { notes, refused, closed } = met.gathered
  const read = notes.filter((note): note is Extract<RawNote, { state: 'read' }> => note.state === 'read')
  const unread = notes.flatMap((note) => (note.state === 'unread' ? [{ path: note.path, reason: note.reason }] : []))
  const surveys = new Map<string, NoteSurvey>()
  const missed: { path: string; reason: string }[] = []
  const pool = createPool()
  try {
    await inLanes(read, async (note) => {
      const result = await pool.survey({ path: note.path, text: decodeNote(note.bytes).text }, context)
      if (result.ok) surveys.set(note.path, result.value)
      else missed.push({ path: note.path, reason: `cannot be read: ${result.message}` })
    })
  } finally {
    await pool.close()
  }
  const inOrder = read.flatMap((note) => surveys.get(note.path) ?? [])
  const shut = closed.map((one) => ({ path: one.path, reason: `cannot be looked into: ${one.reason}` }))
  return {
    ok: true,
    noteCount: inOrder.length,
    findings: findingsOf(inOrder),
    unread: [...unread, ...missed, ...refused, ...shut],
  }
}
