import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('so-that', () => {
  test.each([
    [
      '# Trees\n\n- The private tree is encrypted so that only the owner can see the contents',
      ['Why is the private tree encrypted? → so that only the owner can see the contents'],
    ],
    [
      '# Raft\n\n- Raft uses randomized timeouts to ensure that split votes are rare',
      ['Why does Raft use randomized timeouts? → to ensure that split votes are rare'],
    ],
    [
      '# Packages\n\n- Versions of packages are locked in order to keep builds reproducible',
      ['Why are versions of packages locked? → in order to keep builds reproducible'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('so-that', note)).toEqual(cards)
  })

  test.each([
    '# Locks\n\n- A lock is a way to avoid races',
    '# Locks\n\n- The kernel tries to avoid races',
    '# Memory\n\n- The number of pages that a process needs in memory to keep working',
  ])('is silent on %j', (note) => {
    expect(asked('so-that', note)).toEqual([])
  })
})
