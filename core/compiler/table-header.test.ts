import { describe, expect, test } from 'vitest'
import { headerOf, isAttribute } from './table-header.ts'

describe('headerOf', () => {
  test.each([
    ['Size', 'noun'],
    ['Default Action', 'noun'],
    ['Cost of a wait', 'noun'],
    ['Meaning', 'meaning'],
    ['Means', 'meaning'],
    ['Description', 'meaning'],
    ['Used for', 'use'],
    ['Purpose', 'use'],
    ['Releases', 'verb'],
    ['Stands for', 'verb'],
    ['Stored in', 'verb'],
    ['Who may release it', 'question'],
    ['Condition it breaks', 'question'],
    ['When used', 'question'],
    ['What a commit needs', 'own'],
    ['Disks that may fail', 'own'],
    ['Pages counted', 'done'],
    ['Released', 'since'],
    ['Preemptive?', 'quality'],
    ['Idempotent', 'quality'],
  ])('knows %j for a %s', (text, kind) => {
    expect(headerOf(text, 3).kind).toBe(kind)
  })

  test.each([
    'Links',
    'Waiting of threads?',
    'Take both boxes',
    'Requires synchrony',
    'R1',
    'Why so',
    'Label dropping',
    '$P$',
    'Notes',
    '',
  ])('asks nothing of %j', (text) => {
    expect(headerOf(text, 3).kind).toBe('unknown')
  })

  test('takes the capitals of a title off, but not those of an acronym', () => {
    expect(headerOf('Default CIDR', 3)).toEqual({ kind: 'noun', name: 'default CIDR' })
    expect(headerOf('Value on Linux', 3)).toEqual({ kind: 'noun', name: 'value on Linux' })
    expect(headerOf('Primary Language(s)', 3)).toEqual({ kind: 'noun', name: 'primary language' })
  })

  test('a thing owns a size, but not a "new data" nor a "cost of a wait"', () => {
    expect(['size', 'default action', 'new data', 'cost of a wait'].map(isAttribute)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
