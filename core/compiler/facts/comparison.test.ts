import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('comparison', () => {
  test.each([
    [
      '# Sockets\n\n- Unix sockets are faster than TCP sockets over loopback',
      ['Which are faster: TCP sockets over loopback or Unix sockets? → Unix sockets'],
    ],
    ['# Nets\n\n- UDP is much faster than TCP, at least in theory', ['Which is faster: TCP or UDP? → UDP']],
    [
      '# Lists\n\n- A skip list uses less memory than a tree',
      ['Which uses less memory: a skip list or a tree? → A skip list'],
    ],
    ['# VPNs\n\n## WireGuard\n\n- Faster than OpenVPN', ['Which is faster: OpenVPN or WireGuard? → WireGuard']],
  ])('asks of %j', (note, cards) => {
    expect(asked('comparison', note)).toEqual(cards)
  })

  test.each([
    '# Nets\n\n- UDP is faster than the others',
    '# Nets\n\n- UDP is not faster than TCP',
    '# Nets\n\n- UDP is better than before',
    '# Eyes\n\n- Changes in brightness are more important than changes in colour',
    '# Nets\n\n- UDP is more than a protocol',
  ])('is silent on %j', (note) => {
    expect(asked('comparison', note)).toEqual([])
  })
})
