import { describe, expect, test } from 'vitest'
import { written } from './snippets.ts'

describe('inka', () => {
  test.each([
    [
      '# OS\n\n---\nDeck: OS\nTags: a\n\n<!--ID:1566052191670-->\n1. What is CoW?\n\n> Copy on write\n> of pages\n\n2. And\nmore?\n\n> Yes\n---\n',
      ['What is CoW? → Copy on write\nof pages', 'And\nmore? → Yes'],
    ],
    ['---\nDeck: OS\n1. What is CoW?\n> Copy on write\n---\n', ['What is CoW? → Copy on write']],
    ['# x\n\n---\nDeck: OS\n\n1. Made by {1::fork} and {{brk}}\n---\n', ['Made by […] and {{brk}} → fork']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '# OS\n\n1. What is CoW?\n\n> Copy on write',
    '# OS\n\n---\n\n1. What is CoW?\n\n> Copy on write\n\n---',
    '# x\n\n---\nDeck: OS\n\n1. What is CoW?\n---\n',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
