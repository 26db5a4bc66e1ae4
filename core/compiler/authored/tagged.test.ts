import { describe, expect, test } from 'vitest'
import { written } from './snippets.ts'

describe('flashcards-obsidian', () => {
  test.each([
    ['What is a tasklet? #card\nDeferred work\n^1623156789000\n\nProse.', ['What is a tasklet? → Deferred work']],
    ['fork #card-reverse\ncopy', ['fork → copy', 'copy → fork']],
    ['fork #card/reverse\ncopy', ['fork → copy', 'copy → fork']],
    ['## What is a trap? #card\n\nAn exception\n\n## Other', ['What is a trap? → An exception']],
    ['fork::copy #card', ['fork → copy']],
  ])('takes %j', (note, cards) => {
    expect(written(note)).toEqual(cards)
  })

  test.each([
    'What is a tasklet? #cards\nDeferred work',
    'What is a tasklet? #card\n\nProse that follows.',
    '`x #card`\nDeferred work',
    '```\nx #card\ny\n```',
  ])('leaves %j', (note) => {
    expect(written(note)).toEqual([])
  })
})
