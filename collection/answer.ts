/** One answer, in one short transaction: the log row, the card's memory, its siblings. */
import { createHash } from 'node:crypto'
import { asId, type CardId, type Memory, type ReviewId, type UserId } from '../core/domain.ts'
import type { OutboxItem } from '../core/review/exchange.ts'
import { dayContext } from '../core/scheduler/day.ts'
import { fold, liveRows } from '../core/scheduler/fold.ts'
import { isLeech } from '../core/scheduler/leech.ts'
import { answerRow } from '../core/scheduler/log-row.ts'
import type { Arrival, Delivered } from './delivery.ts'
import { collection } from './handle.ts'
import type { Card, Prisma } from './prisma/client.ts'
import { logColumns, logOf, memoryColumns, memoryOf } from './rows.ts'
import { type Scheduling, schedulingOf } from './scheduling.ts'

type AnswerItem = Extract<OutboxItem, { kind: 'answer' }>

/**
 * A live answer names the card's version it saw and is stale when the card has moved on. A queued one, given without a
 * connection, is never refused: it is logged at its time and the card refolded.
 */
export function answer(who: UserId, item: AnswerItem, arrival: Arrival): Promise<Delivered> {
  return collection().db.$transaction((t) => answerWithin(t, who, item, arrival))
}

/** The same inside an open transaction, for many answers at once. */
export async function answerWithin(
  t: Prisma.TransactionClient,
  who: UserId,
  item: AnswerItem,
  arrival: Arrival,
  known: Scheduling | null = null,
): Promise<Delivered> {
  const repeat = await repeated(t, who, item)
  if (repeat !== null) return repeat
  const card = await t.card.findFirst({ where: { id: item.cardId, userId: who }, select: answeredColumns })
  if (card === null) return { status: 'unknown' }
  if (!item.queued && card.version !== item.version) {
    return { status: 'stale', cardId: item.cardId, answeredAt: card.lastReviewedAt?.getTime() ?? null }
  }
  const scheduling = known ?? (await schedulingOf(t, who, arrival.now))
  const at = item.queued ? null : afterTheLast(await lastAnsweredAt(t, who, item.cardId), arrival.at)
  const memory =
    at === null
      ? await logAtItsTime(t, who, item, card, scheduling, arrival)
      : await log(t, who, item, card, scheduling, { ...arrival, at })
  await t.card.updateMany({
    where: { id: card.id, userId: who },
    data: {
      ...memoryColumns(memory),
      version: { increment: 1 },
      aheadAt: null,
      buriedUntilDay: null,
      leech: card.leech || leechNow(card, memory, scheduling),
    },
  })
  return { status: 'applied', cardId: item.cardId }
}

