import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('relative', () => {
  test.each([
    [
      '# Kill\n\n- First send **SIGTERM** (`kill -15`) which tells the process to shut down',
      ['What does SIGTERM tell the process to do? → shut down'],
    ],
    [
      '# Kill\n\n- Next send **SIGHUP** signal which is commonly used to restart a process',
      ['What is SIGHUP commonly used to do? → restart a process'],
    ],
    [
      '# Kill\n\n- Then run `sync` which forces the kernel to write its buffers',
      ['What does `sync` force the kernel to do? → write its buffers'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('relative', note)).toEqual(cards)
  })

  test.each([
    '# Kill\n\n- First send a signal which tells the process to stop',
    '# Kill\n\n- **SIGTERM** is which it is',
    '# Kill\n\n- **Bold** words, which I like',
    '# Roles\n\n- An owner and a **group** (for example), which are used as the owner of all files',
  ])('is silent on %j', (note) => {
    expect(asked('relative', note)).toEqual([])
  })
})
