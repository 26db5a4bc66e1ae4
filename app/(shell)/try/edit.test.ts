import { expect, test } from 'vitest'
import { editBetween, movedBy } from './edit.ts'

test.each([
  ['one two', 'one two', { at: 7, removed: 0, added: 0 }],
  ['one two', 'one big two', { at: 4, removed: 0, added: 4 }],
  ['one two', 'two', { at: 0, removed: 4, added: 0 }],
  ['aaa', 'aa', { at: 2, removed: 1, added: 0 }],
  ['', 'x', { at: 0, removed: 0, added: 1 }],
])('from "%s" to "%s"', (before, after, edit) => {
  expect(editBetween(before, after)).toEqual(edit)
})

test.each([
  ['typing before the words moves them', 'a pipe', 'a fine pipe', 'pipe', 'pipe'],
  ['typing behind them leaves them', 'a pipe', 'a pipe.', 'pipe', 'pipe'],
  ['typing inside lengthens them', 'a pipe', 'a pippe', 'pipe', 'pippe'],
  ['deleting them leaves nothing', 'a pipe b', 'a  b', 'pipe', ''],
])('%s', (_, before, after, words, now) => {
  const start = before.indexOf(words)
  const place = movedBy(editBetween(before, after), { start, end: start + words.length })
  expect(after.slice(place.start, place.end)).toBe(now)
})
