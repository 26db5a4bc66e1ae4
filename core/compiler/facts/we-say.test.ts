import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('we-say', () => {
  test.each([
    [
      '# Sequences\n\nWe say that $a_n$ diverges, if it does not converge.',
      ['When do we say that $a_n$ diverges? → it does not converge'],
    ],
    [
      '# Points\n\nWe call $a$ a critical point if the gradient at $a$ is zero.',
      ['When do we call $a$ a critical point? → the gradient at $a$ is zero'],
    ],
    [
      '# Spaces\n\nIf a combination of two vectors vanishes, then we say that $v_1, v_2$ are linearly dependent.',
      ['When do we say that $v_1, v_2$ are linearly dependent? → a combination of two vectors vanishes'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('we-say', note)).toEqual(cards)
  })

  test.each([
    '# Points\n\nWe say that it converges if it does not diverge.',
    '# Points\n\nIf that holds, we say so.',
    '# Points\n\nWe say that $a$ is good.',
  ])('is silent on %j', (note) => {
    expect(asked('we-say', note)).toEqual([])
  })
})
