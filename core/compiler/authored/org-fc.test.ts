import { describe, expect, test } from 'vitest'
import { written } from './snippets.ts'

const card = (type: string, body: string, title = 'What is a *trap*?') =>
  `* ${title} :fc:\n:PROPERTIES:\n:FC_TYPE: ${type}\n:ID: 1f\n:END:\n:REVIEW_DATA:\n| position | ease |\n|----------+------|\n| front    |  2.5 |\n:END:\n${body}\n`

describe('org-fc', () => {
  test.each([
    [card('normal', 'An =exception= of the CPU'), ['What is a **trap**? → An `exception` of the CPU']],
    [card('text-input', 'INTR', 'Which pin?'), ['Which pin? → INTR']],
    [card('double', 'copy', 'fork'), ['fork → copy', 'copy → fork']],
    [
      card('normal', '** Front\nSay it shortly\n** Back\nAn exception', 'Trap?'),
      ['Trap?\nSay it shortly → An exception'],
    ],
    [
      card('cloze', 'The IDT is a {{jump table}{structure}@0} of {{256}@1} entries.', 'IDT'),
      ['The IDT is a [structure] of 256 entries. → jump table', 'The IDT is a jump table of […] entries. → 256'],
    ],
    [
      `${card('normal', 'One', 'First?')}* Plain\nText\n${card('normal', 'Two', 'Second?')}`,
      ['First? → One', 'Second? → Two'],
    ],
  ])('takes %j', (note, cards) => {
    expect(written(note, false, 'note.org')).toEqual(cards)
  })

  test.each([
    card('normal', ''),
    card('unheard-of', 'An exception'),
    '* Which pin? :fc:\nINTR\n',
    '* Templates\nA {{name}} is filled in\n',
  ])('leaves %j', (note) => {
    expect(written(note, false, 'note.org')).toEqual([])
  })

  test('reads no drawer in a Markdown note', () => {
    expect(written(card('normal', 'An exception'))).toEqual([])
  })
})
