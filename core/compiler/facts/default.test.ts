import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('default', () => {
  test.each([
    [
      '# Threads\n\n- A joinable thread (the default)\n- A detached thread',
      ['Which is the default: a detached thread or a joinable thread? → A joinable thread'],
    ],
    ['# Reset\n\n- soft\n- mixed (default)\n- hard', ['Which is the default: hard or mixed or soft? → mixed']],
    [
      '# Isolation\n\n- read committed (the default in PostgreSQL)\n- serializable',
      ['Which is the default: read committed or serializable? → read committed'],
    ],
    [
      '# Advice\n\n## Access patterns\n\n- `NORMAL` (the default)\n- `RANDOM`\n- `SEQUENTIAL`\n- `DONTNEED`',
      ['Which is the default access pattern? → `NORMAL`'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('default', note)).toEqual(cards)
  })

  test.each([
    '# Threads\n\n- A joinable thread (the default)',
    '# Threads\n\n- The default is fine\n- Another',
    '# Threads\n\n- Sockets (defaulted loans)\n- Pipes',
    '# Advice\n\n- `NORMAL` (the default)\n- `RANDOM`\n- `SEQUENTIAL`\n- `DONTNEED`',
  ])('is silent on %j', (note) => {
    expect(asked('default', note)).toEqual([])
  })
})
