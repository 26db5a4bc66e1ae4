import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('because', () => {
  test.each([
    ['# Locks\n\n- Spinlocks are cheap because no thread sleeps', ['Why are spinlocks cheap? → no thread sleeps']],
    [
      '# Locks\n\n- A mutex can deadlock because its holder may wait for another lock',
      ['Why can a mutex deadlock? → its holder may wait for another lock'],
    ],
    [
      '# Caches\n\n- Reads need a barrier because the compiler may reorder them',
      ['Why do Reads need a barrier? → the compiler may reorder them'],
    ],
    [
      '# SQL\n\n- We use `HAVING` because `WHERE` does not know the computed value',
      ['Why do we use `HAVING`? → `WHERE` does not know the computed value'],
    ],
    [
      '# JOINs\n\n- A natural join is slow because of the implicit match',
      ['Why is a natural join slow? → because of the implicit match'],
    ],
    [
      '# Bits\n\n- The sticky bit has become obsolete due to swapping optimization',
      ['Why has the sticky bit become obsolete? → due to swapping optimization'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('because', note)).toEqual(cards)
  })

  test.each([
    '# Locks\n\n- Because no thread sleeps',
    '# Power\n\n- Power is the ability to influence others due to a risk',

    '# Locks\n\n- It is nice because I like it',
    '# Locks\n\n- This is cheap because of that',
    '# Law\n\n- The act allows an agency to share records as long as they are for routine use',
  ])('is silent on %j', (note) => {
    expect(asked('because', note)).toEqual([])
  })
})
