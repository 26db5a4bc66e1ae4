import { expect, test } from 'vitest'
import { clockOf, dayWords, delayWords, percent } from './interval-words.ts'

test.each([
  [20_000, '1 min'],
  [600_000, '10 min'],
  [3_600_000, '1 hour'],
  [5 * 3_600_000, '5 hours'],
  [26 * 3_600_000, '1 day'],
])('says a step of %i ms as %s', (ms, words) => {
  expect(delayWords(ms)).toBe(words)
})

test.each([
  [0, 'today'],
  [1, '1 day'],
  [5, '5 days'],
  [12, '12 days'],
  [21, '3 weeks'],
  [27, '27 days'],
  [64, '2.1 months'],
  [91, '3 months'],
  [365, '1 year'],
  [511, '1.4 years'],
])('says %i days as %s', (days, words) => {
  expect(dayWords(days)).toBe(words)
})

test('says time spent as a clock and a share in percent', () => {
  expect(clockOf(648)).toBe('10:48')
  expect(clockOf(3730)).toBe('1:02:10')
  expect(percent(0.826)).toBe('83%')
})
