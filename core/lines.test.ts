import { expect, test } from 'vitest'
import { lineAt, lineStarts } from './lines.ts'

test('every line has its beginning, also an empty one and the one after the last break', () => {
  expect(lineStarts('')).toEqual([0])
  expect(lineStarts('ab\n\nc\n')).toEqual([0, 3, 4, 6])
})

test.each([
  [0, 1],
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 3],
  [6, 4],
  [99, 4],
])('offset %i lies on line %i', (offset, line) => {
  expect(lineAt(lineStarts('ab\n\nc\n'), offset)).toBe(line)
})
