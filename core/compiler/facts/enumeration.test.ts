import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'
import { asked } from './snippets.ts'

describe('enumeration', () => {
  test.each([
    [
      '# Kernel\n\n## Entry points into the kernel\n\n- syscalls\n- exceptions\n- traps',
      [
        'What are the three entry points into the kernel? → syscalls; exceptions; traps',
        'Entry points into the kernel: […], exceptions and traps → syscalls',
        'Entry points into the kernel: syscalls, […] and traps → exceptions',
        'Entry points into the kernel: syscalls, exceptions and […] → traps',
      ],
    ],
    [
      '# HTTP\n\n- Two styles of using cookies\n    - All the state is in the cookie\n    - The state is kept by the server',
      [
        'What are the two styles of using cookies? → All the state is in the cookie; The state is kept by the server',
        'Styles of using cookies: […] and The state is kept by the server → All the state is in the cookie',
        'Styles of using cookies: All the state is in the cookie and […] → The state is kept by the server',
      ],
    ],
    [
      '# Threads\n\n## Pthreads\n\n### Types\n\n- joinable\n- detached\n- daemon',
      [
        'What are the three types of Pthreads? → joinable; detached; daemon',
        'Types of Pthreads: […], detached and daemon → joinable',
        'Types of Pthreads: joinable, […] and daemon → detached',
        'Types of Pthreads: joinable, detached and […] → daemon',
      ],
    ],
    [
      '# Entry points\n\n## Doors\n\n- There are two entry points into the kernel\n    - System calls\n    - Exceptions',
      [
        'What are the two entry points into the kernel? → System calls; Exceptions',
        'Entry points into the kernel: […] and Exceptions → System calls',
        'Entry points into the kernel: System calls and […] → Exceptions',
      ],
    ],
    [
      '# Kernel\n\n- The kernel has two ways to notify a process\n    - Signals\n    - Error codes',
      [
        'What are the two ways to notify a process? → Signals; Error codes',
        'Ways to notify a process: […] and Error codes → Signals',
        'Ways to notify a process: Signals and […] → Error codes',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('enumeration', note)).toEqual(cards)
  })

  test.each([
    '# Kernel\n\n## Workqueues\n\n- Deferred work that runs later\n- Implemented on top of threads',
    '# Kernel\n\n## Links\n\n- one\n- two',
    '# Kernel\n\n## Entry points into the kernel\n\n- syscalls\n- but I am not sure that this is all of it',
  ])('is silent on %j', (note) => {
    expect(asked('enumeration', note)).toEqual([])
  })

  test('an index to glosses is no set to learn: its gaps wait among the suggestions', () => {
    const text =
      '# Files\n\n## Flags of the open call\n\n- `O_APPEND`: moves to the end\n- `O_CLOEXEC`: closes on exec\n- `O_EXCL`: fails if it exists\n- `O_SYNC`: returns at once\n- `O_DIRECT`: skips the cache'
    const found = compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions.filter(
      (one) => one.rule === 'enumeration',
    )
    expect(found.map((one) => one.proposal)).toEqual(Array.from({ length: 5 }, () => 'suggested'))
  })
})
