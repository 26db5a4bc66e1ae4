import type { Metadata } from 'next'
import { localUser } from '../../../collection/handle.ts'
import { listNotes } from '../../../collection/notes.ts'
import { NoteList } from './note-list.tsx'

export const metadata: Metadata = { title: 'Notes, Quern' }

export default async function Page() {
  const rows = await listNotes(localUser, Date.now())
  return (
    <NoteList
      rows={rows.map(({ sourceName, shipped, deckName, deckPath, ...row }) => ({
        ...row,
        source: shipped ? '' : sourceName,
        folder: deckPath === '' ? '' : deckName,
      }))}
    />
  )
}
