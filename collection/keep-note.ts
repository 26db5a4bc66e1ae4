/** Stores a note that was written in Quern among the dropped notes, by the plan and the rules of dropped files. */
import { asId, type NoteId, type UserId } from '../core/domain.ts'
import { applyHeld } from './apply-plan.ts'
import { looseName } from './gather.ts'
import { collection } from './handle.ts'
import { type ImportPlanResult, makePlan } from './plan-import.ts'
import { hashOf } from './raw-note.ts'
import { writtenPath } from './written-note.ts'

export interface NoteToKeep {
  /** What the user calls it; `/` parts folders. */
  readonly name: string
  readonly text: string
  /** The source it goes into; by default that of single dropped files. */
  readonly source?: string
  /** True once the user said that the note of this name may be updated. */
  readonly replaces: boolean
}

export type KeepResult =
  | {
      readonly ok: true
      readonly noteId: NoteId
      readonly path: string
      /** Of the note, as it is now. */
      readonly active: number
      readonly suggested: number
    }
  | {
      readonly ok: false
      /** `note-taken`: ask whether to update it. `name-taken`: the source needs another name. */
      readonly reason: 'note-taken' | 'stale' | Extract<ImportPlanResult, { ok: false }>['reason']
      readonly message: string
    }

export async function keepNote(who: UserId, wish: NoteToKeep, now: number): Promise<KeepResult> {
  const named = writtenPath(wish.name)
  if (!named.ok) return named
  const { path } = named
  const source = (wish.source ?? looseName).trim().normalize('NFC')
  const bytes = Buffer.from(wish.text, 'utf8')
  const { db } = collection()
  const there = await db.droppedFile.findFirst({ where: { path, source: { userId: who, name: source } } })
  if (there !== null && there.hash !== hashOf(bytes) && !wish.replaces) {
    const message = `There is a note "${path}" already. Update it, or give this one another name.`
    return { ok: false, reason: 'note-taken', message }
  }
  const made = await makePlan(who, { kind: 'written', path, bytes, name: source }, now)
  if (!made.ok) return made
  const applied = await applyHeld(made.held, 'all', now)
  if (!applied.ok) return { ok: false, reason: 'stale', message: 'The dropped notes changed meanwhile. Try again.' }
  const note = await db.note.findFirstOrThrow({ where: { userId: who, sourceId: applied.sourceId, path } })
  const count = (proposal: 'active' | 'suggested') =>
    db.card.count({ where: { userId: who, noteId: note.id, presence: 'present', proposal, verdict: null } })
  const [active, suggested] = await Promise.all([count('active'), count('suggested')])
  return { ok: true, noteId: asId<NoteId>(note.id), path, active, suggested }
}
