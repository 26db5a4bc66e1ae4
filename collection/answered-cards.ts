/**
 * The cards that a batch of answers touches: those answered and the others of their facts, read in bulk, changed in
 * memory in the order of the answers, written in bulk.
 */
import type { CardId, UserId } from '../core/domain.ts'
import { type Card, Prisma } from './prisma/client.ts'
import type { MemoryColumns } from './rows.ts'

type Columns = Pick<
  Card,
  'id' | 'noteId' | 'factKey' | 'version' | 'leech' | 'aheadAt' | 'buriedUntilDay' | keyof MemoryColumns
>

/** A card's row as it is after the answers taken so far. */
export type TouchedCard = Columns & {
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

/** Reads what answers to these cards may touch. Ids that are not this user's cards are not found; `find` is for these ids alone. */
export async function readTouched(
  t: Prisma.TransactionClient,
  who: UserId,
  ids: readonly CardId[],
): Promise<TouchedCards> {
  const asked = JSON.stringify([...new Set(ids)])
  // The plus signs keep SQLite from reading all that the user has instead of the few cards.
  const rows = await t.$queryRaw<Columns[]>`SELECT "id", "noteId", "factKey", "version", "leech", "aheadAt",
      "buriedUntilDay", "phase", "stability", "difficulty", "step", "dueAt", "dueDay", "intervalDays", "reps", "lapses",
      "lastReviewedAt", "lastStudyDay"
    FROM "Card" WHERE +"userId" = ${who} AND "factKey" IN (SELECT "factKey" FROM "Card"
      WHERE +"userId" = ${who} AND "id" IN (SELECT value FROM json_each(${asked})))
    ORDER BY +"id"`
  const latest = await t.$queryRaw<{ id: string; at: string }[]>`SELECT "cardId" AS "id", max("answeredAt") AS "at"
    FROM "Review" WHERE +"userId" = ${who} AND "cardId" IN (SELECT value FROM json_each(${asked})) AND "kind" <> 'undo'
    GROUP BY "cardId"`
  const last = new Map(latest.map(({ id, at }) => [id, Date.parse(at)]))
  const all = rows.map((row): TouchedCard => {
    return { ...row, lastAnsweredAt: last.get(row.id) ?? Number.NEGATIVE_INFINITY, changed: false }
  })
  const byId = new Map(all.map((card) => [card.id, card]))
  const byFact = new Map<string, TouchedCard[]>()
  for (const card of all) byFact.set(factOf(card), [...(byFact.get(factOf(card)) ?? []), card])
  return {
    find: (id) => byId.get(id),
    siblingsOf: (card) => (byFact.get(factOf(card)) ?? []).filter((other) => other !== card),
    changed: () => all.filter((card) => card.changed),
  }
}

const factOf = (card: Pick<Card, 'noteId' | 'factKey'>) => `${card.noteId}\n${card.factKey}`

/** SQLite binds at most 32,766 values in a statement; a card takes sixteen. */
const rowsAtOnce = 1000

/** A statement for many of them. Bound values, not JSON: a memory keeps its last bit. */
export async function writeTouched(
  t: Prisma.TransactionClient,
  who: UserId,
  cards: readonly TouchedCard[],
): Promise<void> {
  for (let from = 0; from < cards.length; from += rowsAtOnce) {
    await writeRows(t, who, cards.slice(from, from + rowsAtOnce))
  }
}

async function writeRows(t: Prisma.TransactionClient, who: UserId, cards: readonly TouchedCard[]): Promise<void> {
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
