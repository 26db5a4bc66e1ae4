import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('cloze', () => {
  test.each([
    [
      '# TCP\n\n- A TCP header without options has a size of 20 bytes',
      ['A TCP header without options has a size of […] → 20 bytes'],
    ],
    [
      '# Paging\n\n- Huge pages on x86-64 have a size of 2 MiB each',
      ['Huge pages on x86-64 have a size of […] each → 2 MiB'],
    ],
    [
      '# Net\n\n- A UDP header has 8 bytes, a TCP header 20 or more',
      ['A UDP header has […], a TCP header 20 or more → 8 bytes'],
    ],
    [
      '# Pipes\n\n- A write to a pipe whose read end is closed raises `SIGPIPE`.',
      ['A write to a pipe whose read end is closed raises […]. → `SIGPIPE`'],
    ],
    [
      '# TCP\n\n- The end that closes the connection first goes into `TIME_WAIT`.',
      ['The end that closes the connection first goes into […]. → `TIME_WAIT`'],
    ],
    [
      '# TCP\n\n- Many sockets in `CLOSE_WAIT` mean that the program does not close its sockets.',
      ['Many sockets in […] mean that the program does not close its sockets. → `CLOSE_WAIT`'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('cloze', note)).toEqual(cards)
  })

  test.each([
    '# Akka\n\n- The id of an entity is extracted by means of `ExtractEntityId`.',
    '# TCP\n\n- It takes 20 bytes',
    '# GC\n\n- Finally the talk says why `MARK_ASSIST` is good for a concurrent collector.',
    '# Learning\n\n- The split that people use is between 50% - 90% of the training data for training.',
    '# Mounts\n\n- The kernel needs the device to resolve `/home/someone/notes`.',
    '# TCP\n\n- Plus there is `nc` which is more like it for the whole thing.',
    '# TCP\n\n- Every reader by default will read from the `leader` of the group.',
    '# Calculus\n\n- The derivative at that point of the curve is set to 0 in the end.',
    '# TCP\n\n- This is **very** important for the whole world of networks',
    '# TCP\n\n- See the `man` page of the tool for more of this',
  ])('is silent on %j', (note) => {
    expect(asked('cloze', note)).toEqual([])
  })
})
