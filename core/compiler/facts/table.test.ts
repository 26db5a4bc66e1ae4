import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { asked } from './snippets.ts'

describe('table', () => {
  test.each([
    [
      '# Threads\n\n## Types\n\n|  | preemptive | cooperative |\n|--|--|--|\n| parallel | native threads | grid jobs |\n| serial | green threads | coroutines |',
      [
        'Which kind of thread is parallel and preemptive? → native threads',
        'Which kind of thread is parallel and cooperative? → grid jobs',
        'Which kind of thread is serial and preemptive? → green threads',
        'Which kind of thread is serial and cooperative? → coroutines',
      ],
    ],
    [
      '# Ports\n\n| Protocol | Port |\n|--|--|\n| SSH | 22 |\n| SMTP | 25 |',
      ['What is the port of SSH? → 22', 'What is the port of SMTP? → 25'],
    ],
    [
      '# Pages\n\n| Thing | Size |\n|--|--|\n| Huge page | 2 MiB |\n| Read from a disk | 10 ms |',
      ['What is the size of a huge page? → 2 MiB', 'Read from a disk: what is the size? → 10 ms'],
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
    [
      '# TCP\n\n| State | Meaning |\n|--|--|\n| `LISTEN` | waits for connections |\n| `CLOSED` | no connection at all |',
      [
        'What does `LISTEN` mean? → waits for connections',
        'What is `CLOSED`? → no connection at all',
        'Which name means: no connection at all? → `CLOSED`',
      ],
    ],
    [
      '# Status\n\n| Code | Meaning |\n|--|--|\n| 201 | a resource was created |\n| 301 | moved for good |',
      [
        'What does code 201 mean? → a resource was created',
        'Which term means: a resource was created? → 201',
        'What does code 301 mean? → moved for good',
      ],
    ],
    [
      '# Deadlock\n\n| Measure | Condition it breaks |\n|--|--|\n| Lock ordering | circular wait |\n| Taking all at once | hold and wait |',
      [
        'Which condition does lock ordering break? → circular wait',
        'Which condition does taking all at once break? → hold and wait',
      ],
    ],
    [
      '# Locks\n\n| Lock | Who may release it |\n|--|--|\n| Mutex | its holder |\n| Semaphore | any thread |',
      ['Who may release a mutex? → its holder', 'Who may release a semaphore? → any thread'],
    ],
    [
      '# TLS\n\n| Job | Means |\n|--|--|\n| Agreeing on a key | Diffie-Hellman |\n| Encrypting the data | a cipher |',
      ['Agreeing on a key: by what means? → Diffie-Hellman', 'Encrypting the data: by what means? → a cipher'],
    ],
    [
      '# Heap\n\n| Call | Used for |\n|--|--|\n| `brk` | small allocations |\n| `mmap` | large allocations |',
      ['What is `brk` used for? → small allocations', 'What is `mmap` used for? → large allocations'],
    ],
    [
      '# Git\n\n## Merge vs rebase\n\n| Thing | Merge | Rebase |\n|--|--|--|\n| History | kept | rewritten |\n| Hashes | unchanged | new |',
      [
        'Merge: what happens to the history? → kept',
        'Rebase: what happens to the history? → rewritten',
        'Merge: what happens to the hashes? → unchanged',
        'Rebase: what happens to the hashes? → new',
      ],
    ],
    [
      '# SQL\n\n## View v/s CTE v/s Materialized view\n\n| X | View | CTE | Materialized view |\n|--|--|--|--|\n| Lifetime | until it is dropped | the query | until it is refreshed |\n| Index | can be created | none | can be created |',
      [
        'What is the lifetime of a view? → until it is dropped',
        'What is the lifetime of CTE? → the query',
        'What is the lifetime of a materialized view? → until it is refreshed',
      ],
    ],
    [
      '# HTTP\n\n| Method | Safe |\n|--|--|\n| `GET` | yes |\n| `HEAD` | yes |\n| `POST` | no |',
      ['Which of `GET`, `HEAD` and `POST` are safe? → `GET`; `HEAD`'],
    ],
    [
      '# Threads\n\n| Thing | Among the threads of a process |\n|--|--|\n| Heap | shared |\n| Files | shared |\n| Stack | private |\n| Registers | private |',
      ['Which of heap, files, stack and registers are shared among the threads of a process? → Heap; Files'],
    ],
    [
      '# Tools\n\n| Name | Released |\n|--|--|\n| SQLite | 2000 |\n| MySQL | 1995 |',
      ['When was SQLite released? → 2000', 'When was MySQL released? → 1995'],
    ],
    [
      '# Maps\n\n| Kind | Tool | Meaning |\n|--|--|--|\n| Desktop program | QGIS | a program on the own machine |\n|  | ArcGIS |  |\n| Web viewer | Leaflet | a page with a map in it |',
      [
        'What is a desktop program? → a program on the own machine',
        'Which term means: a program on the own machine? → Desktop program',
        'Web viewer: what is the tool? → Leaflet',
        'What is a web viewer? → a page with a map in it',
        'Which term means: a page with a map in it? → Web viewer',
      ],
    ],
    [
      '# Work\n\n| Organization | Description |\n|--|--|\n| Idealist | Lists volunteer places all over |\n| Catchafire | Matches people with tasks |',
      [
        'What does Idealist do? → Lists volunteer places all over',
        'Which term means: Lists volunteer places all over? → Idealist',
        'What does Catchafire do? → Matches people with tasks',
        'Which term means: Matches people with tasks? → Catchafire',
      ],
    ],
    [
      '# Tests\n\n| Name | Description |\n|--|--|\n| Spike test | Discover how the system takes a rush |\n| Internet Archive | an American library of web pages |',
      [
        'What is a spike test for? → Discover how the system takes a rush',
        'Which term means: Discover how the system takes a rush? → Spike test',
        'What is Internet Archive? → an American library of web pages',
        'Which term means: an American library of web pages? → Internet Archive',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('table', note)).toEqual(cards)
  })

  test.each([
    '# Ports\n\n| Protocol | Link |\n|--|--|\n| SSH | https://a.org |\n| SMTP | https://b.org |',
    '# Ports\n\n| Protocol | Secure |\n|--|--|\n| SSH | yes |\n| SMTP | no |',
    '# Ports\n\n| 1 | 2 |\n|--|--|\n| 3 | 4 |\n| 5 | 6 |',
    '# Locks\n\n| Lock | Waiting |\n|--|--|\n| Mutex | sleeps |\n| Spinlock | spins |',
    '# HTTP\n\n| Version | Transport |\n|--|--|\n| HTTP/1.0 | TCP |\n| HTTP/2 | TCP |',
    '# Game\n\n|  | R1 | R2 |\n|--|--|--|\n| C1 | 3,4 | 0,5 |\n| C2 | 1,1 | 2,2 |',
    '# Nets\n\n| Network | Range |\n|--|--|\n| X.X.X.0 | 1-126 |\n| X.X.X.128 | 129-254 |',
    '# Keys\n\n| Private key | Public key |\n|--|--|\n| Stays on your device | shared with all |\n| Signs your words | checks what was signed |',
    '# Logic\n\n| P | Negation |\n|--|--|\n| T | F |\n| F | T |',
  ])('is silent on %j', (note) => {
    expect(asked('table', note)).toEqual([])
  })

  test('a value that most rows share waits among the suggestions, the odd one is asked', () => {
    const text = '# HTTP\n\n| Version | Transport |\n|--|--|\n| HTTP/1.0 | TCP |\n| HTTP/2 | TCP |\n| HTTP/3 | QUIC |'
    const found = compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions
    expect(found.map((one) => [one.question, one.proposal])).toEqual([
      ['What is the transport of HTTP/1.0?', 'suggested'],
      ['What is the transport of HTTP/2?', 'suggested'],
      ['What is the transport of HTTP/3?', 'active'],
    ])
  })

  test('one number for another is a value of the table', () => {
    const text = '# Pages\n\n| block | page frame |\n|--|--|\n| 1 | 13 |\n| 2 | 76 |\n| 3 | 55 |'
    const found = compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions
    expect(found.filter((one) => one.proposal === 'active')).toEqual([])
  })
})
