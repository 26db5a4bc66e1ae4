import { expect, test } from 'vitest'
import { spread } from './note-entries.ts'

test('an entry stands beside its words where nothing is in the way', () => {
  expect(spread([0, 100], [40, 40], 8)).toEqual([0, 100])
})

test('an entry whose words stand too close is pushed down', () => {
  expect(spread([0, 10, 20], [40, 40, 40], 8)).toEqual([0, 48, 96])
})
