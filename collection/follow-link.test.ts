import { expect } from 'vitest'
import { asId, type NoteId } from '../core/domain.ts'
import { followLink } from './follow-link.ts'
import { localUser } from './handle.ts'
import { noon, seedCards, test } from './test-fixture.ts'

const note = asId<NoteId>('n')

test('a link leads to the note it names, by path, title or alias, at its heading', async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  const seeded = await open.db.note.findUniqueOrThrow({ where: { id: 'n' } })
  const text = '---\ntitle: The exec family\naliases: [execve]\n---\n# Why fork comes first\n'
  await open.db.note.create({ data: { ...seeded, id: 'm', path: 'calls/exec.md', title: 'The exec family', text } })
  const there = { ok: true, noteId: 'm', anchor: null, at: null }
  expect(await followLink(localUser, note, 'calls/exec.md')).toEqual(there)
  expect(await followLink(localUser, note, 'the exec family')).toEqual(there)
  expect(await followLink(localUser, note, 'execve#Why fork comes first')).toEqual({
    ...there,
    anchor: 'why-fork-comes-first',
  })
  expect(await followLink(localUser, note, 'posix_spawn')).toEqual({ ok: false, reason: 'dangling' })
})

test("another user's note is no place to start from", async ({ open }) => {
  await seedCards(open, [{ id: 'a' }])
  await open.db.user.create({ data: { id: 'other', name: 'Other', createdAt: new Date(noon), zone: 'UTC' } })
  expect(await followLink(asId('other'), note, 'fork')).toEqual({ ok: false, reason: 'unknown note' })
})
