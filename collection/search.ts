/** What the command palette finds: notes, decks and cards by their words. */
import type { UserId } from '../core/domain.ts'
import { deckTree } from './decks.ts'
import { collection } from './handle.ts'

export interface PaletteItem {
  readonly kind: 'note' | 'deck' | 'card'
  readonly label: string
  /** Where it is, in grey. */
  readonly place: string
  readonly href: string
}

const most = 8

export async function paletteItems(who: UserId, words: string): Promise<readonly PaletteItem[]> {
  const { db } = collection()
  const sought = words.trim()
  if (sought === '') return []
  const notes = await db.note.findMany({
    where: {
      userId: who,
      presence: { not: 'gone' },
      OR: [{ title: { contains: sought } }, { path: { contains: sought } }],
    },
    select: { id: true, title: true, path: true },
    take: most,
    orderBy: { title: 'asc' },
  })
  const cards = await db.card.findMany({
    where: {
      userId: who,
      presence: 'present',
      OR: [{ verdict: null }, { verdict: 'kept' }],
      question: { contains: sought },
    },
    select: { question: true, noteId: true, placeStart: true, note: { select: { title: true } } },
    take: most,
    orderBy: { position: 'asc' },
  })
  const decks = (await deckTree(who)).filter((deck) => deck.name.toLowerCase().includes(sought.toLowerCase()))
  return [
    ...notes.map(
      (note): PaletteItem => ({ kind: 'note', label: note.title, place: note.path, href: `/notes/${note.id}` }),
    ),
    ...decks.slice(0, most).map(
      (deck): PaletteItem => ({
        kind: 'deck',
        label: deck.name,
        place: deck.sourceName,
        href: `/review?deck=${deck.id}`,
      }),
    ),
    ...cards.map(
      (card): PaletteItem => ({
        kind: 'card',
        label: card.question,
        place: card.note.title,
        href: `/notes/${card.noteId}?at=${card.placeStart}`,
      }),
    ),
  ]
}
