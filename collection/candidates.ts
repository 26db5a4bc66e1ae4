/** The cards that a queue may draw from: in play, of decks that are on, and of the deck, tag or note that was chosen. */
import { asId, type CardId, type DeckId, type NoteId, type UserId } from '../core/domain.ts'
import { type Allowance, allowanceLeft, type QueueCard } from '../core/review/queue.ts'
import { nextRollover } from '../core/scheduler/day-context.ts'
import { collection } from './handle.ts'
import type { Card, Prisma } from './prisma/client.ts'
import { memoryOf, standingOf } from './rows.ts'
import type { Scheduling } from './scheduling.ts'

/** What to review or ask; nothing chosen is everything. */
export interface Choice {
  readonly deckId?: DeckId | undefined
  readonly tag?: string | undefined
  readonly noteId?: NoteId | undefined
}

/** Cards in play or buried, as a condition: present, kept or active, not suspended. */
export const askable = (who: UserId): Prisma.CardWhereInput => ({
  userId: who,
  presence: 'present',
  suspended: false,
  OR: [{ verdict: 'kept' }, { verdict: null, proposal: 'active' }],
})

/** Cards in play at a study day: askable and not buried. */
export const inPlay = (who: UserId, today: number): Prisma.CardWhereInput => ({
  AND: [askable(who), { OR: [{ buriedUntilDay: null }, { buriedUntilDay: { lte: today } }] }],
})

/** The condition of a choice. A note is reviewed on demand even where its deck is off. */
export async function chosen(who: UserId, choice: Choice): Promise<Prisma.CardWhereInput> {
  if (choice.noteId !== undefined) return { noteId: choice.noteId }
  const conditions: Prisma.CardWhereInput[] = [{ deck: { enabled: true } }]
  if (choice.deckId !== undefined) conditions.push({ deckId: { in: await deckAndBelow(who, choice.deckId) } })
  if (choice.tag !== undefined) conditions.push({ note: { tags: { contains: JSON.stringify(choice.tag) } } })
  return { AND: conditions }
}

/** A deck and the decks of the folders below it. */
export async function deckAndBelow(who: UserId, deckId: DeckId): Promise<DeckId[]> {
  const { db } = collection()
  const deck = await db.deck.findFirst({ where: { id: deckId, userId: who } })
  if (deck === null) return []
  const below = await db.deck.findMany({
    where: {
      userId: who,
      sourceId: deck.sourceId,
      ...(deck.path === '' ? {} : { path: { startsWith: `${deck.path}/` } }),
    },
    select: { id: true },
  })
  return [...new Set([deck.id, ...below.map(({ id }) => id)])].map((id) => asId<DeckId>(id))
}

export type Candidate = QueueCard & { readonly deckId: DeckId }

/** Enough of what is due and new for a queue of `allowance`; with counts of what was left in the database. */
export async function candidates(
  where: Prisma.CardWhereInput,
  allowance: Allowance,
  { day }: Scheduling,
  now: number,
): Promise<readonly Candidate[]> {
  const { db } = collection()
  const dayEnd = new Date(nextRollover(day, now) ?? now)
  const select = candidateColumns
  const fresh = { ...where, phase: 'new' }
  const take = spare(allowance.fresh)
  const order = [{ position: 'asc' }, { id: 'asc' }] as const
  const [steps, reviews, ahead, inOrder] = await Promise.all([
    db.card.findMany({ where: { ...where, phase: { in: ['learning', 'relearning'] }, dueAt: { lt: dayEnd } }, select }),
    db.card.findMany({
      where: { ...where, phase: 'review', dueDay: { lte: day.studyDay } },
      orderBy: [{ dueDay: 'asc' }, { id: 'asc' }],
      take: spare(allowance.reviews),
      select,
    }),
    // Two questions, each answered by the index; one with nulls last would sort every new card.
    db.card.findMany({
      where: { ...fresh, aheadAt: { not: null } },
      orderBy: [{ aheadAt: 'asc' }, ...order],
      take,
      select,
    }),
    db.card.findMany({ where: { ...fresh, aheadAt: null }, orderBy: [...order], take, select }),
  ])
  return [...steps, ...reviews, ...ahead, ...inOrder].map(candidateOf)
}

/** Siblings of one fact come one a day; few are due on the same one. */
const spare = (wanted: number): number => Math.ceil(wanted * 1.25) + 50

export const candidateColumns = {
  id: true,
  deckId: true,
  factKey: true,
  position: true,
  aheadAt: true,
  proposal: true,
  verdict: true,
  presence: true,
  suspended: true,
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

export const candidateOf = (row: Pick<Card, keyof typeof candidateColumns>): Candidate => ({
  id: asId<CardId>(row.id),
  deckId: asId<DeckId>(row.deckId),
  factKey: row.factKey,
  memory: memoryOf(row),
  standing: standingOf(row),
  position: row.position,
  aheadAt: row.aheadAt?.getTime() ?? null,
})

/** What today's limits still allow: one allowance over all decks, less what was answered and not taken back. */
export async function allowance(who: UserId, { preset, day }: Scheduling): Promise<Allowance> {
  const rows = await collection().db.$queryRaw<{ fresh: bigint; reviews: bigint }[]>`
    SELECT count(*) FILTER (WHERE json_extract(r."before", '$.phase') = 'new') AS fresh,
           count(*) FILTER (WHERE json_extract(r."before", '$.phase') = 'review') AS reviews
    FROM "Review" r
    WHERE r."userId" = ${who} AND r."studyDay" = ${day.studyDay} AND r."rating" IS NOT NULL AND r."trains"
      AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id")`
  const [done] = rows
  return allowanceLeft(preset, { fresh: Number(done?.fresh ?? 0), reviews: Number(done?.reviews ?? 0) })
}
