import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('command-gloss', () => {
  test.each([
    [
      '# Audit\n\n- `ausyscall --dump` : List syscalls in the system',
      [
        'Which command would you use to list syscalls in the system? → `ausyscall --dump`',
        'What does `ausyscall --dump` do? → List syscalls in the system',
      ],
    ],
    [
      '# Trace\n\n- `strace -p PID` - attaches to a process',
      [
        'Which command attaches to a process? → `strace -p PID`',
        'What does `strace -p PID` do? → attaches to a process',
      ],
    ],
    [
      '# Names\n\n- `inode`: a record of where a file lies on disk',
      [
        'What is `inode`? → a record of where a file lies on disk',
        'Which name means: a record of where a file lies on disk? → `inode`',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('command-gloss', note)).toEqual(cards)
  })

  test.each([
    '# Audit\n\n- `ausyscall`: it is nice',
    '# Audit\n\n- The `ausyscall` tool lists things',
    '# Audit\n\n- `ausyscall`: see the manual?',
  ])('is silent on %j', (note) => {
    expect(asked('command-gloss', note)).toEqual([])
  })
})
