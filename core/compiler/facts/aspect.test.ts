import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('aspect', () => {
  test.each([
    [
      '# Training\n\nThe idea of adversarial training is to put adversarial samples into the training set.',
      ['What is the idea of adversarial training? → to put adversarial samples into the training set'],
    ],
    [
      '# Nets\n\nOne downside of the VGGNet is that it uses a lot more memory.',
      ['What is one downside of the VGGNet? → it uses a lot more memory'],
    ],
    [
      '# Data\n\nThe simplest way of writing data is an event log.',
      ['What is the simplest way of writing data? → an event log'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('aspect', note)).toEqual(cards)
  })

  test.each([
    '# Nets\n\nThe idea of this is to save memory.',
    '# Nets\n\nThe problem with these caches is large.',
    '# Nets\n\nThe goal is to save memory.',
    '# Nets\n\nThe effect of noise is not that the net fails.',
  ])('is silent on %j', (note) => {
    expect(asked('aspect', note)).toEqual([])
  })
})
