import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('table', () => {
  test.each([
    [
      '# Threads\n\n## Types\n\n|  | preemptive | cooperative |\n|--|--|--|\n| parallel | native threads | grid jobs |\n| serial | green threads | coroutines |',
      [
        'Types of threads: which is parallel and preemptive? → native threads',
        'Types of threads: which is parallel and cooperative? → grid jobs',
        'Types of threads: which is serial and preemptive? → green threads',
        'Types of threads: which is serial and cooperative? → coroutines',
      ],
    ],
    [
      '# Ports\n\n| Protocol | Port |\n|--|--|\n| SSH | 22 |\n| SMTP | 25 |',
      ['SSH: what is the port? → 22', 'SMTP: what is the port? → 25'],
    ],
    [
      '# Words\n\n| Term | Meaning |\n|--|--|\n| inode | record of a file |\n| dentry | cached name of a file |',
      [
        'What is an inode? → record of a file',
        'Which term means: record of a file? → inode',
        'What is a dentry? → cached name of a file',
        'Which term means: cached name of a file? → dentry',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('table', note)).toEqual(cards)
  })

  test.each([
    '# Ports\n\n| Protocol | Link |\n|--|--|\n| SSH | https://a.org |\n| SMTP | https://b.org |',
    '# Ports\n\n| Protocol | Secure |\n|--|--|\n| SSH | yes |\n| SMTP | no |',
    '# Ports\n\n| 1 | 2 |\n|--|--|\n| 3 | 4 |\n| 5 | 6 |',
  ])('is silent on %j', (note) => {
    expect(asked('table', note)).toEqual([])
  })
})
