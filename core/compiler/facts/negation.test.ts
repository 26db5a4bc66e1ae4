import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('negation', () => {
  test.each([
    ['# Advice\n\n- The kernel is not obliged to follow advice', ['Is the kernel obliged to follow advice? → No']],
    [
      '# Sync\n\n- A writer is not guaranteed to see the latest value',
      ['Is a writer guaranteed to see the latest value? → No'],
    ],
    ['# HTTP\n\n- Servers are not required to keep state', ['Are servers required to keep state? → No']],
  ])('asks of %j', (note, cards) => {
    expect(asked('negation', note)).toEqual(cards)
  })

  test.each([
    '# Advice\n\n- The kernel is not nice',
    '# Advice\n\n- It is not obliged to follow it',
    '# Advice\n\n- The kernel is obliged to follow advice',
  ])('is silent on %j', (note) => {
    expect(asked('negation', note)).toEqual([])
  })
})
