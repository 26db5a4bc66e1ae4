import { describe, expect } from 'vitest'
import { localUser } from './handle.ts'
import { keepNote } from './keep-note.ts'
import { noon, test } from './test-fixture.ts'
import { tryNote } from './try-note.ts'

const text = '# Files\n\n- **Inode**: the record that holds the owner of a file\n- [ ] read about sticky bits\n'

describe('a note on trial', () => {
  test('gives its cards with the words that answer, and its silent lines with their reason', async ({ open }) => {
    const tried = await tryNote({ name: 'files', text })
    if (!tried.ok) throw new Error(tried.message)
    const { cards, silences, faults, versions } = tried.note
    const card = cards.find(({ question }) => question === 'What is an inode?')
    expect(card).toMatchObject({ rule: 'term-gloss', proposal: 'active', reason: null })
    expect(card?.answerHtml).toBe('the record that holds the owner of a file')
    expect(card?.places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'the record that holds the owner of a file',
    ])
    expect(silences.map(({ place, reason }) => [text.slice(place.start, place.end).trim(), reason])).toEqual([
      ['read about sticky bits', 'a to-do'],
    ])
    expect(faults).toEqual([])
    expect(versions).toEqual({ quern: expect.stringMatching(/^\d+\.\d+\.\d+$/), compiler: expect.any(Number) })
    expect(await open.db.note.count()).toBe(0)
    expect(await open.db.droppedFile.count()).toBe(0)
  })

  test('whose name no note can bear is tried all the same', async ({ open }) => {
    expect(open.db).toBeDefined()
    expect(await tryNote({ name: '../out', text: '' })).toMatchObject({ ok: true, note: { cards: [], silences: [] } })
  })
})

describe('a note that is kept', () => {
  test('lies among the dropped notes with its cards, the others stay', async ({ open }) => {
    const first = await keepNote(localUser, { name: 'a', text: text.replace('Inode', 'Dentry'), replaces: false }, noon)
    const second = await keepNote(localUser, { name: 'os/files.md', text, replaces: false }, noon + 1)
    expect([first, second]).toMatchObject([
      { ok: true, path: 'a.md', active: 1 },
      { ok: true, path: 'os/files.md', active: 1 },
    ])
    const notes = await open.db.note.findMany({ include: { deck: { include: { source: true } } } })
    expect(notes.map(({ path, presence, deck }) => [path, presence, deck.source.name]).sort()).toEqual([
      ['a.md', 'present', 'Dropped notes'],
      ['os/files.md', 'present', 'Dropped notes'],
    ])
    expect(notes.find(({ id }) => second.ok && id === second.noteId)?.text).toBe(text)
  })

  test('under a name that is taken is asked about, and updates that note once allowed', async ({ open }) => {
    const wish = { name: 'files', text, replaces: false }
    const kept = await keepNote(localUser, wish, noon)
    expect(await keepNote(localUser, wish, noon + 1)).toEqual(kept)
    const other = { ...wish, text: `${text}- **Dentry**: the link from a name to an inode\n` }
    expect(await keepNote(localUser, other, noon + 2)).toMatchObject({ ok: false, reason: 'note-taken' })
    expect(await keepNote(localUser, { ...other, replaces: true }, noon + 3)).toMatchObject({ ok: true, active: 2 })
    expect(await open.db.note.count()).toBe(1)
  })

  test('goes into another source where a folder bears the name of the dropped notes', async ({ open }) => {
    await open.db.source.create({
      data: {
        id: 's',
        userId: localUser,
        name: 'Dropped notes',
        kind: 'folder',
        root: '/notes',
        createdAt: new Date(noon),
      },
    })
    const wish = { name: 'files', text, replaces: false }
    expect(await keepNote(localUser, wish, noon)).toMatchObject({ ok: false, reason: 'name-taken' })
    expect(await keepNote(localUser, { ...wish, source: 'Written' }, noon)).toMatchObject({ ok: true, active: 1 })
  })
})
