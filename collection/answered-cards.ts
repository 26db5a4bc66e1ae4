/**
 * The cards that a batch of answers touches: those answered and the others of their facts, read in bulk, changed in
 * memory in the order of the answers, written in bulk.
 */
import type { CardId, UserId } from '../core/domain.ts'
import { type Card, Prisma } from './prisma/client.ts'

const columns = {
  id: true,
  noteId: true,
  factKey: true,
  version: true,
  leech: true,
  aheadAt: true,
  buriedUntilDay: true,
  phase: true,
  stability: true,
  difficulty: true,
  step: true,
  dueAt: true,
  dueDay: true,
  intervalDays: true,
  reps: true,
  lapses: true,
  lastReviewedAt: true,
  lastStudyDay: true,
} as const satisfies Prisma.CardSelect

/** A card's row as it is after the answers taken so far. */
export type TouchedCard = Pick<Card, keyof typeof columns> & {
  /** When its latest answer was given. */
  lastAnsweredAt: number
  changed: boolean
}

export interface TouchedCards {
  readonly find: (id: CardId) => TouchedCard | undefined
  /** The other cards of its fact. */
  readonly siblingsOf: (card: TouchedCard) => readonly TouchedCard[]
  readonly changed: () => readonly TouchedCard[]
}

/** Reads what answers to these cards may touch. Ids that are not this user's cards are not found. */
export async function readTouched(
  t: Prisma.TransactionClient,
  who: UserId,
  ids: readonly CardId[],
): Promise<TouchedCards> {
  const answered = await t.card.findMany({ where: { userId: who, id: { in: [...new Set(ids)] } }, select: columns })
  const last = await lastAnswers(t, who, answered)
  const facts = await t.card.findMany({
    where: { userId: who, factKey: { in: [...new Set(answered.map((card) => card.factKey))] } },
    orderBy: { id: 'asc' },
    select: columns,
  })
  const found = new Set(answered.map((card) => card.id))
  const all = facts.map(
    (row): TouchedCard => ({
      ...row,
      lastAnsweredAt: last.get(row.id) ?? Number.NEGATIVE_INFINITY,
      changed: false,
    }),
  )
  const byId = new Map(all.map((card) => [card.id, card]))
  const byFact = new Map<string, TouchedCard[]>()
  for (const card of all) byFact.set(factOf(card), [...(byFact.get(factOf(card)) ?? []), card])
  return {
    find: (id) => (found.has(id) ? byId.get(id) : undefined),
    siblingsOf: (card) => (byFact.get(factOf(card)) ?? []).filter((other) => other !== card),
    changed: () => all.filter((card) => card.changed),
  }
}

const factOf = (card: Pick<Card, 'noteId' | 'factKey'>) => `${card.noteId}\n${card.factKey}`

async function lastAnswers(
  t: Prisma.TransactionClient,
  who: UserId,
  cards: readonly Pick<Card, 'id'>[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await t.review.groupBy({
    by: ['cardId'],
    where: { cardId: { in: cards.map(({ id }) => id) }, userId: who, kind: { not: 'undo' } },
    _max: { answeredAt: true },
  })
  return new Map(rows.map((row) => [row.cardId, row._max.answeredAt?.getTime() ?? Number.NEGATIVE_INFINITY]))
}

/** One statement for all of them. Bound values, not JSON: a memory keeps its last bit. */
export async function writeTouched(
  t: Prisma.TransactionClient,
  who: UserId,
  cards: readonly TouchedCard[],
): Promise<void> {
  if (cards.length === 0) return
  const rows = cards.map(
    (card) => Prisma.sql`(${card.id}, ${card.version}, ${card.leech}, ${card.aheadAt}, ${card.buriedUntilDay},
      ${card.phase}, ${card.stability}, ${card.difficulty}, ${card.step}, ${card.dueAt}, ${card.dueDay},
      ${card.intervalDays}, ${card.reps}, ${card.lapses}, ${card.lastReviewedAt}, ${card.lastStudyDay})`,
  )
  await t.$executeRaw`WITH c ("id", "version", "leech", "aheadAt", "buriedUntilDay", "phase", "stability", "difficulty",
      "step", "dueAt", "dueDay", "intervalDays", "reps", "lapses", "lastReviewedAt", "lastStudyDay")
      AS MATERIALIZED (VALUES ${Prisma.join(rows)})
    UPDATE "Card" SET "version" = c."version", "leech" = c."leech", "aheadAt" = c."aheadAt",
      "buriedUntilDay" = c."buriedUntilDay", "phase" = c."phase", "stability" = c."stability",
      "difficulty" = c."difficulty", "step" = c."step", "dueAt" = c."dueAt", "dueDay" = c."dueDay",
      "intervalDays" = c."intervalDays", "reps" = c."reps", "lapses" = c."lapses",
      "lastReviewedAt" = c."lastReviewedAt", "lastStudyDay" = c."lastStudyDay"
    FROM c WHERE "Card"."id" = c."id" AND "Card"."userId" = ${who}`
}
