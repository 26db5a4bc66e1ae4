/** What the shell tells on every page: how much is due, and whether the notes are in step. A few counts, no lists. */
import type { UserId } from '../core/domain.ts'
import { buildQueue } from '../core/review/queue.ts'
import { allowance, candidates, chosen, inPlay } from './candidates.ts'
import { collection } from './handle.ts'
import { schedulingOf } from './scheduling.ts'

export interface Standing {
  /** Cards that review would show now, new ones left out. */
  readonly due: number
  readonly files: number
  readonly unread: number
  /** Sources whose plan waits for a yes. */
  readonly pending: number
  /** The last sync of any of the user's own sources, milliseconds; null before the first. */
  readonly syncedAt: number | null
}

export async function standing(who: UserId, now: number): Promise<Standing> {
  const { db } = collection()
  const scheduling = await schedulingOf(db, who, now)
  const left = await allowance(who, scheduling)
  const where = { AND: [inPlay(who, scheduling.day.studyDay), await chosen(who, {})] }
  const { counts } = buildQueue(await candidates(where, left, scheduling, now), left, scheduling.day, now)
  const own = await db.source.findMany({ where: { userId: who, kind: { not: 'shipped' } } })
  const notes = { userId: who, source: { kind: { not: 'shipped' } } }
  const synced = own.flatMap((source) => (source.lastSyncAt === null ? [] : [source.lastSyncAt.getTime()]))
  return {
    due: counts.steps + counts.reviews,
    files: await db.note.count({ where: { ...notes, presence: { not: 'gone' } } }),
    unread: await db.note.count({ where: { ...notes, presence: 'unread' } }),
    pending: await db.source.count({ where: { userId: who, pendingPlan: { not: null } } }),
    syncedAt: synced.length === 0 ? null : Math.max(...synced),
  }
}
