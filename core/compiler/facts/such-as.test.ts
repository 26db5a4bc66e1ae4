import { describe, expect, test } from 'vitest'
import { asked } from './snippets.ts'

describe('such-as', () => {
  test.each([
    [
      '# DNS\n\n- The servers of top-level domains (e.g. `.com`, `.net`, etc.) know the name servers',
      ['What are some examples of top-level domains? → `.com`, `.net`'],
    ],
    [
      '# Logins\n\n- It supports authentication mechanisms such as OpenID Connect, OAuth 2.0, and SAML.',
      ['What are some examples of authentication mechanisms? → OpenID Connect, OAuth 2.0, and SAML'],
    ],
  ])('asks of %j', (note, cards) => {
    expect(asked('such-as', note)).toEqual(cards)
  })

  test.each([
    '# Tiles\n\n- Algorithms that identify patterns (like Roads or Buildings) in pictures',
    '# Tiles\n\n- There are many ways such as Alpha and Beta.',
    '# Tiles\n\n- It has quantization methods (e.g. small, large)',
    '# Tiles\n\n- Programming languages such as Haskell have types',
    '# Tiles\n\n- Widely used systems (e.g. Kafka, NATS)',
  ])('is silent on %j', (note) => {
    expect(asked('such-as', note)).toEqual([])
  })
})
