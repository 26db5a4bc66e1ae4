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
    ['# TCP\n\n- The window is counted in bytes, not packets', ['Is the window counted in bytes or packets? → bytes']],
    [
      '# fork\n\n- After `fork` memory is copied, not shared: both see the same pages.',
      ['After `fork`, is memory copied or shared? → copied'],
    ],
    [
      '# mmap\n\n- Pages of a mapping are read on the first access, not when `mmap` returns',
      ['Are pages of a mapping read on the first access or when `mmap` returns? → on the first access'],
    ],
    [
      '# Locks\n\n- A futex is handled in user space rather than in the kernel',
      ['Is a futex handled in the kernel or in user space? → in user space'],
    ],
    ['# Clocks\n\n- A timestamp is not a number but a vector', ['Is a timestamp a number or a vector? → a vector']],
    ['# Cookies\n\n## Attacks\n\n- A JWT is signed, not encrypted', ['Is a JWT encrypted or signed? → signed']],
  ])('asks of %j', (note, cards) => {
    expect(asked('x-not-y', note)).toEqual(cards)
  })

  test.each([
    '# Processes\n\n- Memory is not shared',
    '# Processes\n\n- It is good, not bad at all, as they say in the big town',
    '# Processes\n\n- Copied, not shared',
    '# PCA\n\n- PCA is parametric and does not provide a unique optimum',
    '# PCA\n\n- PCA is fast, but not always',
    '# fork\n\n- This is copied rather than shared',
  ])('is silent on %j', (note) => {
    expect(asked('x-not-y', note)).toEqual([])
  })
})
