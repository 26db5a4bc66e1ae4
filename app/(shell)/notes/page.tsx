import type { Metadata } from 'next'
import { deckTree } from '../../../collection/decks.ts'
import { localUser } from '../../../collection/handle.ts'
import { listNotes } from '../../../collection/notes.ts'
import { NoteList } from './note-list.tsx'

export const metadata: Metadata = { title: 'Notes' }

type Search = Promise<{ show?: string; deck?: string; missing?: string }>

/** Every note; `?show=suggested`, `?show=changed` and `?deck=` narrow the list: Today leads here with them; `?missing=` names a link that leads nowhere. */
export default async function Page({ searchParams }: { searchParams: Search }) {
  const { show, deck, missing } = await searchParams
  const rows = await listNotes(localUser, Date.now())
  const decks = deck === undefined ? null : await deckAndBelow(deck)
  const narrowed = rows
    .filter(({ deckId }) => decks === null || decks.ids.has(deckId))
    .filter(({ suggested, changed }) => (show === 'suggested' ? suggested > 0 : show !== 'changed' || changed > 0))
  return (
    <NoteList
      key={`${show} ${deck}`}
      show={show === 'suggested' || show === 'changed' ? show : null}
      deck={decks?.name ?? null}
      missing={missing ?? null}
      rows={narrowed.map(({ sourceName, shipped, deckName, deckPath, deckId: _, ...row }) => ({
        ...row,
        source: shipped ? '' : sourceName,
        folder: deckPath === '' ? '' : deckName,
      }))}
    />
  )
}

/** The deck and all below it; null where there is no such deck any more. */
async function deckAndBelow(id: string) {
  const tree = await deckTree(localUser)
  const found = tree.find((deck) => deck.id === id)
  if (found === undefined) return null
  const ids = new Set<string>([found.id])
  // Parents stand before their children.
  for (const { id, parentId } of tree) if (parentId !== null && ids.has(parentId)) ids.add(id)
  return { name: found.name, ids }
}
