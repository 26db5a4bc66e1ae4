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
    [
      '# Trees\n\n- In graph theory, a tree is an undirected graph without cycles.',
      ['In graph theory, what is a tree? → an undirected graph without cycles'],
    ],
    [
      '# Faults\n\n- A Byzantine failure is the loss of a service due to a Byzantine fault',
      ['What is a Byzantine failure? → the loss of a service due to a Byzantine fault'],
    ],
    ['# Net\n\n- A socket is an endpoint for communication.', ['What is a socket? → an endpoint for communication']],
  ])('asks of %j', (note, cards) => {
    expect(asked('is-a', note)).toEqual(cards)
  })

  test.each([
    '# Net\n\n- A socket is a good thing',
    '# Net\n\n- This is a test of the rule',
    '# Net\n\n- A socket is not an address of anything',
    '# Unix\n\n- Linux is the newest of the four',
    '# Trees\n\n- For example, a tree is a graph without cycles',
    '# Graphs\n\n- In this chapter, a tree is a graph without cycles',
    '# Tokens\n\n- Around a dozen members is the right size of a tribe',
    '# Datalog\n\n- Rules are seen as problem generators',
  ])('is silent on %j', (note) => {
    expect(asked('is-a', note)).toEqual([])
  })
})
