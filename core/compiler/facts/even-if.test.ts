import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('even-if', () => {
  test.each([
    [
      '# mlock\n\n- Some systems still swap even if you set mlock',
      ['What can still happen even if you set mlock? → Some systems still swap'],
    ],
    [
      '# TCP\n\n- A packet can still be lost even if the link is up',
      ['What can still happen even if the link is up? → A packet can still be lost'],
    ],
    [
      '# Files\n\n- Data may be lost even when `write` has returned',
      ['What can still happen even if `write` has returned? → Data may be lost'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('even-if', note)).toEqual(cards)
  })

  test.each([
    '# mlock\n\n- Do it even if it costs memory',
    '# mlock\n\n- It works even if this fails',
    '# mlock\n\n- Even if you try',
  ])('is silent on %j', (note) => {
    expect(asked('even-if', note)).toEqual([])
  })
})
