import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('whose', () => {
  test.each([
    [
      '# Processes\n\n## fork\n\n- It creates a child whose page table is a clone of the parent',
      ['Fork creates a child: what is its page table? → a clone of the parent'],
    ],
    [
      '# Git\n\n- A merge creates a commit whose parents are the two branches',
      ['A merge creates a commit: what are its parents? → the two branches'],
    ],
    [
      '# DNS\n\n- A resolver returns an answer whose lifetime is a number of seconds',
      ['A resolver returns an answer: what is its lifetime? → a number of seconds'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('whose', note)).toEqual(cards)
  })

  test.each([
    '# Processes\n\n- A child whose parent is gone',
    '# Processes\n\n- It creates a child',
    '# Processes\n\n- Nobody knows whose it is',
  ])('is silent on %j', (note) => {
    expect(asked('whose', note)).toEqual([])
  })
})
