/**
 * The study day, by zone and rollover time. Needs a zone library, so the browser never imports this file: it gets the
 * instants of the coming rollovers (`DayContext`) and reads them with `day-context.ts`.
 */
import { Temporal } from 'temporal-polyfill'
import type { DayContext, DayRule, StudyDay } from '../domain.ts'

/**
 * The instant (ms) at which a study day starts: the rollover time on that date in that zone. A local time that does not
 * exist moves forward by the gap, one that comes twice means the first. Throws on an unknown zone: see `checkDayRule`.
 */
export function dayStart(day: StudyDay, rule: DayRule): number {
  const { zone, rolloverMinutes } = rule
  const plainTime = new Temporal.PlainTime(Math.floor(rolloverMinutes / 60), rolloverMinutes % 60)
  return epoch.add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** The study day of an instant (ms): the last day whose start is not after it. */
export function studyDay(at: number, rule: DayRule): StudyDay {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rule.zone).toPlainDate()
  // The day after the local date at most: where a date does not exist, two days start together.
  let day = epoch.until(date, { largestUnit: 'days' }).days + 1
  while (dayStart(day, rule) > at) day -= 1
  return day
}

/** `[start(D), start(D+1), …]` of the study day at `at` and the days after it: `count` instants. */
export function nextRollovers(at: number, rule: DayRule, count: number): readonly number[] {
  const today = studyDay(at, rule)
  return Array.from({ length: count }, (_, ahead) => dayStart(today + ahead, rule))
}

/** What server and browser schedule by. Eight starts: a tab left open for a week still knows its day. */
export function dayContext(at: number, rule: DayRule): DayContext {
  return { studyDay: studyDay(at, rule), dayStarts: nextRollovers(at, rule, 8), ...rule }
}

/** Whether the zone is known here and the rollover lies within 0:00 to 23:59. */
export function checkDayRule(
  rule: DayRule,
): { readonly ok: true } | { readonly ok: false; readonly reason: 'zone' | 'rollover'; readonly message: string } {
  const { zone, rolloverMinutes } = rule
  if (!Number.isInteger(rolloverMinutes) || rolloverMinutes < 0 || rolloverMinutes > 1439)
    return {
      ok: false,
      reason: 'rollover',
      message: `The day starts between 0:00 and 23:59, not "${rolloverMinutes}".`,
    }
  return isZone(zone)
    ? { ok: true }
    : { ok: false, reason: 'zone', message: `"${zone}" is no zone known here; expected a name like "Europe/Berlin".` }
}

const epoch = new Temporal.PlainDate(1970, 1, 1)

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
