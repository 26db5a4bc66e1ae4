import { describe, expect, test } from 'vitest'
import { written } from './snippets.ts'

describe('hashcards, Orbit and plain pairs', () => {
  test.each([
    ['# Deck\n\nQ: What does exec keep?\nA: The pid', ['What does exec keep? → The pid']],
    ['# Deck\n\nQ: Who raises `INTR`?\n\nA: The PIC', ['Who raises `INTR`? → The PIC']],
    ['# Deck\n\n- Q: Two plus two? A: Four\n- More of this.', ['Two plus two? → Four']],
    ['**Q: Is it bold?**\n**A:** It **is**.', ['Is it bold? → It **is**.']],
    ['Q. What does exec keep?\n\nA. The pid', ['What does exec keep? → The pid']],
    ['Q: One\nor two?\nA: Both:\n- one\n- two\n\nProse that follows.', ['One\nor two? → Both:\n- one\n- two']],
    ['- Q: One?\n  - A: Yes\n- Q: Two?\n- A: No', ['One? → Yes', 'Two? → No']],
    ['> Q: Quoted?\n> A: Over\n> lines', ['Quoted? → Over\nlines']],
    [
      'Q: What runs?\nA: This:\n\n```c\nint a;\n```\n\nand more\n\nC: The [IDT] points.',
      ['What runs? → This:\n\n```c\nint a;\n```\n\nand more', 'The […] points. → IDT'],
    ],
    [
      '---\nname = "OS"\n---\nC: The [IDT] has [ISRs], $[n]$, `[m]`, [a link](x.md) and a note[^1].',
      [
        'The […] has ISRs, $[n]$, `[m]`, a link and a note. → IDT',
        'The IDT has […], $[n]$, `[m]`, a link and a note. → ISRs',
      ],
    ],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '# Deck\n\nQ: What does exec keep?',
    '# Deck\n\n`Q: x A: y`',
    '# Deck\n\nQuestion: none\nAnswer: none',
    '```\nQ: x\nA: y\n```',
    'Q: Asked?\n\nSome other prose.\n\nA: Too late.',
    'C: The [drive] of a computer.',
    'C: drive\n\nQ: x',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
