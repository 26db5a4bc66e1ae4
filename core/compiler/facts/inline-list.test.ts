import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('inline-list', () => {
  test.each([
    [
      '# IRQ\n\n- Linux handles it in 3 phases: critical, immediate and deferred.',
      [
        'Linux handles it in which three phases? → critical; immediate; deferred',
        'Linux handles it in 3 phases: […], immediate and deferred → critical',
        'Linux handles it in 3 phases: critical, […] and deferred → immediate',
        'Linux handles it in 3 phases: critical, immediate and […] → deferred',
      ],
    ],
    [
      '# Code\n\n- Methods can be: thread safe, conditionally safe, not thread safe',
      [
        'Methods can be: which three? → thread safe; conditionally safe; not thread safe',
        'Methods can be: thread safe, […] and not thread safe → conditionally safe',
        'Methods can be: thread safe, conditionally safe and […] → not thread safe',
      ],
    ],
    [
      '# HTTP\n\n- First line: method, URL, version',
      [
        'Which three make up the first line? → method; URL; version',
        'First line: […], URL and version → method',
        'First line: method, […] and version → URL',
        'First line: method, URL and […] → version',
      ],
    ],
    [
      '# Caches\n\n- MESI has three states: modified, shared and invalid',
      [
        'What are the three states of MESI? → modified; shared; invalid',
        'MESI has three states: […], shared and invalid → modified',
        'MESI has three states: modified, […] and invalid → shared',
        'MESI has three states: modified, shared and […] → invalid',
      ],
    ],
    [
      '# Commit\n\n- Two-phase commit has two phases: prepare and commit',
      [
        'Which two phases does two-phase commit have? → prepare; commit',
        'Two-phase commit has two phases: […] and commit → prepare',
      ],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('inline-list', note)).toEqual(cards)
  })

  test.each([
    '# IRQ\n\n- It runs in 3 phases: first and last',
    '# IRQ\n\n- Note: this, that, and more',
    '# IRQ\n\n- Then: do it, or we will see what happens here',
    '# Files\n\n- 3 sets of 3 permissions: user, group, other',
    '# IRQ\n\n- Since plugins come in two kinds: strategy and target',
  ])('is silent on %j', (note) => {
    expect(asked('inline-list', note)).toEqual([])
  })
})
