import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('is-if', () => {
  test.each([
    [
      '# Spaces\n\nA metric space $(X,d)$ is complete if every Cauchy sequence in $X$ converges.',
      ['When is a metric space $(X,d)$ complete? → if every Cauchy sequence in $X$ converges'],
    ],
    [
      '# Sets\n\nTwo sets $A,B$ are said to be equinumerous if there exists a bijection between the two.',
      ['When are two sets $A,B$ said to be equinumerous? → if there exists a bijection between the two'],
    ],
    [
      '# Functions\n\nEquivalently, the function $f$ is bijective iff it is surjective and injective.',
      ['When is the function $f$ bijective? → iff it is surjective and injective'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('is-if', note)).toEqual(cards)
  })

  test.each([
    '# Tools\n\nThis is useful if you want to encrypt a disk.',
    '# Signals\n\nA signal is translated into an exception when the process asks for it.',
    '# Raft\n\nA term is a period of time that starts when a leader election is triggered.',
    '# Code\n\nThe function is called when the button is clicked.',
    '# Sets\n\n## Proof\n\nThe set $A$ is finite if $n$ is finite as well.',
  ])('is silent on %j', (note) => {
    expect(asked('is-if', note)).toEqual([])
  })
})
