import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('property-of', () => {
  test.each([
    [
      '# Raft\n\n- The goal of leader election is to pick one coordinator for all writes',
      ['What is the goal of leader election? → to pick one coordinator for all writes'],
    ],
    [
      '# Raft\n\n- The main advantage of a strong leader is that logs flow in one direction only',
      ['What is the main advantage of a strong leader? → logs flow in one direction only'],
    ],
    [
      '# Layers\n\n## Layer norm\n\nThe goal is to make the average of the column zero.',
      ['What is the goal of layer norm? → to make the average of the column zero'],
    ],
    [
      '# Swap\n\n## `vm.swappiness`\n\n- The default value is 60',
      ['What is the default value of `vm.swappiness`? → 60'],
    ],
    [
      '# Tries\n\n- The complexity of creating a trie is `O(W*L)`',
      ['What is the complexity of creating a trie? → `O(W*L)`'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('property-of', note)).toEqual(cards)
  })

  test.each([
    '# Raft\n\n- The problem is to find an algorithm for it',
    '# Raft\n\n- The only question is how to pass arguments',
    '# Raft\n\n- The next step is to vote',
    '# Raft\n\n- The goal of this is to vote',
    '# Raft\n\n- A goal of leader election is to pick one coordinator',
  ])('is silent on %j', (note) => {
    expect(asked('property-of', note)).toEqual([])
  })
})
