import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('section-list', () => {
  test.each([
    [
      '# Services\n\n## Principles of isolation\n\n### State\n\na b\n\n### Space\n\nc d\n\n### Time\n\ne f',
      'What are the three principles of isolation? → State; Space; Time',
    ],
    [
      '# Locks\n\n## Spinlock\n\n### Phases\n\n#### Acquire\n\n#### Hold\n\n#### Release',
      'What are the three phases of spinlock? → Acquire; Hold; Release',
    ],
  ])('asks of %j', (note, card) => {
    expect(asked('section-list', note)).toContain(card)
  })

  test.each([
    '# Services\n\n## Isolation\n\n### State\n\n### Space\n\n### Time',
    '# Services\n\n## Principles of isolation\n\n### State\n\n### Space',
    '# Services\n\n## Principles of isolation\n\n### State\n\n### Examples\n\n### Time',
    '# Services\n\n## Principles of isolation\n\n### State\n\n### Why is it hard?\n\n### Time',
    '# Docker\n\n## Components of Docker\n\n### Image\n\n### Layers/Cache\n\n### Container',
    '# Docker\n\n## Components of Docker\n\n### Image\n\n### Injecting\n\n### Container',
    '# Maps\n\n## Common types of maps\n\n### Epic\n\n### Monic\n\n### Isomorphic',
    '# Services\n\n## Isolation techniques\n\n### A\n\n### B\n\n### C\n\n### D\n\n### E',
    '# Services\n\n## Useful techniques\n\n- one\n- two\n- three',
  ])('is silent on %j', (note) => {
    expect(asked('section-list', note)).toEqual([])
  })
})
