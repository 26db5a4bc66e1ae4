import { expect, test } from 'vitest'
import { agoWords, byteWords, clockWords, dayWords, longDay, minuteWords, plural } from './words.ts'

// 2026-10-14, a Wednesday.
const wednesday = 20_740

test('says counts with their noun and groups thousands', () => {
  expect(plural(1, 'card')).toBe('1 card')
  expect(plural(0, 'card')).toBe('0 cards')
  expect(plural(1204, 'answer')).toBe('1,204 answers')
  expect(plural(2, 'study day in a row', 'study days in a row')).toBe('2 study days in a row')
})

test('says how long ago in one unit', () => {
  expect(agoWords(0.4)).toBe('just now')
  expect(agoWords(6)).toBe('6 min ago')
  expect(agoWords(60)).toBe('1 hour ago')
  expect(agoWords(3000)).toBe('2 days ago')
})

test('says minutes, past an hour with hours', () => {
  expect(minuteWords(0.2)).toBe('1 minute')
  expect(minuteWords(11.4)).toBe('11 minutes')
  expect(minuteWords(60)).toBe('1 hour')
  expect(minuteWords(81)).toBe('1 hour 21 minutes')
})

test('says sizes and clocks', () => {
  expect(byteWords(640)).toBe('640 B')
  expect(byteWords(12_400_000)).toBe('12.4 MB')
  expect(clockWords(240)).toBe('4:00')
  expect(clockWords(30)).toBe('0:30')
})

test('names a study day by its distance from today', () => {
  expect(longDay(wednesday)).toBe('Wednesday 14 October')
  expect(dayWords(wednesday, wednesday)).toBe('today')
  expect(dayWords(wednesday + 1, wednesday)).toBe('tomorrow')
  expect(dayWords(wednesday + 2, wednesday)).toBe('on Friday')
  expect(dayWords(wednesday + 14, wednesday)).toBe('on 28 Oct')
})
