import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('sibling-qualifier', () => {
  test.each([
    [
      '# CPU\n\n## Faults (Recoverable)\n\n## Traps (Recoverable)\n\n## Aborts (Non Recoverable)',
      ['Faults, traps, aborts: which are Non Recoverable? → Aborts'],
    ],
    [
      '# Sync\n\n- Mutual exclusion (blocking)\n- Atomic operations (non blocking)',
      [
        'Mutual exclusion vs atomic operations: which is blocking? → Mutual exclusion',
        'Mutual exclusion vs atomic operations: which are non blocking? → Atomic operations',
      ],
    ],
    [
      '# HTTP\n\n- Non-persistent HTTP (v1.0)\n- Persistent HTTP (v1.1)',
      [
        'Non-persistent HTTP vs persistent HTTP: which is v1.0? → Non-persistent HTTP',
        'Non-persistent HTTP vs persistent HTTP: which is v1.1? → Persistent HTTP',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('sibling-qualifier', note)).toEqual(cards)
  })

  test.each([
    '# CPU\n\n## Faults (Recoverable)\n\n## Traps',
    '# MVCC\n\n- Optimistic Concurrency Control (OCC / `MVOCC`)\n- Timestamp Ordering (TO / `MVTO`)',
    '# Commit\n\n- Raft (Availability)\n- Two phases (Consistency)',
    '# Writes\n\n- LWW (Last Writer Wins)\n- MVR (multi value register)',
    '# CPU\n\n- one (see above)\n- two (see below)',
    '# CPU\n\n## Faults (2020)\n\n## Traps (2021)',
  ])('is silent on %j', (note) => {
    expect(asked('sibling-qualifier', note)).toEqual([])
  })
})
