/** Notes: the list of them, and one as it is shown, with its cards beside their words and its silences. */
import type { Diagnostic } from '../core/compiler/document.ts'
import { referredIds } from '../core/compiler/links.ts'
import type { Silence } from '../core/compiler/question.ts'
import {
  asId,
  type CardId,
  type CardStatus,
  cardStatus,
  type DeckId,
  type NoteId,
  type Place,
  type UserId,
} from '../core/domain.ts'
import { linesOf } from '../core/lines.ts'
import { type Band, band, hold, recallNow } from '../core/scheduler/hold.ts'
import { findBlocks } from './blocks.ts'
import { breadcrumbOf, cardInclude, escapeHtml, renderAll } from './card-views.ts'
import { factsByNote } from './fact-counts.ts'
import { collection } from './handle.ts'
import { aroundOf, jsonOf, memoryOf, standingOf, wordsOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

export interface NoteRow {
  readonly id: NoteId
  readonly title: string
  readonly path: string
  readonly sourceName: string
  readonly shipped: boolean
  readonly deckId: DeckId
  readonly deckName: string
  readonly deckPath: string
  /** In play. */
  readonly cards: number
  readonly suggested: number
  /** Cards whose answer says something else since a sync. */
  readonly changed: number
  /** Facts. */
  readonly fading: number
  readonly presence: 'present' | 'unread' | 'gone'
}

/** Every note that is there or still has cards, by source and path. */
export async function listNotes(who: UserId, now: number): Promise<readonly NoteRow[]> {
  const { db } = collection()
  const rows = await db.note.findMany({
    where: { userId: who, presence: { not: 'gone' } },
    select: {
      id: true,
      title: true,
      path: true,
      presence: true,
      deck: { select: { id: true, name: true, path: true, source: { select: { name: true, kind: true } } } },
    },
    orderBy: [{ sourceId: 'asc' }, { path: 'asc' }],
  })
  const facts = await factsByNote(who, await schedulingOf(db, who, now), now)
  const active = new Map(facts.map((row) => [row.noteId as string, row]))
  const suggested = await db.card.groupBy({
    by: ['noteId'],
    where: { userId: who, presence: 'present', proposal: 'suggested', verdict: null },
    _count: { _all: true },
  })
  const changed = await db.card.groupBy({
    by: ['noteId'],
    where: { userId: who, presence: 'present', changedAt: { not: null } },
    _count: { _all: true },
  })
  const altered = new Map(changed.map((row) => [row.noteId, row._count._all]))
  const waiting = new Map(suggested.map((row) => [row.noteId, row._count._all]))
  return rows.map((row) => ({
    id: asId<NoteId>(row.id),
    title: row.title,
    path: row.path,
    sourceName: row.deck.source.name,
    shipped: row.deck.source.kind === 'shipped',
    deckId: asId<DeckId>(row.deck.id),
    deckName: row.deck.name,
    deckPath: row.deck.path,
    cards: active.get(row.id)?.cards ?? 0,
    fading: active.get(row.id)?.bands.fading ?? 0,
    suggested: waiting.get(row.id) ?? 0,
    changed: altered.get(row.id) ?? 0,
    presence: row.presence as NoteRow['presence'],
  }))
}

export interface NoteCardView {
  readonly id: CardId
  readonly place: Place
  readonly places: readonly Place[]
  readonly questionHtml: string
  readonly answerHtml: string
  readonly status: CardStatus
  readonly reason: string | null
  readonly rule: string
  readonly edited: boolean
  readonly changed: boolean
  readonly band: Band
  /** 0 to 1; null for a new card. */
  readonly recall: number | null
  /** In 30 days; null for a new card. */
  readonly hold: number | null
  readonly dueDay: number | null
  readonly version: number
}

export interface NoteView {
  readonly id: NoteId
  readonly title: string
  readonly path: string
  readonly breadcrumb: readonly string[]
  readonly tags: readonly string[]
  readonly html: string
  readonly presence: 'present' | 'unread' | 'gone'
  readonly unreadReason: string | null
  readonly cards: readonly NoteCardView[]
  readonly silences: readonly Silence[]
  readonly diagnostics: readonly (Diagnostic & { readonly line: number })[]
  readonly studyDay: number
}

export type NoteRead =
  | { readonly ok: true; readonly note: NoteView; readonly collectionId: string }
  | { readonly ok: false; readonly reason: 'unknown' }

export async function readNote(who: UserId, id: NoteId, now: number): Promise<NoteRead> {
  const { db, folderId, pool } = collection()
  const row = await db.note.findFirst({ where: { id, userId: who }, include: { deck: cardInclude.deck } })
  if (row === null) return { ok: false, reason: 'unknown' }
  const cards = await readCardsOf(who, id, now)
  const marks = cards.map((card) => ({ id: card.id, place: card.place }))
  const around = { ...aroundOf(row.deck.source), blocks: await blockWords(who, row) }
  const rendered = await pool.renderNote({ id, path: row.path, text: row.text, around }, marks)
  const { day } = await schedulingOf(db, who, now)
  const line = linesOf(row.text)
  return {
    ok: true,
    collectionId: folderId,
    note: {
      id,
      title: row.title,
      path: row.path,
      breadcrumb: breadcrumbOf({ deck: row.deck, note: row }).slice(0, -1),
      tags: jsonOf<string[]>(row.tags),
      html: rendered.ok
        ? rendered.value
        : `<pre data-start="0" data-end="${row.text.length}">${escapeHtml(row.text)}</pre>`,
      presence: row.presence as NoteView['presence'],
      unreadReason: row.unreadReason ?? (rendered.ok ? null : rendered.message),
      cards,
      silences: jsonOf<Silence[]>(row.silences),
      diagnostics: jsonOf<Diagnostic[]>(row.diagnostics).map((diagnostic) => ({
        ...diagnostic,
        line: line(diagnostic.place.start),
      })),
      studyDay: day.studyDay,
    },
  }
}

/** The words that the references of a note show. */
async function blockWords(
  who: UserId,
  { sourceId, text }: { readonly sourceId: string; readonly text: string },
): Promise<ReadonlyMap<string, string>> {
  const found = await findBlocks(who, sourceId, referredIds(text))
  return new Map(found.map(({ id, words }) => [id, words]))
}

async function readCardsOf(who: UserId, noteId: NoteId, now: number): Promise<NoteCardView[]> {
  const { db } = collection()
  const { day, preset } = await schedulingOf(db, who, now)
  const rows = await db.card.findMany({
    where: { userId: who, noteId, presence: 'present' },
    orderBy: [{ placeStart: 'asc' }, { position: 'asc' }],
  })
  const words = rows.map(wordsOf)
  const html = await renderAll(words.flatMap(({ question, answer }) => [question, answer]))
  return rows.map((row, index) => {
    const memory = memoryOf(row)
    const held = hold(memory, preset.weights, now)
    return {
      id: asId<CardId>(row.id),
      place: { start: row.placeStart, end: row.placeEnd },
      places: jsonOf<Place[]>(row.places),
      questionHtml: html[2 * index] ?? '',
      answerHtml: html[2 * index + 1] ?? '',
      status: cardStatus(standingOf(row), day.studyDay),
      reason: row.reason,
      rule: row.rule,
      edited: words[index]?.edited ?? false,
      changed: row.changedAt !== null,
      band: band(held),
      recall: recallNow(memory, preset.weights, now),
      hold: held,
      dueDay: row.dueDay,
      version: row.version,
    }
  })
}
