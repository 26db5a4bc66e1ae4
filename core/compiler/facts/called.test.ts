import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('called', () => {
  test.each([
    [
      '# Code\n\n## Subroutine\n\n- It is called reentrant if many calls can run at once',
      ['When is a subroutine called reentrant? → many calls can run at once'],
    ],
    [
      '# HTTP\n\n## Trap\n\n- Sometimes called a software interrupt',
      ['What is the trap sometimes called? → a software interrupt'],
    ],
    ['# Net\n\n- A private network is also known as an intranet', ['What is a private network called? → an intranet']],
  ])('asks of %j', (note, cards) => {
    expect(asked('called', note)).toEqual(cards)
  })

  test.each([
    '# Code\n\n- The function is called twice',
    '# Code\n\n- It was called by mistake',
    '# Code\n\n- Called if needed',
  ])('is silent on %j', (note) => {
    expect(asked('called', note)).toEqual([])
  })
})
