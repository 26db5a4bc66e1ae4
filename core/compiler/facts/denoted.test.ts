import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('denoted', () => {
  test.each([
    [
      '# Numbers\n\nThe set of all real numbers is denoted by $\\mathbb{R}$.',
      ['How is the set of all real numbers denoted? → $\\mathbb{R}$'],
    ],
    [
      '# Numbers\n\nThe modulus of a number, written as $|x|$, is its distance from zero.',
      ['How is the modulus of a number written? → $|x|$'],
    ],
    [
      '# Nets\n\n$\\nabla_x$ denotes the gradient of the loss.',
      ['What does $\\nabla_x$ denote? → the gradient of the loss'],
    ],
    [
      '# Spaces\n\nWe denote the dimension of a space $V$ by $\\dim(V)$.',
      ['How do we denote the dimension of a space $V$? → $\\dim(V)$'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('denoted', note)).toEqual(cards)
  })

  test.each([
    '# Fields\n\nThe two inverses of $a$ are denoted as $a^{-1}$ and $-a$ respectively.',
    '# Fields\n\nIt is denoted by $e$.',
    '# Files\n\nThe file is written by the loader.',
  ])('is silent on %j', (note) => {
    expect(asked('denoted', note)).toEqual([])
  })
})
