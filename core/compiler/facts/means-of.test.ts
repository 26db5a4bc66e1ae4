import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('means-of', () => {
  test.each([
    [
      '# Git\n\n- Git names an object by the hash of its content.',
      ['How does Git name an object? → by the hash of its content'],
    ],
    [
      '# Locks\n\n- Databases detect a deadlock as a cycle in the graph.',
      ['As what do databases detect a deadlock? → a cycle in the graph'],
    ],
    [
      '# Faults\n\n- The processor saves the faulting address in `CR2`',
      ['Where does the processor save the faulting address? → in `CR2`'],
    ],
    [
      '# IP\n\n- A router lowers the hop limit by one hop and drops the packet at zero.',
      ['By how much does a router lower the hop limit? → one hop'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('means-of', note)).toEqual(cards)
  })

  test.each([
    '# Git\n\n- Git names an object by hashing its content',
    '# Git\n\n- Git names objects',
    '# Git\n\n- Git sends the pack as soon as the client asks',
    '# Git\n\n- Git stores the work in a hurry',
    '# Git\n\n- It does not name an object by the hash of its content',
  ])('is silent on %j', (note) => {
    expect(asked('means-of', note)).toEqual([])
  })
})
