/** Answers, one or a script's many, in one short transaction: the log rows, the cards' memories, their siblings. */
import { createHash } from 'node:crypto'
import {
  asId,
  type CardId,
  type DayContext,
  type Memory,
  type ReviewId,
  type ReviewLog,
  type UserId,
} from '../core/domain.ts'
import type { OutboxItem } from '../core/review/exchange.ts'
import { dayContext } from '../core/scheduler/day.ts'
import { fold, liveRows } from '../core/scheduler/fold.ts'
import { isLeech } from '../core/scheduler/leech.ts'
import { answerRow } from '../core/scheduler/log-row.ts'
import { readTouched, type TouchedCard, type TouchedCards, writeTouched } from './answered-cards.ts'
import type { Arrival, Delivered } from './delivery.ts'
import { collection } from './handle.ts'
import { Prisma, type Review } from './prisma/client.ts'
import { logColumns, logOf, memoryColumns, memoryOf } from './rows.ts'
import { type Scheduling, schedulingOf } from './scheduling.ts'

export type AnswerItem = Extract<OutboxItem, { kind: 'answer' }>

/**
 * A live answer names the card's version it saw and is stale when the card has moved on. A queued one, given without a
 * connection, is never refused: it is logged at its time and the card refolded.
 */
export function answer(who: UserId, item: AnswerItem, arrival: Arrival): Promise<Delivered> {
  return collection().db.$transaction(async (t) => {
    const [delivered] = await answerWithin(t, who, [item], arrival)
    return delivered ?? { status: 'unknown' }
  })
}

/** Many answers in an open transaction, in their order: each sees what those before it left. One outcome an answer. */
export async function answerWithin(
  t: Prisma.TransactionClient,
  who: UserId,
  items: readonly AnswerItem[],
  arrival: Arrival,
): Promise<Delivered[]> {
  const sent = await sentBefore(t, items)
  const ids = items.map(({ cardId }) => cardId)
  const cards = await readTouched(t, who, ids)
  // Nothing to schedule, and perhaps nobody whose schedule it would be.
  if (!ids.some(cards.find)) return items.map((item) => repeated({ sent, who }, item) ?? { status: 'unknown' })
  const scheduling = await schedulingOf(t, who, arrival.now)
  const batch: Batch = { t, who, arrival, scheduling, cards, sent, written: [] }
  const delivered: Delivered[] = []
  for (const item of items) delivered.push(await take(batch, item))
  await insertRows(
    t,
    batch.written.map(({ row }) => row),
  )
  await writeTouched(t, who, batch.cards.changed())
  return delivered
}

interface Batch {
  readonly t: Prisma.TransactionClient
  readonly who: UserId
  readonly arrival: Arrival
  readonly scheduling: Scheduling
  readonly cards: TouchedCards
  /** Rows whose ids came before, in an earlier transaction or in this one. */
  readonly sent: Map<string, Pick<Review, 'userId' | 'cardId' | 'bodyHash'>>
  readonly written: { readonly log: ReviewLog; readonly row: Review }[]
}

async function take(batch: Batch, item: AnswerItem): Promise<Delivered> {
  const repeat = repeated(batch, item)
  if (repeat !== null) return repeat
  const { cards, scheduling, arrival } = batch
  const card = cards.find(item.cardId)
  if (card === undefined) return { status: 'unknown' }
  if (!item.queued && card.version !== item.version) {
    return { status: 'stale', cardId: item.cardId, answeredAt: card.lastReviewedAt?.getTime() ?? null }
  }
  const at = item.queued ? null : afterTheLast(card.lastAnsweredAt, arrival.at)
  const memory = at === null ? await logAtItsTime(batch, item, card) : log(batch, item, card, at)
  Object.assign(card, {
    leech: card.leech || leechNow(card, memory, scheduling),
    ...memoryColumns(memory),
    version: card.version + 1,
    aheadAt: null,
    buriedUntilDay: null,
    lastAnsweredAt: Math.max(card.lastAnsweredAt, at ?? arrival.at),
    changed: true,
  } satisfies Partial<TouchedCard>)
  return { status: 'applied', cardId: item.cardId }
}

const jitterMs = 60_000

/**
 * When a live answer was given, so that it follows the rows it was given after: also within one millisecond, or where the clock
 * went back a little. Null where the clock went back by more: then it is logged at its time, like a late one.
 */
function afterTheLast(lastAt: number, at: number): number | null {
  if (at > lastAt) return at
  return lastAt - at <= jitterMs ? lastAt + 1 : null
}

/** The same body always hashes the same: an id that comes back with another body is a mistake of the sender. */
export function bodyHash(item: OutboxItem): string {
  const { queued: _, ...body } = 'queued' in item ? item : { ...item, queued: false }
  return createHash('sha256')
    .update(JSON.stringify(body, Object.keys(body).sort()))
    .digest('hex')
}

