/**
 * Takes what a browser's outbox sends: answers, undos, burials, edits, verdicts, in order, each exactly once by the id
 * the browser made. Outcomes are values, one an item; a repeat gets the stored one.
 */
import type { UserId } from '../core/domain.ts'
import type { ItemOutcome, OutboxItem, OutboxReply, OutboxRequest } from '../core/review/exchange.ts'
import { act } from './act.ts'
import { answer } from './answer.ts'
import { readCards } from './card-views.ts'
import type { Arrival, Delivered } from './delivery.ts'
import { collection } from './handle.ts'
import { undo } from './undo.ts'

export async function deliver(who: UserId, request: OutboxRequest, now: number): Promise<OutboxReply> {
  const { folderId } = collection()
  if (request.collectionId !== folderId) return { ok: false, reason: 'other-collection', collectionId: folderId }
  const skew = request.sentAt - now
  const delivered: Delivered[] = []
  for (const item of request.items) {
    const at = Math.min(now, timeOf(item) - skew)
    delivered.push(await deliverItem(who, item, { at, now, source: 'web' }))
  }
  return { ok: true, now, outcomes: await withCards(who, request.items, delivered) }
}

function deliverItem(who: UserId, item: OutboxItem, arrival: Arrival): Promise<Delivered> {
  switch (item.kind) {
    case 'answer':
      return answer(who, item, arrival)
    case 'undo':
      return undo(who, item, arrival)
    default:
      return act(who, item, arrival)
  }
}

const timeOf = (item: OutboxItem): number => (item.kind === 'answer' ? item.answeredAt : item.at)

async function withCards(
  who: UserId,
  items: readonly OutboxItem[],
  delivered: readonly Delivered[],
): Promise<ItemOutcome[]> {
  const ids = new Set(delivered.flatMap((each) => ('cardId' in each ? [each.cardId] : [])))
  const cards = new Map((await readCards(who, [...ids])).map((card) => [card.id, card]))
  return items.map(({ id }, index): ItemOutcome => {
    const outcome = delivered[index] ?? { status: 'unknown' }
    if (!('cardId' in outcome)) return { id, ...outcome }
    const card = cards.get(outcome.cardId)
    if (card === undefined) return { id, status: 'unknown' }
    return outcome.status === 'stale'
      ? { id, status: 'stale', card, answeredAt: outcome.answeredAt }
      : { id, status: outcome.status, card }
  })
}
