import { describe, expect, test } from 'vitest'
import { meant, written } from './snippets.ts'

describe('Details with a summary', () => {
  test.each([
    [
      meant('<details><summary>What is <b>CoW</b>?</summary>Copy on write</details>'),
      ['What is **CoW**? → Copy on write'],
    ],
    [meant('<details>\n<summary>Which?</summary>\n\n- one\n- two\n\n</details>'), ['Which? → - one\n- two']],
    [
      meant('<details><summary>What does <code>ls</code> do?</summary><br>It lists</details>'),
      ['What does `ls` do? → It lists'],
    ],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '<details><summary>Read more</summary>Much text</details>',
    meant('<details><summary>Empty</summary></details>'),
    meant('```html\n<details><summary>What?</summary>That</details>\n```'),
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
