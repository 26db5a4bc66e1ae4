import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('timing', () => {
  test.each([
    [
      '# HTTP\n\n- Connection is closed as soon as data is transferred',
      ['When is the connection closed? → as soon as data is transferred'],
    ],
    [
      '# CPU\n\n## Faults\n\n- Reported before the execution of the instruction',
      ['When are faults reported? → before the execution of the instruction'],
    ],
    [
      '# Locks\n\n- A lock is released when its holder leaves the section',
      ['When is a lock released? → when its holder leaves the section'],
    ],
    [
      '# epoll\n\n- A level-triggered event is reported as long as the descriptor is ready',
      ['How long is a level-triggered event reported? → as long as the descriptor is ready'],
    ],
    ['# exec\n\n- `execve` returns only when it failed.', ['When does `execve` return? → only when it failed']],
  ])('asks of %j', (note, cards) => {
    expect(asked('timing', note)).toEqual(cards)
  })

  test.each([
    '# HTTP\n\n- Connection is closed',
    '# HTTP\n\n- It is nice when it works',
    '# HTTP\n\n- Connection is closed before it',
    '# exec\n\n- `execve` returns a value when it failed',
    '# exec\n\n- They are called when they failed',
  ])('is silent on %j', (note) => {
    expect(asked('timing', note)).toEqual([])
  })
})
