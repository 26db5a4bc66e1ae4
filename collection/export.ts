/** Everything a user owns, as one plain value: notes, cards, the whole log, quizzes, settings. */
import { asId, type CardId, cardStatus, type UserId } from '../core/domain.ts'
import { collection } from './handle.ts'
import { jsonOf, logOf, memoryOf, presetOf, ratingNumber, standingOf, wordsOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

export const exportVersion = 1

export async function exportAll(who: UserId, now: number) {
  const { db, folderId } = collection()
  const { day, rule } = await schedulingOf(db, who, now)
  const where = { userId: who }
  const notes = await db.note.findMany({ where, orderBy: [{ sourceId: 'asc' }, { path: 'asc' }] })
  const sources = await db.source.findMany({ where, orderBy: { createdAt: 'asc' } })
  const noteOf = new Map(notes.map((note) => [note.id, note]))
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const cards = await db.card.findMany({ where, orderBy: [{ noteId: 'asc' }, { position: 'asc' }, { id: 'asc' }] })
  const reviews = await db.review.findMany({ where, orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] })
  return {
    version: exportVersion,
    collection: folderId,
    exportedAt: new Date(now).toISOString(),
    settings: { ...rule, presets: (await db.preset.findMany({ where })).map(presetOf) },
    sources: sources.map(({ userId: _, pendingPlan: __, ...source }) => source),
    decks: (await db.deck.findMany({ where })).map(({ userId: _, ...deck }) => deck),
    notes: notes.map((note) => ({
      id: note.id,
      source: sourceOf.get(note.sourceId)?.name ?? null,
      path: note.path,
      title: note.title,
      tags: jsonOf<string[]>(note.tags),
      hash: note.hash,
      presence: note.presence,
      text: note.text,
    })),
    cards: cards.map((card) => ({
      id: card.id,
      key: card.key,
      factKey: card.factKey,
      source: sourceOf.get(noteOf.get(card.noteId)?.sourceId ?? '')?.name ?? null,
      note: noteOf.get(card.noteId)?.path ?? null,
      noteId: card.noteId,
      place: { start: card.placeStart, end: card.placeEnd },
      kind: card.kind,
      factType: card.factType,
      rule: card.rule,
      ...wordsOf(card),
      context: jsonOf<string[]>(card.context),
      status: cardStatus(standingOf(card), day.studyDay),
      ...standingOf(card),
      changedAt: card.changedAt,
      leech: card.leech,
      version: card.version,
      memory: memoryOf(card),
    })),
    reviews: reviews.map((row) => {
      const log = logOf(row)
      return { ...log, rating: log.rating === null ? null : ratingNumber(log.rating), cardId: asId<CardId>(log.cardId) }
    }),
    actions: (await db.action.findMany({ where, orderBy: { receivedAt: 'asc' } })).map(
      ({ userId: _, bodyHash: __, ...action }) => ({
        ...action,
        body: jsonOf<unknown>(action.body),
      }),
    ),
    quizzes: await db.quiz.findMany({ where, include: { answers: true }, orderBy: { startedAt: 'asc' } }),
  }
}
