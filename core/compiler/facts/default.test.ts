import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('default', () => {
  test.each([
    [
      '# Threads\n\n- A joinable thread (the default)\n- A detached thread',
      ['Which is the default: A detached thread or A joinable thread? → A joinable thread'],
    ],
    ['# Reset\n\n- soft\n- mixed (default)\n- hard', ['Which is the default: hard or mixed or soft? → mixed']],
    [
      '# Isolation\n\n- read committed (the default in PostgreSQL)\n- serializable',
      ['Which is the default: read committed or serializable? → read committed'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('default', note)).toEqual(cards)
  })

  test.each([
    '# Threads\n\n- A joinable thread (the default)',
    '# Threads\n\n- The default is fine\n- Another',
    '# Threads\n\n- Sockets (defaulted loans)\n- Pipes',
  ])('is silent on %j', (note) => {
    expect(asked('default', note)).toEqual([])
  })
})
