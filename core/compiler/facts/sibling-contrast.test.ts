import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('sibling-contrast', () => {
  test.each([
    [
      '# Advice\n\n## fadvice\n\n- provide hints to the operating system about file access patterns\n\n## madvice\n\n- provide hints to the operating system about mapped memory',
      [
        'fadvice vs madvice: what does each provide hints to the operating system about? → fadvice: file access patterns; madvice: mapped memory',
      ],
    ],
    [
      '# IRQ\n\n## Tasklets\n\n- Dynamically allocated\n\n## Softirqs\n\n- Statically allocated',
      ['Tasklets vs softirqs: how is each allocated? → Tasklets: Dynamically; Softirqs: Statically'],
    ],
    [
      '# CPU\n\n## Faults\n\n- Eg. Page Fault\n\n## Traps\n\n- Eg. breakpoint',
      ['Faults vs traps: what is an example of each? → Faults: Page Fault; Traps: breakpoint'],
    ],
    [
      '# IRQ\n\n- tasklets\n    - Dynamically allocated\n- softirqs\n    - Statically allocated',
      ['Tasklets vs softirqs: how is each allocated? → tasklets: Dynamically; softirqs: Statically'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('sibling-contrast', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n## Tasklets\n\n- Dynamically allocated\n\n## Softirqs\n\n- Run often',
    '# IRQ\n\n## Tasklets\n\n- Dynamically allocated',
    '# IRQ\n\n## Tasklets\n\n- Runs in interrupt context\n\n## Softirqs\n\n- Runs in interrupt context',
  ])('is silent on %j', (note) => {
    expect(asked('sibling-contrast', note)).toEqual([])
  })
})
