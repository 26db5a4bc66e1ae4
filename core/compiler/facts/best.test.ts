import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('best', () => {
  test.each([
    [
      '# Nets\n\nDuring training, it is important to set the temperature to a large value.',
      ['During training, what is it important to do? → set the temperature to a large value'],
    ],
    [
      '# Transfer\n\n1. *New dataset is small.* Hence, the best idea might be to train a linear classifier on the codes.\n2. *New dataset is large.* Then everything changes.',
      ['What might the best idea be? → to train a linear classifier on the codes'],
    ],
    [
      '# Passwords\n\nThe common way to do password authentication is to store a hash of the password.',
      ['What is the common way to do password authentication? → to store a hash of the password'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('best', note)).toEqual(cards)
  })

  test.each([
    '# Nets\n\nIt is important to set the temperature.',
    '# Nets\n\nThe best idea is to wait.',
    '# Nets\n\nThe best way to do this is to wait for it.',
  ])('is silent on %j', (note) => {
    expect(asked('best', note)).toEqual([])
  })
})
