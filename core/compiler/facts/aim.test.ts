import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('aim', () => {
  test.each([
    [
      '# Maps\n\n- OpenFreeMap aims to provide free vector tiles for everyone',
      ['What does OpenFreeMap aim to do? → provide free vector tiles for everyone'],
    ],
    [
      '# Nets\n\n- The network learns to predict the correct labels from examples',
      ['What does the network learn to do? → predict the correct labels from examples'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('aim', note)).toEqual(cards)
  })

  test.each([
    '# Maps\n\n- It seems to provide tiles for everyone',
    '# Maps\n\n- OpenFreeMap aims to be better than the others',
    '# Maps\n\n- OpenFreeMap tries to help',
  ])('is silent on %j', (note) => {
    expect(asked('aim', note)).toEqual([])
  })
})