async function sentBefore(t: Prisma.TransactionClient, items: readonly AnswerItem[]): Promise<Batch['sent']> {
  const rows = await t.review.findMany({
    where: { id: { in: items.map(({ id }) => id) } },
    select: { id: true, userId: true, cardId: true, bodyHash: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

function repeated({ sent, who }: Pick<Batch, 'sent' | 'who'>, item: AnswerItem): Delivered | null {
  const row = sent.get(item.id)
  if (row === undefined) return null
  if (row.userId !== who) return { status: 'unknown' }
  if (row.bodyHash !== bodyHash(item)) {
    return { status: 'refused', reason: `The answer "${item.id}" was sent before with other content.` }
  }
  return { status: 'replayed', cardId: asId<CardId>(row.cardId) }
}

function log(batch: Batch, item: AnswerItem, card: TouchedCard, at: number): Memory {
  const { preset, rule, day: today } = batch.scheduling
  // Given before the rollover, arrived after it: it counts for the day it was given.
  const [dayStart = at] = today.dayStarts
  const day = at < dayStart ? dayContext(at, rule) : today
  const buriedSiblings = burySiblings(batch.cards, card, day.studyDay)
  const situation = { cardId: item.cardId, memory: memoryOf(card), preset, day, now: at }
  const row = answerRow(situation, item.rating, { ...told(item, batch.arrival, at), buriedSiblings })
  write(batch, item, row, item.version)
  return row.after
}

/** Inserts a late answer where it belongs in time; later rows keep what was shown, the memory is folded anew. */
async function logAtItsTime(batch: Batch, item: AnswerItem, card: TouchedCard): Promise<Memory> {
  const { at } = batch.arrival
  const { preset, rule, day: today } = batch.scheduling
  const rows = await rowsOf(batch, card)
  const earlier = liveRows(rows).filter((row) => row.answeredAt <= at)
  const day: DayContext = dayContext(at, rule)
  const isToday = day.studyDay === today.studyDay
  const buriedSiblings = isToday ? burySiblings(batch.cards, card, day.studyDay) : []
  const situation = { cardId: item.cardId, memory: fold(earlier, preset.weights), preset, day, now: at }
  const row = answerRow(situation, item.rating, { ...told(item, batch.arrival, at), buriedSiblings })
  write(batch, item, row, null)
  return fold([...rows, row], preset.weights)
}

/** The card's log, with what this batch has added to it. */
async function rowsOf({ t, who, written }: Batch, card: TouchedCard): Promise<ReviewLog[]> {
  const stored = await t.review.findMany({ where: { cardId: card.id, userId: who } })
  return [...stored.map(logOf), ...written.flatMap(({ log: added }) => (added.cardId === card.id ? [added] : []))]
}

const told = (item: AnswerItem, { source }: Arrival, at: number) => ({
  id: asId<ReviewId>(item.id),
  source,
  shownAt: at - Math.max(0, item.answeredAt - item.shownAt),
  durationMs: item.durationMs,
})

function write(
  { who, arrival, sent, written }: Batch,
  item: AnswerItem,
  log: ReviewLog,
  cardVersion: number | null,
): void {
  const row = {
    ...logColumns(log),
    userId: who,
    receivedAt: new Date(arrival.now),
    cardVersion,
    bodyHash: bodyHash(item),
    outcome: JSON.stringify({ status: 'applied', memory: log.after }),
  }
  written.push({ log, row })
  sent.set(row.id, row)
}

/** One statement for all of them: the client would take a while to make up its own for a script's many. */
async function insertRows(t: Prisma.TransactionClient, rows: readonly Review[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const names = Object.keys(first).map((name) => Prisma.raw(`"${name}"`))
  const values = rows.map((row) => Prisma.sql`(${Prisma.join(Object.values(row))})`)
  await t.$executeRaw`INSERT INTO "Review" (${Prisma.join(names)}) VALUES ${Prisma.join(values)}`
}

/**
 * Answering a card buries the other cards of its fact until tomorrow: those of its own or a later kind, in the order
 * learning, review, new. Cards on a step are never buried.
 */
function burySiblings(cards: TouchedCards, card: TouchedCard, today: number): CardId[] {
  const phases = card.phase === 'new' ? ['new'] : ['review', 'new']
  const buried = cards
    .siblingsOf(card)
    .filter(({ phase, buriedUntilDay: until }) => phases.includes(phase) && (until === null || until <= today))
  for (const sibling of buried) Object.assign(sibling, { buriedUntilDay: today + 1, changed: true })
  return buried.map(({ id }) => asId<CardId>(id))
}

function leechNow(card: TouchedCard, memory: Memory, { preset }: Scheduling): boolean {
  return memory.phase !== 'new' && memory.lapses > card.lapses && isLeech(memory.lapses, preset.leechThreshold)
}
