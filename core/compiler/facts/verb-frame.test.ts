import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('verb-frame', () => {
  test.each([
    ['# IRQ\n\n## Tasklets\n\n- Runs in interrupt context', ['What do tasklets run in? → interrupt context']],
    [
      '# clone\n\n- `clone` allows you to choose which parts of a process are shared',
      ['What does `clone` allow you to do? → choose which parts of a process are shared'],
    ],
    ['# IRQ\n\n- `PIC` waits for the CPU to acknowledge', ['What does `PIC` wait for? → the CPU to acknowledge']],
  ])('asks of %j', (note, cards) => {
    expect(asked('verb-frame', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- Previously programmable interrupt controller',
    '# IRQ\n\n- Interrupt handler requests',
    '# IRQ\n\n- Interrupt context limits',
  ])('is silent on %j', (note) => {
    expect(asked('verb-frame', note)).toEqual([])
  })
})
