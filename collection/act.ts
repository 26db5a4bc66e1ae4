/** Suspend, bury, edit, verdict: decisions about a card, each exactly once by the id the browser made. */
import { asId, type CardId, type UserId } from '../core/domain.ts'
import type { OutboxItem } from '../core/review/exchange.ts'
import { bodyHash } from './answer.ts'
import type { Arrival, Delivered } from './delivery.ts'
import { collection } from './handle.ts'
import type { Prisma } from './prisma/client.ts'
import { schedulingOf } from './scheduling.ts'

type ActItem = Exclude<OutboxItem, { kind: 'answer' | 'undo' }>

export function act(who: UserId, item: ActItem, arrival: Arrival): Promise<Delivered> {
  return collection().db.$transaction(async (t): Promise<Delivered> => {
    const repeat = await t.action.findUnique({ where: { id: item.id } })
    if (repeat !== null) {
      if (repeat.userId !== who) return { status: 'unknown' }
      return repeat.bodyHash === bodyHash(item)
        ? { status: 'replayed', cardId: asId<CardId>(repeat.cardId) }
        : { status: 'refused', reason: `The item "${item.id}" was sent before with other content.` }
    }
    const changed = await t.card.updateMany({
      where: { id: item.cardId, userId: who },
      data: await change(t, who, item, arrival),
    })
    if (changed.count === 0) return { status: 'unknown' }
    await t.action.create({
      data: {
        id: item.id,
        userId: who,
        kind: item.kind,
        cardId: item.cardId,
        at: new Date(arrival.at),
        receivedAt: new Date(arrival.now),
        bodyHash: bodyHash(item),
        body: JSON.stringify(item),
        outcome: JSON.stringify({ status: 'applied' }),
      },
    })
    return { status: 'applied', cardId: item.cardId }
  })
}

async function change(
  t: Prisma.TransactionClient,
  who: UserId,
  item: ActItem,
  arrival: Arrival,
): Promise<Prisma.CardUpdateManyMutationInput> {
  switch (item.kind) {
    case 'suspend':
      return { suspended: item.on }
    case 'bury': {
      const { day } = await schedulingOf(t, who, arrival.at)
      return { buriedUntilDay: item.on ? day.studyDay + 1 : null }
    }
    case 'edit':
      return {
        editedQuestion: item.question,
        editedAnswer: item.answer,
        editedAt: item.question === null && item.answer === null ? null : new Date(arrival.at),
      }
    case 'verdict':
      return { verdict: item.verdict }
  }
}
