import { expect } from 'vitest'
import { test } from '../../../collection/test-fixture.ts'
import { POST as keep } from './keep/route.ts'
import { POST as attempt } from './route.ts'

const post = (body: unknown) => new Request('http://127.0.0.1/', { method: 'POST', body: JSON.stringify(body) })
const text = '# Files\n\n- **Inode**: the record that holds the owner of a file\n'

test('a text is answered with its cards and stores nothing', async ({ open }) => {
  const response = await attempt(post({ name: 'files.md', text }))
  expect(response.headers.get('cache-control')).toBe('no-store')
  const reply = await response.json()
  expect(reply).toMatchObject({ ok: true, note: { cards: [{ question: 'What is an inode?' }, {}], faults: [] } })
  expect(await open.db.source.count()).toBe(0)
})

test('a text over 200 kB of UTF-8 and a malformed request are refused with a sentence', async ({ open }) => {
  const long = 'ü'.repeat(100_001)
  for (const [route, body] of [
    [attempt, { name: 'a', text: long }],
    [keep, { name: 'a', text: long, replaces: false }],
  ] as const) {
    const response = await route(post(body))
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ message: '"text": is more than the 200 kB that Try takes' })
  }
  expect((await attempt(post({ text: 'a' }))).status).toBe(400)
  expect((await keep(post({ name: 'a', text: ' ', replaces: false }))).status).toBe(400)
  expect(await open.db.source.count()).toBe(0)
})

test('a name that is taken is a value, not an error', async ({ open }) => {
  const wish = { name: 'files.md', text, replaces: false }
  expect(await (await keep(post(wish))).json()).toMatchObject({ ok: true, path: 'files.md' })
  const again = await keep(post({ ...wish, text: `${text}\nMore.\n` }))
  expect([again.status, await again.json()]).toMatchObject([200, { ok: false, reason: 'note-taken' }])
  expect(await open.db.note.count()).toBe(1)
})
