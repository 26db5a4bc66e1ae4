import { describe, expect, test } from 'vitest'
import { meant, written } from './snippets.ts'

describe('RemNote', () => {
  test.each([
    [meant('- Who sends signals? >> The kernel'), ['Who sends signals? → The kernel']],
    [meant('- The kernel << sends signals'), ['sends signals → The kernel']],
    [meant('- pid <> process id'), ['pid → process id', 'process id → pid']],
    [
      meant('- Page table :: maps addresses\n  - purpose ;; translation'),
      ['Page table → maps addresses', 'maps addresses → Page table', 'purpose → translation'],
    ],
    [meant('- Entries >>>\n  - calls\n  - traps\n- x'), ['Entries → - calls\n- traps']],
    [meant('- a >> b\n- Signals are {{software}} interrupts'), ['a → b', 'Signals are […] interrupts → software']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '# Shell\n\n- Who sends signals? >> The kernel',
    meant('Run `cat a >> b` now.'),
    meant('Write a>>b and a<>b tightly.'),
    meant('The sum $a << b$ shifts.'),
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
