import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('x-not-y', () => {
  test.each([
    [
      '# Processes\n\n## fork\n\n- Memory is copied, not shared.',
      ['What does fork copy vs share? → Memory is copied, not shared'],
    ],
    [
      '# JWT\n\n- Token data is encoded but not encrypted',
      ['What does JWT encode vs encrypt? → Token data is encoded but not encrypted'],
    ],
    [
      '# TCP\n\n- The window is counted in bytes, not packets',
      ['Is the window counted in bytes or packets? → The window is counted in bytes, not packets'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('x-not-y', note)).toEqual(cards)
  })

  test.each([
    '# Processes\n\n- Memory is not shared',
    '# Processes\n\n- It is good, not bad at all, as they say in the big town',
    '# Processes\n\n- Copied, not shared',
  ])('is silent on %j', (note) => {
    expect(asked('x-not-y', note)).toEqual([])
  })
})
