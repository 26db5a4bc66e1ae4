/** Takes an answer back: a row that names the row, the card refolded without it, its siblings given back. */
import { asId, type CardId, type ReviewId, type UserId } from '../core/domain.ts'
import type { OutboxItem } from '../core/review/exchange.ts'
import { fold, liveRows } from '../core/scheduler/fold.ts'
import { isLeech } from '../core/scheduler/leech.ts'
import { undoRow } from '../core/scheduler/log-row.ts'
import { bodyHash } from './answer.ts'
import type { Arrival, Delivered } from './delivery.ts'
import { collection } from './handle.ts'
import { logColumns, logOf, memoryColumns, memoryOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

type UndoItem = Extract<OutboxItem, { kind: 'undo' }>

/** Only a card's latest live row can be taken back: what came after it was answered from what it left. */
export function undo(who: UserId, item: UndoItem, arrival: Arrival): Promise<Delivered> {
  return collection().db.$transaction(async (t): Promise<Delivered> => {
    const repeat = await t.review.findUnique({ where: { id: item.id } })
    if (repeat !== null) {
      if (repeat.userId !== who) return { status: 'unknown' }
      return repeat.bodyHash === bodyHash(item)
        ? { status: 'replayed', cardId: asId<CardId>(repeat.cardId) }
        : { status: 'refused', reason: `The undo "${item.id}" was sent before with other content.` }
    }
    const taken = await t.review.findFirst({ where: { id: item.takesBack, userId: who }, include: { card: true } })
    if (taken === null) return { status: 'unknown' }
    const rows = (await t.review.findMany({ where: { cardId: taken.cardId, userId: who } })).map(logOf)
    const latest = liveRows(rows).at(-1)
    if (latest?.id !== item.takesBack) {
      return { status: 'refused', reason: 'This answer is not the last one of its card, or was taken back already.' }
    }
    const { preset, day } = await schedulingOf(t, who, arrival.now)
    const after = fold(
      rows.filter((row) => row.id !== item.takesBack),
      preset.weights,
    )
    const situation = { cardId: latest.cardId, memory: memoryOf(taken.card), preset, day, now: arrival.now }
    const row = undoRow(situation, item.takesBack, after, { id: asId<ReviewId>(item.id), source: arrival.source })
    await t.review.create({
      data: {
        ...logColumns(row),
        userId: who,
        receivedAt: new Date(arrival.now),
        cardVersion: null,
        bodyHash: bodyHash(item),
        outcome: JSON.stringify({ status: 'applied', memory: after }),
      },
    })
    const lapses = after.phase === 'new' ? 0 : after.lapses
    await t.card.update({
      where: { id: taken.cardId, userId: who },
      data: {
        ...memoryColumns(after),
        version: { increment: 1 },
        leech: taken.card.leech && isLeechAt(lapses, preset.leechThreshold),
      },
    })
    await t.card.updateMany({
      where: { userId: who, id: { in: [...latest.buriedSiblings] }, buriedUntilDay: latest.studyDay + 1 },
      data: { buriedUntilDay: null },
    })
    return { status: 'applied', cardId: latest.cardId }
  })
}

/** Whether so many lapses have made a leech at some time. */
const isLeechAt = (lapses: number, threshold: number): boolean =>
  Array.from({ length: lapses }, (_, index) => index + 1).some((count) => isLeech(count, threshold))
