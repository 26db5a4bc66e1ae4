import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('defined-as', () => {
  test.each([
    [
      '# Nets\n\nThe equation for an attack with FGSM is given by:\n\n$$ a = x + \\epsilon s $$',
      ['What is the equation for an attack with FGSM? → $a = x + \\epsilon s$'],
    ],
    [
      '# Sums\n\nThe lower sum of $f$ is defined as: $$L(f) = \\sum_i m_i d_i$$ When $f$ is known, we write $L$.',
      ['How is the lower sum of $f$ defined? → $L(f) = \\sum_i m_i d_i$'],
    ],
    ['# Filters\n\nWe compute the new image as $I = F * J$.', ['How do we compute the new image? → $I = F * J$']],
  ])('asks of %j', (note, cards) => {
    expect(asked('defined-as', note)).toEqual(cards)
  })

  test.each([
    '# Sums\n\nIt is defined as $a = b + c$.',
    '# Sums\n\nThe most common type of sequence is $f: N \\to R$.',
    '# Sums\n\nThe value of the sum is given by $a = b$ for all $b$ that exceed $c$.',
    '# Sums\n\nThe sum is given by a table of values.',
  ])('is silent on %j', (note) => {
    expect(asked('defined-as', note)).toEqual([])
  })
})
