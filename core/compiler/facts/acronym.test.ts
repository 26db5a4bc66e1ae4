import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('acronym', () => {
  test.each([
    [
      '# CPU\n\n- Kept in the Interrupt Descriptor Table (IDT)',
      ['What does IDT stand for? → Interrupt Descriptor Table'],
    ],
    ['# Net\n\nA virtual private network (VPN) hides traffic.', ['What does VPN stand for? → virtual private network']],
    ['# Text\n\n- Optical Character Recognition (OCR)', ['What does OCR stand for? → Optical Character Recognition']],
    [
      '# Nets\n\n- Recurrent Neural Networks (RNNs) read one word after the other.',
      ['What does RNN stand for? → Recurrent Neural Network'],
    ],
    ['# Stores\n\n- Kept in content caches (CCs).', ['What does CC stand for? → content cache']],
    ['# Auth\n\n- Checked against access policies (APs).', ['What does AP stand for? → access policies']],
    ['# Trees\n\n- Load and Stores (LAS)', ['What does LAS stand for? → Load and Stores']],
  ])('asks of %j', (note, cards) => {
    expect(asked('acronym', note)).toEqual(cards)
  })

  test.each([
    '# CPU\n\n- Kept in the table (IDT)',
    '# CPU\n\n- Runs on Linux (x86)',
    '# CPU\n\n- The kernel decides (ALWAYS)',
  ])('is silent on %j', (note) => {
    expect(asked('acronym', note)).toEqual([])
  })
})