const answeredColumns = {
  id: true,
  noteId: true,
  factKey: true,
  version: true,
  leech: true,
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

type AnsweredCard = Pick<Card, keyof typeof answeredColumns>

const jitterMs = 60_000

/**
 * When a live answer was given, so that it follows the rows it was given after: also within one millisecond, or where the clock
 * went back a little. Null where the clock went back by more: then it is logged at its time, like a late one.
 */
function afterTheLast(lastAt: number, at: number): number | null {
  if (at > lastAt) return at
  return lastAt - at <= jitterMs ? lastAt + 1 : null
}

async function lastAnsweredAt(t: Prisma.TransactionClient, who: UserId, cardId: CardId): Promise<number> {
  const last = await t.review.findFirst({
    where: { cardId, userId: who, kind: { not: 'undo' } },
    orderBy: { answeredAt: 'desc' },
    select: { answeredAt: true },
  })
  return last?.answeredAt.getTime() ?? Number.NEGATIVE_INFINITY
}

/** The same body always hashes the same: an id that comes back with another body is a mistake of the sender. */
export function bodyHash(item: OutboxItem): string {
  const { queued: _, ...body } = 'queued' in item ? item : { ...item, queued: false }
  return createHash('sha256')
    .update(JSON.stringify(body, Object.keys(body).sort()))
    .digest('hex')
}

async function repeated(t: Prisma.TransactionClient, who: UserId, item: AnswerItem): Promise<Delivered | null> {
  const row = await t.review.findUnique({ where: { id: item.id } })
  if (row === null) return null
  if (row.userId !== who) return { status: 'unknown' }
  if (row.bodyHash !== bodyHash(item)) {
    return { status: 'refused', reason: `The answer "${item.id}" was sent before with other content.` }
  }
  return { status: 'replayed', cardId: asId<CardId>(row.cardId) }
}

async function log(
  t: Prisma.TransactionClient,
  who: UserId,
  item: AnswerItem,
  card: AnsweredCard,
  scheduling: Scheduling,
  arrival: Arrival,
): Promise<Memory> {
  const { preset, rule } = scheduling
  // Given before the rollover, arrived after it: it counts for the day it was given.
  const [dayStart = arrival.at] = scheduling.day.dayStarts
  const day = arrival.at < dayStart ? dayContext(arrival.at, rule) : scheduling.day
  const buriedSiblings = await burySiblings(t, who, card, day.studyDay)
  const situation = { cardId: item.cardId, memory: memoryOf(card), preset, day, now: arrival.at }
  const row = answerRow(situation, item.rating, { ...told(item, arrival), buriedSiblings })
  await write(t, who, item, row, arrival, item.version)
  return row.after
}

/** Inserts a late answer where it belongs in time; later rows keep what was shown, the memory is folded anew. */
async function logAtItsTime(
  t: Prisma.TransactionClient,
  who: UserId,
  item: AnswerItem,
  card: AnsweredCard,
  scheduling: Scheduling,
  arrival: Arrival,
): Promise<Memory> {
  const rows = (await t.review.findMany({ where: { cardId: card.id, userId: who } })).map(logOf)
  const { preset, rule } = scheduling
  const earlier = liveRows(rows).filter((row) => row.answeredAt <= arrival.at)
  const day = dayContext(arrival.at, rule)
  const isToday = day.studyDay === scheduling.day.studyDay
  const buriedSiblings = isToday ? await burySiblings(t, who, card, day.studyDay) : []
  const situation = { cardId: item.cardId, memory: fold(earlier, preset.weights), preset, day, now: arrival.at }
  const row = answerRow(situation, item.rating, { ...told(item, arrival), buriedSiblings })
  await write(t, who, item, row, arrival, null)
  return fold([...rows, row], preset.weights)
}

const told = (item: AnswerItem, arrival: Arrival) => ({
  id: asId<ReviewId>(item.id),
  source: arrival.source,
  shownAt: arrival.at - Math.max(0, item.answeredAt - item.shownAt),
  durationMs: item.durationMs,
})

async function write(
  t: Prisma.TransactionClient,
  who: UserId,
  item: AnswerItem,
  row: ReturnType<typeof answerRow>,
  arrival: Arrival,
  cardVersion: number | null,
): Promise<void> {
  // createMany: create would read the row back.
  await t.review.createMany({
    data: {
      ...logColumns(row),
      userId: who,
      receivedAt: new Date(arrival.now),
      cardVersion,
      bodyHash: bodyHash(item),
      outcome: JSON.stringify({ status: 'applied', memory: row.after }),
    },
  })
}

/**
 * Answering a card buries the other cards of its fact until tomorrow: those of its own or a later kind, in the order
 * learning, review, new. Cards on a step are never buried.
 */
async function burySiblings(
  t: Prisma.TransactionClient,
  who: UserId,
  card: AnsweredCard,
  today: number,
): Promise<CardId[]> {
  const phases = card.phase === 'new' ? ['new'] : ['review', 'new']
  const siblings = await t.card.findMany({
    where: {
      userId: who,
      noteId: card.noteId,
      factKey: card.factKey,
      id: { not: card.id },
      phase: { in: phases },
      OR: [{ buriedUntilDay: null }, { buriedUntilDay: { lte: today } }],
    },
    select: { id: true },
  })
  const ids = siblings.map(({ id }) => asId<CardId>(id))
  if (ids.length > 0) {
    await t.card.updateMany({ where: { userId: who, id: { in: ids } }, data: { buriedUntilDay: today + 1 } })
  }
  return ids
}

function leechNow(card: AnsweredCard, memory: Memory, { preset }: Scheduling): boolean {
  return memory.phase !== 'new' && memory.lapses > card.lapses && isLeech(memory.lapses, preset.leechThreshold)
}
