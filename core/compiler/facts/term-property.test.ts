import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('term-property', () => {
  test.each([
    [
      '# fork\n\n- `fork` starts a child.\n\n## What the child gets\n\n- **Memory**: copied, lazily by copy on write\n- **File offset**: shared, since it belongs to the open file',
      ['`fork`: what is copied, and what is shared? → Memory: copied; File offset: shared'],
    ],
    [
      '# Notes\n\n## exec\n\n- `exec` runs a program.\n\n### After it\n\n- **Signal mask**: kept\n- **Mappings**: lost\n- **Handlers**: reset to the default',
      ['`exec`: what is kept, what is lost, and what is reset? → Signal mask: kept; Mappings: lost; Handlers: reset'],
    ],
    [
      '# `exec`\n\n- **Mappings**: discarded when the call succeeds',
      ['`exec`: what happens to mappings? → discarded when the call succeeds'],
    ],
    [
      '# Tuning\n\n- **Page cache**: dropped by the kernel under pressure',
      ['Tuning: what happens to the page cache? → dropped by the kernel under pressure'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('term-property', note)).toEqual(cards)
  })

  test.each([
    '# Memory\n\n- **Segment**: shared memory between two processes',
    '# Memory\n\n- **Note**: copied from the manual',
    '# Memory\n\n- Memory is copied, not shared',
    '# Memory\n\n- **Heap**: a region that grows upwards',
  ])('is silent on %j', (note) => {
    expect(asked('term-property', note)).toEqual([])
  })
})
