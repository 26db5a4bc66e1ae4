import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('cloze', () => {
  test.each([
    [
      '# TCP\n\n- A TCP header without options has a size of 20 bytes',
      ['A TCP header without options has a size of […] → 20 bytes'],
    ],
    [
      '# Paging\n\n- Huge pages on x86-64 have a size of 2 MiB each',
      ['Huge pages on x86-64 have a size of […] each → 2 MiB'],
    ],
    [
      '# Net\n\n- A UDP header has 8 bytes, a TCP header 20 or more',
      ['A UDP header has […], a TCP header 20 or more → 8 bytes'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('cloze', note)).toEqual(cards)
  })

  test.each([
    '# TCP\n\n- It takes 20 bytes',
    '# TCP\n\n- This is **very** important for the whole world of networks',
    '# TCP\n\n- See the `man` page of the tool for more of this',
  ])('is silent on %j', (note) => {
    expect(asked('cloze', note)).toEqual([])
  })
})
