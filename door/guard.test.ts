import { expect, test } from 'vitest'
import { type Asked, type House, judge } from './guard.ts'

const house: House = { port: 3000, names: ['quern.example'], token: 'secret' }
const own = 'http://127.0.0.1:3000'

const asked = (change: Partial<Asked>): Asked => ({
  method: 'GET',
  url: '/',
  hosts: ['127.0.0.1:3000'],
  origins: [],
  fetchSite: undefined,
  fetchMode: undefined,
  fetchDest: undefined,
  authorization: undefined,
  contentLength: undefined,
  transferEncoding: undefined,
  ...change,
})

const outcome = (change: Partial<Asked>) => {
  const verdict = judge(asked(change), house)
  return verdict.kind === 'refuse' ? verdict.status : verdict.kind === 'redirect' ? verdict.location : 'pass'
}

const post = { method: 'POST', url: '/api/outbox', contentLength: '10' }

test.each([
  [{}, 'pass'],
  [{ fetchSite: 'none', fetchMode: 'navigate', fetchDest: 'document' }, 'pass'],
  [{ fetchSite: 'cross-site', fetchMode: 'navigate', fetchDest: 'document' }, 'pass'],
  [{ hosts: ['localhost:3000'], url: '/review?deck=1' }, 'http://127.0.0.1:3000/review?deck=1'],
  [{ hosts: ['LOCALHOST:3000'] }, 'http://127.0.0.1:3000/'],
  [{ hosts: ['[::1]:3000'] }, 'http://127.0.0.1:3000/'],
  [{ hosts: ['quern.example'] }, 'pass'],
  [{ ...post, origins: [own] }, 'pass'],
  [{ ...post, origins: [own], fetchSite: 'same-origin' }, 'pass'],
  [{ ...post, fetchSite: 'same-origin' }, 'pass'],
  [{ ...post, authorization: 'Bearer secret' }, 'pass'],
  [{ ...post, hosts: ['quern.example'], origins: ['https://quern.example'] }, 'pass'],
])('lets its own pages, links and the command line in: %j', (change, expected) => {
  expect(outcome(change)).toBe(expected)
})

test.each([
  [{ hosts: ['evil.example'] }, 421],
  [{ hosts: ['127.0.0.1'] }, 421],
  [{ hosts: ['127.0.0.1:3001'] }, 421],
  [{ hosts: ['127.0.0.1:3000.evil.example'] }, 421],
  [{ hosts: [] }, 421],
  [{ hosts: ['127.0.0.1:3000', 'evil.example'] }, 421],
  [{ url: 'http://evil.example/' }, 421],
  [{ url: '*', method: 'OPTIONS' }, 421],
])('refuses what is not addressed to it: %j', (change, expected) => {
  expect(outcome(change)).toBe(expected)
})

test.each([
  [{ origins: ['http://evil.example'] }, 403],
  [{ fetchSite: 'cross-site', fetchMode: 'no-cors', fetchDest: 'image' }, 403],
  [{ fetchSite: 'same-site', fetchMode: 'navigate', fetchDest: 'iframe' }, 403],
  [{ url: '/api/session', fetchSite: 'cross-site', fetchMode: 'navigate', fetchDest: 'document' }, 403],
  [{ ...post, url: '/' }, 405],
  [{ ...post, url: '/review' }, 405],
  [{ method: 'PUT', url: '/api/outbox', origins: [own] }, 405],
  [{ method: 'OPTIONS', url: '/api/outbox' }, 405],
  [{ method: 'POST', url: '/internal/command', origins: [own], fetchSite: 'same-origin' }, 403],
  [{ method: 'POST', url: '/internal/command', authorization: 'Bearer secreT' }, 403],
  [{ method: 'GET', url: '/internal/command', authorization: 'Bearer secret' }, 403],
])('refuses what a foreign page, a wrong method or a wrong token asks: %j', (change, expected) => {
  expect(outcome(change)).toBe(expected)
})

test('lets a write through for no mix of host, origin and fetch site but the honest ones', () => {
  const hosts = [
    ['127.0.0.1:3000'],
    ['localhost:3000'],
    ['[::1]:3000'],
    ['evil.example'],
    ['127.0.0.1'],
    [],
    ['0.0.0.0:3000'],
    ['127.0.0.1:3000', '127.0.0.1:3000'],
  ]
  const origins = [
    [own],
    [],
    ['null'],
    ['http://evil.example'],
    ['http://localhost:3000'],
    ['https://127.0.0.1:3000'],
    ['http://127.0.0.1'],
    [own, own],
  ]
  const sites = [undefined, 'same-origin', 'same-site', 'cross-site']
  const passed = hosts.flatMap((host) =>
    origins.flatMap((origin) =>
      sites
        .filter((fetchSite) => outcome({ ...post, hosts: host, origins: origin, fetchSite }) === 'pass')
        .map((site) => `${host} ${origin} ${site}`),
    ),
  )
  expect(passed).toEqual([
    `127.0.0.1:3000 ${own} undefined`,
    `127.0.0.1:3000 ${own} same-origin`,
    '127.0.0.1:3000  same-origin',
  ])
})

test.each([
  [{ ...post, origins: [own], contentLength: '1000000' }, 'pass'],
  [{ ...post, origins: [own], contentLength: '1000001' }, 413],
  [{ ...post, origins: [own], contentLength: undefined, transferEncoding: 'chunked' }, 411],
  [{ ...post, origins: [own], url: '/api/import/upload', contentLength: '200000000' }, 'pass'],
  [{ ...post, origins: [own], url: '/api/import/upload', contentLength: '200000001' }, 413],
  [
    { ...post, origins: [own], url: '/api/import/upload', contentLength: undefined, transferEncoding: 'chunked' },
    'pass',
  ],
])('holds bodies to their limit before reading them: %j', (change, expected) => {
  expect(outcome(change)).toBe(expected)
})
