import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('aspect', () => {
  test.each([
    [
      '# Nets\n\nA downside of the VGGNet is that it is more expensive to evaluate.',
      ['What is a downside of the VGGNet? → it is more expensive to evaluate'],
    ],
    [
      '# Nets\n\nOne downside of the VGGNet is that it uses a lot more memory.',
      ['What is one downside of the VGGNet? → it uses a lot more memory'],
    ],
    [
      '# Data\n\nThe simplest, fastest way of writing data is an event log.',
      ['What is the simplest, fastest way of writing data? → an event log'],
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
