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
    [
      '# Git\n\n- `git blame FILE`: shows which commit last changed each line',
      [
        'Which command shows which commit last changed each line? → `git blame FILE`',
        'What does `git blame FILE` do? → shows which commit last changed each line',
      ],
    ],
    [
      '# HTTP\n\n- `OPTIONS`: asks which methods a server allows',
      [
        'What asks which methods a server allows? → `OPTIONS`',
        'What does `OPTIONS` do? → asks which methods a server allows',
      ],
    ],
    [
      '# HTTP\n\n- `immutable`: the answer never changes while it is fresh',
      [
        'What does `immutable` mean? → the answer never changes while it is fresh',
        'Which name means: the answer never changes while it is fresh? → `immutable`',
      ],
    ],
    [
      '# Query\n\n- `where`: rules to apply to every row',
      ['What is `where`? → rules to apply to every row', 'Which name means: rules to apply to every row? → `where`'],
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
