import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('is-a', () => {
  test.each([
    [
      '# Safety\n\n- Thread safety is the ability to keep invariants in many threads.',
      ['What is thread safety? → the ability to keep invariants in many threads'],
    ],
    [
      "# Storage\n\n- Thread local storage\n    - It's just storage specific to the running thread",
      ['What is thread local storage? → storage specific to the running thread'],
    ],
    ['# Net\n\n- A socket is an endpoint for communication.', ['What is a socket? → an endpoint for communication']],
  ])('asks of %j', (note, cards) => {
    expect(asked('is-a', note)).toEqual(cards)
  })

  test.each([
    '# Net\n\n- A socket is a good thing',
    '# Net\n\n- This is a test of the rule',
    '# Net\n\n- A socket is not an address of anything',
    '# Datalog\n\n- Rules are seen as problem generators',
  ])('is silent on %j', (note) => {
    expect(asked('is-a', note)).toEqual([])
  })
})
