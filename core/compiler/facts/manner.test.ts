import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('manner', () => {
  test.each([
    [
      '# IRQ\n\n## Tasklets\n\n- Dynamically allocated\n\n## Softirqs\n\n- Statically allocated',
      ['Tasklets vs softirqs: how is each allocated? → Tasklets: Dynamically; Softirqs: Statically'],
    ],
    [
      '# Links\n\n## Static libraries\n\n- statically linked\n\n## Shared libraries\n\n- dynamically linked',
      [
        'Static libraries vs shared libraries: how is each linked? → Static libraries: statically; Shared libraries: dynamically',
      ],
    ],
    [
      '# Code\n\n## Java\n\n- Automatically managed\n\n## Rust\n\n- Explicitly managed',
      ['Java vs Rust: how is each managed? → Java: Automatically; Rust: Explicitly'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('sibling-contrast', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- Dynamically allocated memory is slow',
    '# IRQ\n\n## Tasklets\n\n- Really nice',
    '# IRQ\n\n## Tasklets\n\n- Allocated',
  ])('is silent on %j', (note) => {
    expect(asked('manner', note)).toEqual([])
  })
})
