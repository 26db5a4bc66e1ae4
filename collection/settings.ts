/** Limits, retention, day and zone. */
import type { UserId } from '../core/domain.ts'
import { checkDayRule } from '../core/scheduler/day.ts'
import { collection } from './handle.ts'
import { schedulingOf } from './scheduling.ts'

export interface Settings {
  readonly newPerDay: number
  readonly reviewsPerDay: number
  readonly desiredRetention: number
  readonly zone: string
  /** Minutes after midnight. */
  readonly rolloverMinutes: number
  /** A browser has said its zone, or the user chose one. */
  readonly zoneChosen: boolean
  readonly dataDir: string
}

export type SettingsChange = Partial<Omit<Settings, 'dataDir' | 'zoneChosen'>>

export async function readSettings(who: UserId, now: number): Promise<Settings> {
  const { db, dataDir } = collection()
  const user = await db.user.findUniqueOrThrow({ where: { id: who } })
  const { preset } = await schedulingOf(db, who, now)
  return {
    newPerDay: preset.newPerDay,
    reviewsPerDay: preset.reviewsPerDay,
    desiredRetention: preset.desiredRetention,
    zone: user.zone,
    rolloverMinutes: user.rolloverMinutes,
    zoneChosen: user.zoneChosenAt !== null,
    dataDir,
  }
}

/** Saves what is given; the next answer is scheduled by it. Old log rows keep the day they were answered in. */
export async function saveSettings(
  who: UserId,
  change: SettingsChange,
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'zone' | 'rollover' | 'range'; message: string }> {
  const { db } = collection()
  const user = await db.user.findUniqueOrThrow({ where: { id: who }, include: { presets: true } })
  const rule = { zone: change.zone ?? user.zone, rolloverMinutes: change.rolloverMinutes ?? user.rolloverMinutes }
  const checked = checkDayRule(rule)
  if (!checked.ok) return checked
  const problem = outOfRange(change)
  if (problem !== null) return { ok: false, reason: 'range', message: problem }
  const { newPerDay, reviewsPerDay, desiredRetention } = change
  const preset = defined({ newPerDay, reviewsPerDay, desiredRetention })
  await db.$transaction(async (t) => {
    const zoneChosenAt = change.zone === undefined ? user.zoneChosenAt : new Date(now)
    await t.user.update({ where: { id: who }, data: { ...rule, zoneChosenAt } })
    if (Object.keys(preset).length > 0) {
      await t.preset.updateMany({ where: { userId: who }, data: { ...preset, version: { increment: 1 } } })
    }
  })
  return { ok: true }
}

const defined = (numbers: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

function outOfRange({ newPerDay, reviewsPerDay, desiredRetention }: SettingsChange): string | null {
  const limit = (name: string, value: number | undefined) =>
    value === undefined || (Number.isInteger(value) && value >= 0 && value <= 9999)
      ? null
      : `${name} is a whole number from 0 to 9999, not "${value}".`
  if (desiredRetention !== undefined && !(desiredRetention >= 0.7 && desiredRetention <= 0.99)) {
    return `Desired retention is from 70 to 99 %, not "${desiredRetention}".`
  }
  return limit('New cards a day', newPerDay) ?? limit('Reviews a day', reviewsPerDay)
}
