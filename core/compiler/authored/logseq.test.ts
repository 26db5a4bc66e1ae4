import { describe, expect, test } from 'vitest'
import { meant, written } from './snippets.ts'

describe('Logseq', () => {
  test.each([
    [
      '- What is a zombie? #card\n\tcard-repeats:: 4\n\t- A dead process\n\t- not reaped\n- Other',
      ['What is a zombie? → - A dead process\n- not reaped'],
    ],
    ['- What is CoW? [[card]]\n\t- Copy on write', ['What is CoW? → Copy on write']],
    ['- Most apples are {{cloze red \\\\ color}}. #card', ['Most apples are [color]. → red']],
    [meant('- {{cloze One}} and {{cloze two}}'), ['[…] and two → One', 'One and […] → two']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '- What is a zombie? #card',
    '- You can tag any #card here\n\t- like this',
    '- `What? #card`\n\t- like this',
    '- Most apples are {{cloze red}}.',
    '- type:: card\n- key:: value',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
