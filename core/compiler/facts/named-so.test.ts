import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('named-so', () => {
  test.each([
    [
      '# Groups\n\nThe process that transforms $g$ back into $f$ is called uncurrying.',
      ['What is the process that transforms $g$ back into $f$ called? → uncurrying'],
    ],
    [
      '# Groups\n\nIf $(G, *)$ is a group, then any subset $H$ that is also a group under $*$ is called a subgroup of $G$.',
      ['If $(G, *)$ is a group, what is any subset $H$ that is also a group under $*$ called? → a subgroup of $G$'],
    ],
    [
      '# Maps\n\nThe set of vectors that can be transformed to 0 is called the null-space.',
      ['What is the set of vectors that can be transformed to 0 called? → the null-space'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('named-so', note)).toEqual(cards)
  })

  test.each([
    '# Code\n\nThe function that reads the file is called by the loader.',
    '# Code\n\nThis set of all such vectors is called the kernel.',
    '# Maps\n\nThe majority of parcels in the city have what are called nonconforming uses.',
  ])('is silent on %j', (note) => {
    expect(asked('named-so', note)).toEqual([])
  })
})
