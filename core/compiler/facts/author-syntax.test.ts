import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('author-qa', () => {
  test.each([
    ['# Deck\n\nQ: What does exec keep?\nA: The pid', ['What does exec keep? → The pid']],
    ['# Deck\n\nQ: Who raises `INTR`?\n\nA: The PIC', ['Who raises `INTR`? → The PIC']],
    ['# Deck\n\n- Q: Two plus two? A: Four', ['Two plus two? → Four']],
  ])('asks of %j', (note, cards) => {
    expect(asked('author-qa', note)).toEqual(cards)
  })

  test.each(['# Deck\n\nQ: What does exec keep?', '# Deck\n\n`Q: x A: y`', '# Deck\n\nQuestion: none\nAnswer: none'])(
    'is silent on %j',
    (note) => {
      expect(asked('author-qa', note)).toEqual([])
    },
  )
})
