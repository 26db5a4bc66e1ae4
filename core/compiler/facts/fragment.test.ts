import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('fragment-definition', () => {
  test.each([
    [
      '# Threads\n\n## Green Threads\n\n- User-level threads that are scheduled by a runtime',
      ['What are Green Threads? → User-level threads that are scheduled by a runtime'],
    ],
    ['# Threads\n\n## Native Threads\n\nOS threads basically', ['What are native threads? → OS threads']],
    [
      '# Data\n\n## Bloom filter\n\nA set that may answer yes by mistake',
      ['What is a Bloom filter? → A set that may answer yes by mistake'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('fragment-definition', note)).toEqual(cards)
  })

  test.each([
    '# Threads\n\n## Green Threads\n\n- Language agnostic idea',
    '# Threads\n\n## Examples\n\nA thing that is used',
    '# Threads\n\n## Green Threads\n\n- A runtime schedules them',
    '# Relation\n\n- An attribute heading, denoted by a vector, is just a set of attributes',
    '# Blocks\n\n- A block that has references will have a counter',
  ])('is silent on %j', (note) => {
    expect(asked('fragment-definition', note)).toEqual([])
  })
})
