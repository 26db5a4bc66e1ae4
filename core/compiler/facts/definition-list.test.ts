import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('definition-list', () => {
  test.each([
    [
      '# Words\n\nmutex\n: a lock that one thread holds at a time',
      [
        'What is a mutex? → a lock that one thread holds at a time',
        'Which term means: a lock that one thread holds at a time? → mutex',
      ],
    ],
    [
      '# Words\n\nfutex\n: the system call on which user-space locks wait',
      [
        'What is a futex? → the system call on which user-space locks wait',
        'Which term means: the system call on which user-space locks wait? → futex',
      ],
    ],
    [
      '# Words\n\nload factor\n: the share of buckets in use',
      [
        'What is a load factor? → the share of buckets in use',
        'Which term means: the share of buckets in use? → load factor',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('definition-list', note)).toEqual(cards)
  })

  test.each([
    'tags\n: [Linux](linux.md)',
    '# Words\n\nmutex\n: [see the wiki](https://example.org/mutex)',
    '# Words\n\nnote\n: this is only a note',
  ])('is silent on %j', (note) => {
    expect(asked('definition-list', note)).toEqual([])
  })
})
