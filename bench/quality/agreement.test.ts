import { expect, test } from 'vitest'
import { kappa, wilson } from './agreement.ts'

test('kappa is 1 where all agree, 0 where they agree as chance would, below 0 where they agree less', () => {
  expect(kappa(['keep', 'edit', 'keep'], ['keep', 'edit', 'keep'])).toBe(1)
  expect(kappa(['a', 'a', 'b', 'b'], ['a', 'b', 'a', 'b'])).toBe(0)
  expect(kappa(['a', 'b'], ['b', 'a'])).toBe(-1)
  // Cohen's classic table: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
  const a = [...Array(25).fill('yes'), ...Array(25).fill('no')]
  const b = [...Array(20).fill('yes'), ...Array(5).fill('no'), ...Array(10).fill('yes'), ...Array(15).fill('no')]
  expect(kappa(a, b)).toBeCloseTo(0.4, 10)
})

test("Wilson's interval holds the share and stays between 0 and 1", () => {
  const [low, high] = wilson(8, 10)
  expect(low).toBeCloseTo(0.4902, 3)
  expect(high).toBeCloseTo(0.9433, 3)
  expect(wilson(0, 20)[0]).toBeCloseTo(0, 10)
  expect(wilson(0, 0)).toEqual([0, 1])
})
