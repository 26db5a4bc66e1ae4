import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('definiens', () => {
  test.each([
    [
      '# Relations\n\nMore formally: $$R \\ \\text{is reflexive} \\triangleq \\forall x \\in A (\\ xRx \\ )$$',
      ['When does $R \\ \\text{is reflexive}$ hold? → $\\forall x \\in A (\\ xRx \\ )$'],
    ],
    [
      '# Sets\n\n- $A \\cup B \\triangleq \\{ x \\ | \\ x \\in A \\vee x \\in B \\}$',
      ['How is $A \\cup B$ defined? → $\\{ x \\ | \\ x \\in A \\vee x \\in B \\}$'],
    ],
    [
      '# Norms\n\nWe write $||P|| := \\max_i (r_{i+1} - r_i)$ here.',
      ['How is $||P||$ defined? → $\\max_i (r_{i+1} - r_i)$'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('definiens', note)).toEqual(cards)
  })

  test.each([
    '# Sums\n\nLet $x := a + b + c$ be given.',
    '# Blocks\n\n## Pseudocode\n\n- $(B, Q) := (B_l, Q_l)$',
    '# Sums\n\n$$\\begin{align} a &\\triangleq b \\\\ c &\\triangleq d \\end{align}$$',
  ])('is silent on %j', (note) => {
    expect(asked('definiens', note)).toEqual([])
  })
})
