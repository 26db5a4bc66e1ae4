/** When cards come back after today: by their due day, by the day a burial ends, and steps that wait for the next study day. */
import type { StudyDay } from '../core/domain.ts'
import { nextRollover } from '../core/scheduler/day-context.ts'
import { collection } from './handle.ts'
import type { Prisma } from './prisma/client.ts'
import type { Scheduling } from './scheduling.ts'

export interface DueAhead {
  /** Cards that come back on each of the next study days, as many days as asked for, tomorrow first. */
  readonly days: readonly { readonly day: StudyDay; readonly due: number }[]
  /** The first study day after today on which one comes back, however far; null where none does. */
  readonly next: StudyDay | null
}

/** Of the cards of `where`, which are in play or buried; new cards have no day. What is due today is not counted. */
export async function dueAhead(
  where: Prisma.CardWhereInput,
  { day }: Scheduling,
  now: number,
  length: number,
): Promise<DueAhead> {
  const { db } = collection()
  const today = day.studyDay
  const byDay = new Map<StudyDay, number>()
  const add = (at: StudyDay, cards: number) => byDay.set(at, (byDay.get(at) ?? 0) + cards)

  const last = today + length
  const rows = await db.card.groupBy({
    by: ['dueDay', 'buriedUntilDay'],
    where: {
      AND: [where, { OR: [{ dueDay: { gt: today } }, { buriedUntilDay: { gt: today } }] }],
      phase: 'review',
      dueDay: { lte: last },
    },
    _count: { _all: true },
  })
  for (const row of rows) add(Math.max(row.dueDay ?? today, row.buriedUntilDay ?? today), row._count._all)
  const dayEnd = new Date(nextRollover(day, now) ?? now)
  const steps = { ...where, phase: { in: ['learning', 'relearning'] }, dueAt: { gte: dayEnd } }
  const stepsTomorrow = await db.card.count({ where: steps })
  if (stepsTomorrow > 0) add(today + 1, stepsTomorrow)

  const days = Array.from({ length }, (_, ahead) => ({
    day: today + 1 + ahead,
    due: byDay.get(today + 1 + ahead) ?? 0,
  }))
  if (byDay.size > 0) return { days, next: Math.min(...byDay.keys()) }
  const later = await db.card.aggregate({
    where: { ...where, phase: 'review', dueDay: { gt: last } },
    _min: { dueDay: true },
  })
  return { days, next: later._min.dueDay }
}
