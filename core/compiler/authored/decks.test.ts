import { describe, expect, test } from 'vitest'
import { meant, written } from './snippets.ts'

describe('Notes that are decks', () => {
  test.each([
    ['## What is a trap?\nIn short\n%\nAn exception\n\n## Other\nProse', ['What is a trap?\nIn short → An exception']],
    [
      'What is APIC?\n%\nThe newer\n---\nWhat is PIC?\n%\nThe older\n%\nos irq\n---\n',
      ['What is APIC? → The newer', 'What is PIC? → The older'],
    ],
    [
      '---\ncards: explicit\n---\n# OS\n\n## Which pin?\nINTR\n\n## Which calls?\n\n- fork\n- exec',
      ['Which pin? → INTR', 'Which calls? → - fork\n- exec'],
    ],
    ['#decks\n\n## Which pin?\nINTR', ['Which pin? → INTR']],
    ['---\ntags: [decks/os]\nreverse: true\n---\n## Which pin?\nINTR', ['Which pin? → INTR', 'INTR → Which pin?']],
    [
      '#decks\n\n## Signals\n\n| Signal | Means |\n|---|---|\n| `HUP` | hang up |\n| INT | interrupt |\n\n## Which pin?\n\nINTR',
      ['`HUP` → hang up', 'INT → interrupt', 'Which pin? → INTR'],
    ],
    [
      '#decks\n\n## Pins\n\nThe PIC raises ==INTR==.\n\n## Which pin?\n\nINTR',
      ['The PIC raises […]. → INTR', 'Which pin? → INTR'],
    ],
    ['---\ncards: explicit\n---\nWhat is a trap?\n\n---\n\nAn exception', ['What is a trap? → An exception']],
    ['---\nnoteId: 1234\n---\nWhat is a trap?\n---\nAn exception', ['What is a trap? → An exception']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '## Which pin?\nINTR',
    meant('## Which pin?\nINTR'),
    'Battery at 5\n%\n',
    '```\na\n%\nb\n```',
    'What is a trap?\n\n---\n\nAn exception',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })

  test('asks no section of a note that holds cards in another syntax', () => {
    expect(written('---\ncards: explicit\n---\n## Pins\n\nINTR::raised by the PIC')).toEqual([
      'INTR → raised by the PIC',
    ])
  })
})
