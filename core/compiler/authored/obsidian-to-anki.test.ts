import { describe, expect, test } from 'vitest'
import { written } from './snippets.ts'

describe('Obsidian_to_Anki', () => {
  test.each([
    [
      'START\nBasic\nWho raises INTR?\nBack: The PIC\nand more\nTags: os\n<!--ID: 1566052191670-->\nEND',
      ['Who raises INTR? → The PIC\nand more'],
    ],
    ['START\nBasic (and reversed card)\nfork\nBack: copy\nEND', ['fork → copy', 'copy → fork']],
    ['START\nCloze\nA {jump} {{table}}\nEND', ['A […] {{table}} → jump']],
    ['STARTI [Basic] fork Back: copy ENDI', ['fork → copy']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    'START\nBasic\nWho raises INTR?\nEND',
    'START\nthe engine and drive.',
    '```\nSTART\nBasic\na\nBack: b\nEND\n```',
    'STARTI [Basic] fork',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
