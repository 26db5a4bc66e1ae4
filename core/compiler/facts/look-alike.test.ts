import { expect, test } from 'vitest'
import { lookAlike, lookKeys } from './look-alike.ts'

test.each([
  ['hard link', 'symbolic link', true],
  ['`SIGTERM`', '`SIGKILL`', true],
  ['fadvice', 'madvice', true],
  ['mutex', 'semaphore', false],
  ['process', 'process', false],
  ['hard link', 'process', false],
  ['page', 'paging table', false],
  ["Banker's algorithm", "Nagle's algorithm", false],
  ['the hard link', 'hard link', false],
])('%s and %s look alike: %s', (one, other, is) => {
  expect(lookAlike(one, other)).toBe(is)
})

test('names that look alike share a key', () => {
  expect(lookKeys('`SIGTERM`').filter((key) => lookKeys('`SIGKILL`').includes(key))).toEqual(['start sig'])
  expect(lookKeys('hard link')).toEqual(lookKeys('a symbolic link'))
})
