import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('also-named', () => {
  test.each([
    [
      '# Groups\n\nAn **Abelian group**, or **commutative group**, is a group whose operation commutes.',
      [
        'What is an Abelian group? → a group whose operation commutes',
        'What is an Abelian group also called? → commutative group',
      ],
    ],
    [
      '# Forms\n\nA linear form (also known as linear functional) is a linear map to the field of scalars.',
      [
        'What is a linear form? → a linear map to the field of scalars',
        'What is a linear form also known as? → linear functional',
      ],
    ],
    [
      '# Numbers\n\nThe norm of a vector, denoted $|v|$, is the length of the vector.',
      ['What is the norm of a vector? → the length of the vector'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('also-named', note)).toEqual(cards)
  })

  test.each([
    '# Forms\n\nA pen, or a pencil and paper if you have none, is all you need.',
    '# Forms\n\nThis form, or that one, is a map.',
    '# Forms\n\nA form is also called a functional.',
  ])('is silent on %j', (note) => {
    expect(asked('also-named', note)).toEqual([])
  })
})
