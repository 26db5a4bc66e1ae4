/** What every verb that schedules needs of the user: the rule of the day, the preset, and the day at an instant. */
import type { DayContext, DayRule, Preset, UserId } from '../core/domain.ts'
import { dayContext } from '../core/scheduler/day.ts'
import type { Prisma, PrismaClient } from './prisma/client.ts'
import { dayRuleOf, presetOf } from './rows.ts'

export type Db = PrismaClient | Prisma.TransactionClient

export interface Scheduling {
  readonly rule: DayRule
  readonly preset: Preset
  /** The study day at `now`. */
  readonly day: DayContext
}

/** The user's rule of the day and preset. Throws for a user that does not exist: the door checks who asks. */
export async function schedulingOf(db: Db, who: UserId, now: number): Promise<Scheduling> {
  const user = await db.user.findUniqueOrThrow({ where: { id: who }, include: { presets: true } })
  const [preset] = user.presets
  if (preset === undefined) throw new Error(`User "${who}" has no preset: run "quern doctor --repair".`)
  const rule = dayRuleOf(user)
  return { rule, preset: presetOf(preset), day: dayOf(now, rule) }
}

let lastDay: DayContext | null = null

/** The day last worked out, while it lasts: working out its instants takes a third of an answer's time. */
function dayOf(now: number, rule: DayRule): DayContext {
  const [start, end] = lastDay?.dayStarts ?? []
  const lasts = start !== undefined && end !== undefined && start <= now && now < end
  if (lastDay === null || !lasts || lastDay.zone !== rule.zone || lastDay.rolloverMinutes !== rule.rolloverMinutes) {
    lastDay = dayContext(now, rule)
  }
  return lastDay
}
