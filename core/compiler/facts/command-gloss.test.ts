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
    [
      '# Logs\n\n- `/var/log/dmesg` - contains messages of the kernel',
      [
        'Which file contains messages of the kernel? → `/var/log/dmesg`',
        'What does `/var/log/dmesg` contain? → messages of the kernel',
      ],
    ],
    [
      '# Retries\n\n- `At-least-once`: Retry the request until it is acknowledged',
      [
        'What would you use to retry the request until it is acknowledged? → `At-least-once`',
        'What does `At-least-once` mean? → Retry the request until it is acknowledged',
      ],
    ],
    [
      '# Editor\n\n## Mappings\n\n- `:hsp`: horizontal split of the window\n- `<leader>o`: open a file by its name',
      [
        'What is `:hsp` for? → horizontal split of the window',
        'Which name means: horizontal split of the window? → `:hsp`',
        'What would you use to open a file by its name? → `<leader>o`',
        'What does `<leader>o` do? → open a file by its name',
      ],
    ],
    [
      '# Shell\n\n- `!!`: the whole of the last command\n- `!*`: all arguments of the last command',
      [
        'What does `!!` mean? → the whole of the last command',
        'Which name means: the whole of the last command? → `!!`',
        'What does `!*` mean? → all arguments of the last command',
        'Which name means: all arguments of the last command? → `!*`',
      ],
    ],
    [
      '# Streams\n\n- `Sources`: the places where all elements come from',
      [
        'What are `Sources`? → the places where all elements come from',
        'Which name means: the places where all elements come from? → `Sources`',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('command-gloss', note)).toEqual(cards)
  })

  test.each([
    '# Audit\n\n- `ausyscall`: it is nice',
    '# Shell\n\n- `w` - a lot of information on who is there',
    '# Scale\n\n- `ScaleIn`: vertical scaling, `ScaleOut` : horizontal scaling',
    '# Audit\n\n- The `ausyscall` tool lists things',
    '# Audit\n\n- `ausyscall`: see the manual?',
  ])('is silent on %j', (note) => {
    expect(asked('command-gloss', note)).toEqual([])
  })
})
