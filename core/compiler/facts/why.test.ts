import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('why', () => {
  test.each([
    [
      '# Nets\n\nVery few people train a whole network from scratch, because it is rare to have enough data.',
      ['Why do very few people train a whole network from scratch? → it is rare to have enough data'],
    ],
    [
      '# Packets\n\nSince smaller packets have lower goodput, it is possible to waste bandwidth.',
      ['Why is it possible to waste bandwidth? → smaller packets have lower goodput'],
    ],
    [
      '# Nets\n\nTransformers are great for long input sequences since the attention calculation looks at all inputs.',
      ['Why are transformers great for long input sequences? → the attention calculation looks at all inputs'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('why', note)).toEqual(cards)
  })

  test.each([
    '# Nets\n\nThis is because of noise.',
    '# Nets\n\nSince 2012, deep nets have won the challenge.',
    '# Nets\n\nThey are used, for example, because nothing else works.',
    '# Faults\n\nA failure is the loss of a service due to a fault in the system.',
  ])('is silent on %j', (note) => {
    expect(asked('why', note)).toEqual([])
  })
})
