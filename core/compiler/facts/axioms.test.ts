import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('axioms', () => {
  test.each([
    [
      '# Group\n\nA group is a set $G$ with an operation that satisfies these axioms:\n$$\n\\begin{align}\n\\text{Associativity:} && (ab)c = a(bc) \\\\\n\\text{Identity:} && ea = a = ae\n\\end{align}\n$$',
      [
        'What is the associativity axiom of a group? → $(ab)c = a(bc)$',
        'What is the identity axiom of a group? → $ea = a = ae$',
      ],
    ],
    [
      '# Relations\n\nThere are three operators:\n\n$$\n\\begin{align}\n\\text{Union:} & R \\cup S = T \\\\\n\\text{Converse:} & R^{-1} = Q\n\\end{align}\n$$',
      ['How is the union defined? → $R \\cup S = T$', 'How is the converse defined? → $R^{-1} = Q$'],
    ],
    [
      '# Metric\n\nA metric is a function with two properties: $$\\begin{align} \\text{Symmetry:} & d(x,y) = d(y,x) \\\\ \\text{Identity:} & d(x,x) = 0 \\end{align}$$',
      [
        'What is the symmetry property of a metric? → $d(x,y) = d(y,x)$',
        'What is the identity property of a metric? → $d(x,x) = 0$',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('axioms', note)).toEqual(cards)
  })

  test.each([
    '# Group\n\nOne axiom: $$\\text{Identity:} \\ ea = a$$',
    '# Group\n\nThe axioms: $$\\begin{align} ab &= ba \\\\ ea &= a \\end{align}$$',
    '# Group\n\nThe axioms: associativity and identity.',
  ])('is silent on %j', (note) => {
    expect(asked('axioms', note)).toEqual([])
  })
})
