import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('formula', () => {
  test.each([
    [
      '# Cache\n\n- Cache time = $h + (1-h) m$ where $h$ is the hit rate',
      ['What is cache time equal to? → $h + (1-h) m$'],
    ],
    [
      '# IRQ\n\n- Interrupt latency = handler start - interrupt time',
      ['What is interrupt latency equal to? → handler start - interrupt time'],
    ],
    [
      '# HTTP\n\n- Round trip for each resource = $n + 1$',
      ['What is the round trip for each resource equal to? → $n + 1$'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('formula', note)).toEqual(cards)
  })

  test.each(['# Cache\n\n- `x = 1`', '# Cache\n\n- more cache = more good', '# Cache\n\n- = nothing'])(
    'is silent on %j',
    (note) => {
      expect(asked('formula', note)).toEqual([])
    },
  )
})
