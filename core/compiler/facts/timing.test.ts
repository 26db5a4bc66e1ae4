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
  ])('asks of %j', (note, cards) => {
    expect(asked('timing', note)).toEqual(cards)
  })

  test.each([
    '# HTTP\n\n- Connection is closed',
    '# HTTP\n\n- It is nice when it works',
    '# HTTP\n\n- Connection is closed before it',
  ])('is silent on %j', (note) => {
    expect(asked('timing', note)).toEqual([])
  })
})
