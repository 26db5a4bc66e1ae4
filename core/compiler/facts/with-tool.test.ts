import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('with-tool', () => {
  test.each([
    [
      '# clone\n\n- We can create threads or processes using `clone()`',
      ['What can you create using `clone()`? → threads or processes'],
    ],
    [
      '# Signals\n\n- You can list all signals in the system using `kill -l`',
      ['What can you list using `kill -l`? → all signals in the system'],
    ],
    [
      '# Net\n\n- You can capture network packets with `tcpdump`',
      ['What can you capture using `tcpdump`? → network packets'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('with-tool', note)).toEqual(cards)
  })

  test.each([
    '# clone\n\n- We can win using skill',
    '# clone\n\n- You can see it using `clone()`',
    '# clone\n\n- Using `clone()`',
    '# App\n\n- You can navigate to the page with `g`',
  ])('is silent on %j', (note) => {
    expect(asked('with-tool', note)).toEqual([])
  })
})
