import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('what stands before a clause', () => {
  test.each([
    [
      'passive',
      '# Nets\n\nAt test time, the temperature is set to 1.',
      ['At test time, what is the temperature set to? → 1'],
    ],
    [
      'verb-frame',
      '# Attacks\n\nIn computer security, an adversary refers to a program that attempts to corrupt a system.',
      ['In computer security, what does an adversary refer to? → a program that attempts to corrupt a system'],
    ],
    [
      'verb-frame',
      '# Nets\n\nNotice that the softmax function computes the probabilities of all classes.',
      ['What does the softmax function compute? → the probabilities of all classes'],
    ],
    [
      'is-a',
      '# Matrices\n\nIn mathematics, an elementary matrix is a matrix that differs from the identity by one row operation.',
      ['In mathematics, what is an elementary matrix? → a matrix that differs from the identity by one row operation'],
    ],
  ])('%s keeps what limits the claim and leaves out what leads over: %j', (rule, note, cards) => {
    expect(asked(rule, note)).toEqual(cards)
  })

  test.each([
    ['passive', '# Nets\n\nIn this case, the temperature is set to 1.'],
    ['passive', '# Nets\n\nFor example, the temperature is set to 1.'],
    ['passive', '# Nets\n\nAs we have seen above, the temperature is set to 1.'],
    ['passive', '# Nets\n\nTo summarize, the temperature is set to 1.'],
  ])('%s is silent on %j', (rule, note) => {
    expect(asked(rule, note)).toEqual([])
  })
})
