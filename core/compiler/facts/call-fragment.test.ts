import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('call-fragment', () => {
  test.each([
    [
      '# Advice\n\n## fadvice\n\n- provide hints to the operating system about file access patterns',
      ['What does fadvice provide hints to the operating system about? → file access patterns'],
    ],
    [
      '# Tools\n\n## iostat\n\n- gives statistics about the disks',
      ['What does iostat give statistics about? → the disks'],
    ],
    ['# Tools\n\n## stat\n\n- returns information about a file', ['What does stat return information about? → a file']],
  ])('asks of %j', (note, cards) => {
    expect(asked('call-fragment', note)).toEqual(cards)
  })

  test.each([
    '- provide hints',
    '# Tools\n\n## stat\n\n- gives hope to people',
    '# Tools\n\n## Notes\n\n### What now?\n\n- gives statistics about the disks',
  ])('is silent on %j', (note) => {
    expect(asked('call-fragment', note)).toEqual([])
  })
})
