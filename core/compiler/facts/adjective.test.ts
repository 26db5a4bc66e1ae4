import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('adjective', () => {
  test.each([
    [
      '# Calls\n\n- A call to `fork()` is equivalent to a call to `clone(2)`',
      ['What is a call to `fork()` equivalent to? → a call to `clone(2)`'],
    ],
    [
      '# Cookies\n\n- Applicable for a particular hostname',
      ['What are cookies applicable for? → a particular hostname'],
    ],
    [
      '# Pages\n\n- The page size is independent of the cache size.',
      ['What is the page size independent of? → the cache size'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('adjective', note)).toEqual(cards)
  })

  test.each([
    '# Calls\n\n- It is nice to have',
    '# Calls\n\n- The kernel is fast in general',
    '# Calls\n\n- This is similar to that',
    '# IP\n\n- The field is part of it and identifies the data',
    '# asyncio\n\n- It is similar to the threading module, if the operation itself is asynchronous',
  ])('is silent on %j', (note) => {
    expect(asked('adjective', note)).toEqual([])
  })
})
