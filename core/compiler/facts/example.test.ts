import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('example', () => {
  test.each([
    ['# CPU\n\n## Faults\n\n- Eg. Page Fault', ['What is an example of a fault? → Page Fault']],
    ['# Kernel\n\n- FS based notification: Eg. inotify', ['What is an example of an FS based notification? → inotify']],
    ['# CPU\n\n## Traps\n\n- For example, a breakpoint', ['What is an example of a trap? → a breakpoint']],
    [
      '# Sockets\n\n## Datagram sockets\n\n- Eg. tftp, games',
      ['What are some examples of datagram sockets? → tftp, games'],
    ],
    ['# SQL\n\n## DCL\n\n- Eg. `GRANT, REVOKE`', ['What are some examples of DCL? → `GRANT, REVOKE`']],
    ['# CPU\n\n## Caches\n\n- Eg. the buffer of a branch', ['What is an example of a cache? → the buffer of a branch']],
  ])('asks of %j', (note, cards) => {
    expect(asked('example', note)).toEqual(cards)
  })

  test.each([
    '# Logic\n\n## Universal quantifier\n\n- Eg. Consider the domain of natural numbers',
    '# CPU\n\n- Eg. when it is late and you are tired',
    '# CPU\n\n## Why?\n\n- Eg. Page Fault',
    '# CPU\n\n- Examples are good',
    '# CPU\n\n## Traps\n\n- Eg. for debuggers, tracers',
    '# Vision\n\n- OCR-free\n    - Eg. Donut, LayoutLM',
    '# Stores\n\n## Based on the data model\n\n- Eg. graphs',
  ])('is silent on %j', (note) => {
    expect(asked('example', note)).toEqual([])
  })
})
