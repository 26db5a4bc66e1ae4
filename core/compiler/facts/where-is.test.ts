import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('where-is', () => {
  test.each([
    [
      '# Lenses\n\nThe lens obeys $\\frac{1}{z} = \\frac{1}{f}$ where $f$ is the focal point and $z$ is the distance to the object.',
      [
        'In $\\frac{1}{z} = \\frac{1}{f}$, what is $f$? → the focal point',
        'In $\\frac{1}{z} = \\frac{1}{f}$, what is $z$? → the distance to the object',
      ],
    ],
    [
      '# Nets\n\nThe attack is computed as follows:\n\n$$a = x + J$$\n\nHere, $J$ is the cost function of the model.',
      ['In $a = x + J$, what is $J$? → the cost function of the model'],
    ],
    [
      '# Systems\n\nIt can be written as $Ax = b$, where $A$ denotes a matrix of coefficients.',
      ['In $Ax = b$, what is $A$? → a matrix of coefficients'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('where-is', note)).toEqual(cards)
  })

  test.each([
    '# Nets\n\nHere, $J$ is the cost function of the model.',
    '# Nets\n\nWe have $V = XW$ where $W$ is of shape $n$.',
    '# Nets\n\nWe have $V = XW$ where $Q$ is the query.',
  ])('is silent on %j', (note) => {
    expect(asked('where-is', note)).toEqual([])
  })
})
