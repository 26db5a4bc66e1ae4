import { expect, test } from 'vitest'
import { createWorkClock, timeLeft } from './work-clock.ts'

const begun = { wallMs: 100, gotMs: 50, couldMs: 20 }
const after = (wallMs: number, gotMs: number, couldMs: number) => ({
  wallMs: 100 + wallMs,
  gotMs: 50 + gotMs,
  couldMs: 20 + couldMs,
})

test.each([
  ['one worker that had its core is over its time', after(2000, 2000, 2000), 0],
  ['two workers that had both cores are over their time', after(2000, 3900, 4000), 0],
  ['a small loss to the rest of the process counts as none', after(2000, 1650, 2000), 0],
  ['a worker that had half a core has run half its time', after(2000, 1000, 2000), 1000],
  ['and is over it when it has had all of it', after(4000, 2000, 4000), 0],
  ['a starved worker waits no more than four deadlines', after(7500, 100, 7500), 500],
  ['and then it is over', after(8000, 100, 8000), 0],
  ['a job just begun has all of it', after(0, 0, 0), 2000],
])('%s', (_name, now, expected) => {
  expect(timeLeft(2000, begun, now)).toBeCloseTo(expected, 6)
})

test('the clock adds up what the workers could have used, never more than the cores', () => {
  let now = 0
  const clock = createWorkClock(
    2,
    () => now,
    () => ({ user: now * 500, system: now * 250 }),
  )
  clock.workersAtWork(1)
  now = 100
  clock.workersAtWork(3)
  now = 300
  expect(clock.reading()).toEqual({ wallMs: 300, gotMs: 225, couldMs: 500 })
  clock.workersAtWork(0)
  now = 900
  expect(clock.reading().couldMs).toBe(500)
})
