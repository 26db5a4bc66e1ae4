import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('by-doing', () => {
  test.each([
    [
      '# IRQ\n\n- Processors can disable IRQs by setting interrupt masks',
      ['How can processors disable IRQs? → by setting interrupt masks'],
    ],
    [
      '# Kafka\n\n- Kafka scales topics by splitting them into partitions',
      ['How does Kafka scale topics? → by splitting them into partitions'],
    ],
    [
      '# Pages\n\n- Pages are protected by setting bits in the page table',
      ['How are pages protected? → by setting bits in the page table'],
    ],
    [
      '# Compilers\n\n- We can define the meaning of a language by writing an interpreter',
      ['How can we define the meaning of a language? → by writing an interpreter'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('by-doing', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- By setting interrupt masks',
    '# IRQ\n\n- It is done by the kernel',
    '# IRQ\n\n- We do it by hand',
  ])('is silent on %j', (note) => {
    expect(asked('by-doing', note)).toEqual([])
  })
})
