import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('label-aspect', () => {
  test.each([
    [
      '# GC\n\n## Compaction\n\n- Main issue: pauses of the whole program',
      ['Compaction: what is the main issue? → pauses of the whole program'],
    ],
    [
      '# Stores\n\n- **LSM tree**\n    - **Advantage**: writes that are all sequential\n    - **Purpose**: many more writes than reads',
      [
        'What is the advantage of an LSM tree? → writes that are all sequential',
        'What is an LSM tree used for? → many more writes than reads',
      ],
    ],
    [
      '# Sorting\n\n## Quick sort\n\n- Drawback: quadratic time in the worst case',
      ['Quick sort: what is the drawback? → quadratic time in the worst case'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('label-aspect', note)).toEqual(cards)
  })

  test.each([
    '# GC notes of a day\n\n- Main issue: fragmentation of the heap',
    '# GC\n\n## Compaction\n\n- Note: fragmentation of the heap',
    '# GC\n\n## Compaction\n\n- Goal: you want it to be small',
    '# GC\n\n## Core concepts\n\n- Goal: a heap without holes',
    '# GC\n\n## Compaction\n\n- Heap: a place without holes',
  ])('is silent on %j', (note) => {
    expect(asked('label-aspect', note)).toEqual([])
  })
})
