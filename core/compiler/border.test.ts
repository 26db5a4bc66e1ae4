import { describe, expect, test } from 'vitest'
import { clauseBorder } from './border.ts'

const code = (length: number) => '\uE000'.repeat(length)
const cut = (text: string, preposition = '') => text.slice(0, clauseBorder(text, preposition))

describe('clauseBorder', () => {
  test.each([
    ['the method, a 302 may turn it into a GET', '', 'the method'],
    [`${code(4)}, and ${code(5)} needs ${code(6)}`, '', code(4)],
    ['a child after a fork and are dropped on the call', '', 'a child after a fork'],
    ['read committed (the default), MySQL at repeatable read', 'at', 'read committed (the default)'],
    ['32 bits, an IPv6 address 128', '', '32 bits'],
    ['both servers but the request to the second fails', '', 'both servers but the request to the second fails'],
    ['both servers, while the reader is blocked', '', 'both servers'],
    ['a lock, the kernel wakes a waiter', '', 'a lock'],
  ])('ends the first claim of %j', (text, preposition, first) => {
    expect(cut(text, preposition)).toBe(first)
  })

  test.each([
    'keys, values and indexes',
    'a service that clients and servers can use',
    'one round trip in TLS 1.3, two in TLS 1.2',
    'all calls made by a process and the signals received by the process',
    'a set (a list, a tuple is one) of values',
    'the content of a file, not its name',
  ])('leaves %j whole', (text) => {
    expect(cut(text)).toBe(text)
  })
})
