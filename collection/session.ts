/** A review session as the browser gets it: the first batch of the queue, what can be taken back, and the rules of the day. */
import { asId, type ReviewId, type StudyDay, type UserId } from '../core/domain.ts'
import type { ReviewSession } from '../core/review/exchange.ts'
import { buildQueue } from '../core/review/queue.ts'
import { allowance, askable, type Choice, candidates, chosen, inPlay } from './candidates.ts'
import { readCards } from './card-views.ts'
import { dueAhead } from './due-ahead.ts'
import { collection } from './handle.ts'
import type { Prisma } from './prisma/client.ts'
import { logOf } from './rows.ts'
import { type Scheduling, schedulingOf } from './scheduling.ts'

/** Cards sent at once: ten minutes of review, fetched again before they run out. */
const batch = 60
const undoableMost = 50

export async function openSession(who: UserId, choice: Choice, now: number): Promise<ReviewSession> {
  const { db, folderId } = collection()
  const scheduling = await schedulingOf(db, who, now)
  const { day, preset } = scheduling
  const left = await allowance(who, scheduling)
  const choiceWhere = await chosen(who, choice)
  const where = { AND: [inPlay(who, day.studyDay), choiceWhere] }
  const queue = buildQueue(await candidates(where, left, scheduling, now), left, day, now)
  const shown = queue.cards.slice(0, batch)
  const undoable = await undoableToday(who, scheduling)
  const today = await answeredToday(who, scheduling)
  return {
    collectionId: folderId,
    now,
    day,
    preset,
    cards: await readCards(
      who,
      shown.map((card) => card.id),
    ),
    undoable,
    ...today,
    more: queue.cards.length - shown.length,
    nextDueDay: queue.cards.length > 0 ? null : await nextDueDay(who, choiceWhere, scheduling, now),
  }
}

/** Today's answers that can be taken back, newest first: of each card only its latest row and what lies under it. */
async function undoableToday(who: UserId, { day }: Scheduling): Promise<ReviewSession['undoable']> {
  const rows = await liveToday(who, day.studyDay, undoableMost)
  const cards = new Map(
    (await readCards(who, [...new Set(rows.map((row) => row.cardId))])).map((card) => [card.id, card]),
  )
  return rows.flatMap((row) => {
    const card = cards.get(row.cardId)
    return card === undefined || row.rating === null
      ? []
      : [{ reviewId: row.id, card, rating: row.rating, before: row.before }]
  })
}

async function liveToday(who: UserId, studyDay: number, most: number) {
  const { db } = collection()
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "Review" r
    WHERE r."userId" = ${who} AND r."studyDay" = ${studyDay} AND r."rating" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id")
    ORDER BY r."answeredAt" DESC, r."id" DESC LIMIT ${most}`
  const rows = await db.review.findMany({ where: { userId: who, id: { in: found.map(({ id }) => id) } } })
  const byId = new Map(rows.map((row) => [row.id, logOf(row)]))
  return found.flatMap(({ id }) => byId.get(asId<ReviewId>(id)) ?? [])
}

/** An answer counts for at most a minute: a break is no study. */
export async function answeredToday(
  who: UserId,
  { day }: Scheduling,
): Promise<{ answeredToday: number; secondsToday: number }> {
  const [row] = await collection().db.$queryRaw<{ answers: bigint; ms: bigint | null }[]>`
    SELECT count(*) AS answers, sum(min(coalesce(r."durationMs", 0), 60000)) AS ms FROM "Review" r
    WHERE r."userId" = ${who} AND r."studyDay" = ${day.studyDay} AND r."rating" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id")`
  return { answeredToday: Number(row?.answers ?? 0), secondsToday: Math.round(Number(row?.ms ?? 0) / 1000) }
}

/** The study day of the next card of this choice, where nothing is left: new ones beyond today's limit come tomorrow. */
async function nextDueDay(
  who: UserId,
  choice: Prisma.CardWhereInput,
  scheduling: Scheduling,
  now: number,
): Promise<StudyDay | null> {
  const where = { AND: [askable(who), choice] }
  const { next } = await dueAhead(where, scheduling, now, 1)
  const tomorrow = scheduling.day.studyDay + 1
  if (next === tomorrow) return next
  const fresh = await collection().db.card.findFirst({ where: { ...where, phase: 'new' }, select: { id: true } })
  return fresh === null ? next : tomorrow
}
