import { describe, expect, test } from 'vitest'
import { meant, written } from './snippets.ts'

describe('Obsidian Spaced Repetition', () => {
  test.each([
    ['#flashcards\n\nWhat launches a process?::fork, then exec', ['What launches a process? → fork, then exec']],
    [
      '#flashcards/os\n\nfork:::copy of the calling process',
      ['fork → copy of the calling process', 'copy of the calling process → fork'],
    ],
    ['#flashcards\n\nThe capital of France::Paris', ['The capital of France → Paris']],
    [meant('- one::1\n- two :: 2'), ['one → 1', 'two → 2']],
    [meant('What does mlock prevent?\n?\nSwapping\n\nProse.'), ['What does mlock prevent? → Swapping']],
    [meant('fork\n??\ncopy'), ['fork → copy', 'copy → fork']],
    [
      meant('How?\n?\nSo:\n- a\n- b\n```c\nx\n\ny\n```\n<!--SR:!2024-08-08,1,230-->\n\nProse.'),
      ['How? → So:\n- a\n- b\n```c\nx\n\ny\n```'],
    ],
    ['Front\n?\nBack <!--SR:!2024-08-08,1,230-->', ['Front → Back']],
    [meant('sbrk wraps ==brk==^[a call].'), ['sbrk wraps [a call]. → brk']],
    [
      meant('==One==[^1] and ==two==[^2] and ==three==[^1].'),
      ['[…] and two and […]. → One; three', 'One and […] and three. → two'],
    ],
    [
      'A {{question}} with {{parts}} <!--SR:!2024-05-22,1,230!2024-05-25,4,270-->',
      ['A […] with parts → question', 'A question with […] → parts'],
    ],
    ['A **bold** word\n<!--SR:!2024-05-22,1,230-->', ['A […] word → bold']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    '# Notes\n\nWhat launches a process?::fork, then exec',
    '# Notes\n\nsbrk wraps ==brk==',
    '# Notes\n\nWhat?\n?\nThat',
    meant('Use std::move to move, or HashMap::new, or a::b::c.'),
    meant('```ruby\nx\n```\n\nThe module Foo::Bar is one.'),
    meant('Call `std::move` here, `==x==` there.'),
    meant('```ruby\nFoo :: Bar\n```'),
    meant('The price is $a::b$ and **bold** and {{braces}}.'),
    meant('- id:: 64f\n- status:: done\n- owner:: [[me]]'),
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
