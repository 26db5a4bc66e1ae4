import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('except', () => {
  test.each([
    [
      '# clone\n\n- `thread` : Everything is copied except memory.',
      ['`thread`: what is copied, and what is not? → Everything is copied except memory'],
    ],
    [
      '# Deploy\n\n## Rollback\n\n- Everything is restored except logs',
      ['Rollback: what is restored, and what is not? → Everything is restored except logs'],
    ],
    [
      '# Git\n\n## Stash\n\n- All files are saved except ignored ones',
      ['Stash: what is saved, and what is not? → All files are saved except ignored ones'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('except', note)).toEqual(cards)
  })

  test.each(['# clone\n\n- Everything is fine', '# clone\n\n- Copied except memory', '# clone\n\n- Nothing is copied'])(
    'is silent on %j',
    (note) => {
      expect(asked('except', note)).toEqual([])
    },
  )
})
