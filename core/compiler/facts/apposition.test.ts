import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('apposition', () => {
  test.each([
    ['# Memory\n\n- `sbrk` (wrapper around `brk`) grows the heap', ['What is `sbrk` a wrapper around? → `brk`']],
    ['# Shell\n\n- `ll` (alias for `ls -l`) lists files', ['What is `ll` an alias for? → `ls -l`']],
    ['# Tools\n\n- `egrep` (a kind of `grep`) reads patterns', ['What is `egrep` a kind of? → `grep`']],
  ])('asks of %j', (note, cards) => {
    expect(asked('apposition', note)).toEqual(cards)
  })

  test.each([
    '# Memory\n\n- `sbrk` (see `brk`) grows the heap',
    '# Memory\n\n- sbrk (wrapper around things) grows',
    '# Memory\n\n- `sbrk` (old) grows the heap',
  ])('is silent on %j', (note) => {
    expect(asked('apposition', note)).toEqual([])
  })
})
