import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDayRule, dayContext, dayStart, nextRollovers, studyDay } from './day.ts'
import { civilDate, dayAt, nextRollover } from './day-context.ts'

const hour = 3_600_000
const berlin = { zone: 'Europe/Berlin', rolloverMinutes: 240 }
const at = (iso: string) => Date.parse(iso)
const dayOf = (date: string) => at(`${date}T00:00Z`) / 86_400_000

describe('the study day', () => {
  test('starts at the rollover, not at midnight', () => {
    expect(civilDate(studyDay(at('2026-10-14T01:59:59.999Z'), berlin))).toBe('2026-10-13')
    expect(civilDate(studyDay(at('2026-10-14T02:00:00Z'), berlin))).toBe('2026-10-14')
  })

  test('lasts 23 hours where the clock goes forward', () => {
    const [first, second] = nextRollovers(at('2026-03-28T12:00Z'), berlin, 2)
    expect((second ?? 0) - (first ?? 0)).toBe(23 * hour)
  })

  test('has no length where a zone skipped a date', () => {
    const apia = { zone: 'Pacific/Apia', rolloverMinutes: 240 }
    expect(dayStart(dayOf('2011-12-30'), apia)).toBe(dayStart(dayOf('2011-12-31'), apia))
    expect(civilDate(studyDay(at('2011-12-30T14:00:00Z'), apia))).toBe('2011-12-31')
  })

  test('counts before 1970 too', () => {
    expect(civilDate(studyDay(at('1969-12-31T12:00Z'), berlin))).toBe('1969-12-31')
  })
})

describe('the context sent to the browser', () => {
  const day = dayContext(at('2026-10-24T12:00Z'), berlin)

  test('holds eight starts, the first of them that of today', () => {
    expect(civilDate(day.studyDay)).toBe('2026-10-24')
    expect(day.dayStarts).toHaveLength(8)
    expect(day.dayStarts[0]).toBe(at('2026-10-24T02:00Z'))
    expect(day.dayStarts[1]).toBe(at('2026-10-25T03:00Z'))
  })

  test('tells the day of later instants without a zone library', () => {
    expect(dayAt(day, at('2026-10-25T02:59:59.999Z'))).toBe(day.studyDay)
    expect(dayAt(day, at('2026-10-25T03:00Z'))).toBe(day.studyDay + 1)
    expect(nextRollover(day, at('2026-10-24T12:00Z'))).toBe(at('2026-10-25T03:00Z'))
  })

  test('stays in its reach when the clock is years off', () => {
    expect(dayAt(day, at('2016-10-24T12:00Z'))).toBe(day.studyDay)
    expect(dayAt(day, at('2036-10-24T12:00Z'))).toBe(day.studyDay + 7)
    expect(nextRollover(day, at('2036-10-24T12:00Z'))).toBeNull()
  })
})

describe('a rule from outside', () => {
  test('is taken with a known zone and a rollover within the day', () => {
    expect(checkDayRule(berlin)).toEqual({ ok: true })
    expect(checkDayRule({ zone: 'UTC', rolloverMinutes: 1439 })).toEqual({ ok: true })
  })

  test('is refused with the reason', () => {
    expect(checkDayRule({ zone: 'Mars/Olympus', rolloverMinutes: 240 })).toMatchObject({ ok: false, reason: 'zone' })
    expect(checkDayRule({ zone: 'UTC', rolloverMinutes: 1440 })).toMatchObject({ ok: false, reason: 'rollover' })
    expect(checkDayRule({ zone: 'UTC', rolloverMinutes: Number.NaN })).toMatchObject({ ok: false, reason: 'rollover' })
  })
})

test('every instant lies in exactly one day, in any zone, for any rollover, 1970 to 2100', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 0, max: at('2100-12-31T00:00Z') }),
      (zone, rolloverMinutes, instant) => {
        const rule = { zone, rolloverMinutes }
        const day = studyDay(instant, rule)
        expect(dayStart(day, rule)).toBeLessThanOrEqual(instant)
        expect(dayStart(day + 1, rule)).toBeGreaterThan(instant)
      },
    ),
    { numRuns: 300 },
  )
})

test('starts never decrease from one date to the next', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 0, max: dayOf('2100-12-31') }),
      (zone, rolloverMinutes, day) => {
        const rule = { zone, rolloverMinutes }
        expect(dayStart(day, rule)).toBeLessThanOrEqual(dayStart(day + 1, rule))
      },
    ),
    { numRuns: 500 },
  )
})

const vectorFile = join(import.meta.dirname, '../../../shared/trust/day-cutoffs.json')
const skipped = !existsSync(vectorFile) && !process.env.QUERN_REQUIRE_SHARED
/** Each with its minutes behind UTC in January 2026, to see that the process did run there. */
const zones: [string, number][] = [
  ['UTC', 0],
  ['Asia/Kathmandu', -345],
  ['America/St_Johns', 210],
  ['Pacific/Apia', -780],
  ['Australia/Lord_Howe', -660],
]

describe.skipIf(skipped)('the shared day cutoffs (skipped where ../shared is absent)', () => {
  test('ask for these zones of the process', () => {
    expect(JSON.parse(readFileSync(vectorFile, 'utf8')).runSuiteWithTZ).toEqual(zones.map(([zone]) => zone))
  })

  test.each(zones)('hold in a process that runs in %s', (zone, offset) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', vectorRun], {
      cwd: import.meta.dirname,
      env: { ...process.env, TZ: zone, VECTORS: vectorFile },
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toEqual({ offset, starts: 33, instants: 32, lengths: 6, wrong: [] })
  })
})

const vectorRun = `
import { readFileSync } from 'node:fs'
import { dayStart, studyDay } from './day.ts'
import { civilDate } from './day-context.ts'
const vectors = JSON.parse(readFileSync(process.env.VECTORS, 'utf8'))
const rule = ({ zone, cutoff }) => ({ zone, rolloverMinutes: Number(cutoff.slice(0, 2)) * 60 + Number(cutoff.slice(3)) })
const dayOf = (date) => Date.parse(date + 'T00:00Z') / 86400000
const wrong = []
for (const v of vectors.starts)
  if (new Date(dayStart(dayOf(v.day), rule(v))).toISOString() !== v.startsAt) wrong.push(v)
for (const v of vectors.instants)
  if (civilDate(studyDay(Date.parse(v.at), rule(v))) !== v.day) wrong.push(v)
for (const v of vectors.dayLengths)
  v.hours.forEach((hours, i) => {
    const day = dayOf(v.from) + i
    if (dayStart(day + 1, rule(v)) - dayStart(day, rule(v)) !== hours * 3600000) wrong.push({ ...v, day })
  })
const { starts, instants, dayLengths } = vectors
console.log(JSON.stringify({
  offset: new Date('2026-01-15').getTimezoneOffset(),
  starts: starts.length, instants: instants.length, lengths: dayLengths.length, wrong,
}))
`
