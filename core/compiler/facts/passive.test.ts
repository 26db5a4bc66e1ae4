import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('passive', () => {
  test.each([
    [
      '# IRQ\n\n## Workqueues\n\n- Implemented on top of kernel threads.',
      ['What are workqueues implemented on top of? → kernel threads'],
    ],
    ['# Cookies\n\n- Used for storing per-user state', ['What are cookies used for? → storing per-user state']],
    [
      '# IRQ\n\n- Interrupt handlers are expected to set interrupt flags',
      ['What are interrupt handlers expected to set? → interrupt flags'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('passive', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- This is provided by the OS here\n- It was done in a hurry',
    '# IRQ\n\n- Used',
    '# IRQ\n\n- We are told by them',
  ])('is silent on %j', (note) => {
    expect(asked('passive', note)).toEqual([])
  })
})
