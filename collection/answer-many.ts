/** Answers for scripts: `CARD RATING` lines, many in one transaction, each an ordinary answer of the log. */
import { randomUUID } from 'node:crypto'
import { asId, type CardId, type Rating, type ReviewId, ratings, type UserId } from '../core/domain.ts'
import { type AnswerItem, answerWithin } from './answer.ts'
import { collection } from './handle.ts'
import type { Prisma } from './prisma/client.ts'

export interface AskedAnswer {
  readonly cardId: CardId
  readonly rating: Rating
}

export type AnswerResult = {
  readonly cardId: CardId
  readonly status: 'applied' | 'unknown' | 'refused' | 'stale' | 'replayed'
}

/** Transactions stay short, so that a server's own answers are not kept waiting. */
const atOnce = 250

export async function answerMany(who: UserId, asked: readonly AskedAnswer[], now: number): Promise<AnswerResult[]> {
  const { db } = collection()
  const results: AnswerResult[] = []
  for (let from = 0; from < asked.length; from += atOnce) {
    const part = asked.slice(from, from + atOnce)
    const delivered = await db.$transaction(async (t) => {
      const items = itemsOf(part, await versionsOf(t, who, part), now)
      return answerWithin(t, who, items, { at: now, now, source: 'cli' })
    })
    results.push(...part.map(({ cardId }, index) => ({ cardId, status: delivered[index]?.status ?? 'unknown' })))
  }
  return results
}

/** A line saw the card as the lines before it left it. */
function itemsOf(asked: readonly AskedAnswer[], versions: Map<string, number>, now: number): AnswerItem[] {
  return asked.map(({ cardId, rating }) => {
    const version = versions.get(cardId) ?? 0
    versions.set(cardId, version + 1)
    const id = asId<ReviewId>(randomUUID())
    return { kind: 'answer', id, cardId, rating, version, shownAt: now, answeredAt: now, durationMs: 0, queued: false }
  })
}

async function versionsOf(
  t: Prisma.TransactionClient,
  who: UserId,
  asked: readonly AskedAnswer[],
): Promise<Map<string, number>> {
  const ids = JSON.stringify([...new Set(asked.map(({ cardId }) => cardId))])
  // The plus sign keeps SQLite from reading all cards of the user instead of these.
  const rows = await t.$queryRaw<{ id: string; version: number }[]>`SELECT "id", "version" FROM "Card"
    WHERE +"userId" = ${who} AND "id" IN (SELECT value FROM json_each(${ids}))`
  return new Map(rows.map(({ id, version }) => [id, version]))
}

/** Reads `CARD RATING` lines; a rating is 1 to 4 or its name. Blank lines and lines that start with # are passed over. */
export function parseAnswerLines(
  text: string,
): { readonly ok: true; readonly answers: AskedAnswer[] } | { readonly ok: false; readonly message: string } {
  const answers: AskedAnswer[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [card, rating, ...rest] = line.trim().split(/\s+/)
    const read = rating === undefined || rest.length > 0 ? null : parseRating(rating)
    if (card === undefined || read === null) {
      return { ok: false, message: `line ${index + 1}: expected "CARD RATING" with a rating of 1 to 4, not "${line}"` }
    }
    answers.push({ cardId: asId<CardId>(card), rating: read })
  }
  return { ok: true, answers }
}

/** 1 to 4, or again, hard, good, easy. Null for anything else. */
export function parseRating(text: string): Rating | null {
  return ratings.find((rating, index) => rating === text || String(index + 1) === text) ?? null
}
