import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('author-question', () => {
  test.each([
    [
      '# Calls\n\n## mlock\n\n- What it for?\n    - programs that store passwords\n    - programs that run in real time',
      ['What is mlock for? (2 answers) → programs that store passwords; programs that run in real time'],
    ],
    [
      '# Locks\n\n## What is a mutex?\n\nA lock that one thread holds at a time.',
      ['What is a mutex? → A lock that one thread holds at a time'],
    ],
    [
      '<details><summary>Why is TCP slow at the start?</summary>\n\nBecause the window grows step by step.\n\n</details>',
      ['Why is TCP slow at the start? → Because the window grows step by step'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('author-question', note)).toEqual(cards)
  })

  test.each([
    '# Calls\n\n## What is a trap?',
    '# Calls\n\n## What do you think about it?\n\nNot much.',
    '# Calls\n\n## Why?\n\nNobody knows.',
  ])('is silent on %j', (note) => {
    expect(asked('author-question', note)).toEqual([])
  })
})
