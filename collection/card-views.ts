/** Cards as review shows them: their words as sanitised HTML, where they come from, and their memory. */
import { asId, type CardId, type DeckId, type NoteId, type Place, type UserId } from '../core/domain.ts'
import type { ReviewCard } from '../core/review/exchange.ts'
import { collection } from './handle.ts'
import type { Card, Deck, Note, Source } from './prisma/client.ts'
import { jsonOf, memoryOf, wordsOf } from './rows.ts'

export type CardRow = Card & { note: Pick<Note, 'id' | 'path' | 'title' | 'text'>; deck: Deck & { source: Source } }

export const cardInclude = {
  note: { select: { id: true, path: true, title: true, text: true } },
  deck: { include: { source: true } },
} as const

/** The cards of these ids that are this user's, in the order of the ids. */
export async function readCards(who: UserId, ids: readonly CardId[]): Promise<ReviewCard[]> {
  const rows = await collection().db.card.findMany({
    where: { userId: who, id: { in: [...ids] } },
    include: cardInclude,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return showCards(ids.flatMap((id) => byId.get(id) ?? []))
}

/** Renders rows in the order given. */
export async function showCards(rows: readonly CardRow[]): Promise<ReviewCard[]> {
  const words = rows.map((row) => ({ ...wordsOf(row), context: jsonOf<string[]>(row.context) }))
  const html = await renderAll(words.flatMap(({ question, answer, context }) => [question, answer, ...context]))
  let next = 0
  const take = () => html[next++] ?? ''
  return rows.map((row, index) => {
    const { question, answer, edited, context } = words[index] ?? { ...wordsOf(row), context: [] }
    return {
      id: asId<CardId>(row.id),
      version: row.version,
      noteId: asId<NoteId>(row.noteId),
      deckId: asId<DeckId>(row.deckId),
      factKey: row.factKey,
      breadcrumb: breadcrumbOf(row),
      notePath: row.note.path,
      lines: linesOf(row.note.text, { start: row.placeStart, end: row.placeEnd }),
      place: { start: row.placeStart, end: row.placeEnd },
      kind: row.kind,
      questionHtml: take(),
      answerHtml: take(),
      contextHtml: context.map(take),
      question,
      answer,
      edited,
      leech: row.leech,
      memory: memoryOf(row),
    }
  })
}

/** Texts as sanitised HTML, in order. What cannot be rendered is shown as it is written. */
export async function renderAll(texts: readonly string[]): Promise<readonly string[]> {
  const rendered = await collection().pool.renderTexts(texts)
  return rendered.ok ? rendered.value : texts.map(escapeHtml)
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Deck, folders, note title, outermost first. The decks that ship are known by their own names. */
export function breadcrumbOf({
  deck,
  note,
}: {
  readonly deck: Deck & { source: Source }
  readonly note: { readonly title: string }
}): string[] {
  const folders = deck.path === '' ? [] : deck.path.split('/')
  const root = deck.source.kind === 'shipped' ? [] : [deck.source.name]
  const named = folders.map((folder, index) => (index === folders.length - 1 ? deck.name : folder))
  return [...root, ...named, note.title]
}

/** The lines of a place, counted from 1. */
export function linesOf(text: string, place: Place): readonly [number, number] {
  const line = (offset: number) => text.slice(0, offset).split('\n').length
  const from = line(place.start)
  return [from, from + text.slice(place.start, Math.max(place.start, place.end - 1)).split('\n').length - 1]
}
