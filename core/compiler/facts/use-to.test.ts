import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('use-to', () => {
  test.each([
    [
      '# Disk\n\n- Use `df -h` to show free space',
      ['What can be used to show free space? → `df -h`', 'What can `df -h` be used to do? → show free space'],
    ],
    [
      "# Unix\n\n- That's why to launch a new process in Unix-like systems, we do `fork()`, followed by `exec()`",
      ['What do you do to launch a new process in Unix-like systems? → `fork()`, followed by `exec()`'],
    ],
    [
      '# Net\n\n- You can use `ss` for listing open sockets',
      ['What can be used for listing open sockets? → `ss`', 'What can `ss` be used for? → listing open sockets'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('use-to', note)).toEqual(cards)
  })

  test.each([
    '# Disk\n\n- Use it to win',
    '# Disk\n\n- To win, we must try this',
    '# Disk\n\n- Use common sense to decide',
    '# Sums\n\n- To define it formally, we have to use infimum and supremum',
  ])('is silent on %j', (note) => {
    expect(asked('use-to', note)).toEqual([])
  })
})
