import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('implication', () => {
  test.each([
    ['# Modulus\n\n- $|xy|=|x||y|$\n- $|x|<a \\iff -a<x<a$', ['What is $|xy|$ equal to? → $|x||y|$']],
    [
      '# Ratio test\n\n- $\\lim \\frac{a_{i+1}}{a_i} > 1 \\implies \\sum a_i \\ \\text{diverges}$',
      ['What does $\\lim \\frac{a_{i+1}}{a_i} > 1$ imply? → $\\sum a_i \\ \\text{diverges}$'],
    ],
    ['# Probability\n\n- $P(\\lnot A) = 1 - P(A)$', ['What is $P(\\lnot A)$ equal to? → $1 - P(A)$']],
  ])('asks of %j', (note, cards) => {
    expect(asked('implication', note)).toEqual(cards)
  })

  test.each([
    '# Sums\n\n- $x = 1 + 2$',
    '# Sums\n\n- $a = b = c$',
    '# Modulus\n\n## Proof\n\n- $|xy| = |x||y|$',
    '# Sums\n\n- so $|xy| = |x||y|$',
  ])('is silent on %j', (note) => {
    expect(asked('implication', note)).toEqual([])
  })
})
