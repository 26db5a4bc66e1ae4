import { describe, expect, test } from 'vitest'
import { written } from './snippets.ts'

describe('Clozes of Anki and Orbit', () => {
  test.each([
    ['The IDT is a {{c1::jump table::data structure}}.', ['The IDT is a [data structure]. → jump table']],
    [
      '{{c1::One}} and {{c2::two}} and {{c1::three}}.',
      ['[…] and two and […]. → One; three', 'One and […] and three. → two'],
    ],
    ['A {{c1::outer {{c2::inner}} end}}.', ['A […]. → outer inner end', 'A outer […] end. → inner']],
    [
      'Q. Kept?\n\nA. The pid\n\nThreads are scheduled by {a runtime}.',
      ['Kept? → The pid', 'Threads are scheduled by […]. → a runtime'],
    ],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    'Use `{{c1::x}}` for a gap.',
    '```\n{{c1::x}}\n```',
    'The set $a {{c1::x}}$ is none.',
    'Threads are scheduled by {a runtime}.',
    '## Heading {#id}\n\nText with {{key}} and {{< ref "x" >}}.',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
