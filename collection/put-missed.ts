/** What a quiz found missing goes into review. */
import { randomUUID } from 'node:crypto'
import { asId, type CardId, type QuizId, type ReviewId, type UserId } from '../core/domain.ts'
import { manualRow } from '../core/scheduler/log-row.ts'
import { collection } from './handle.ts'
import { logColumns, memoryColumns, memoryOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

/**
 * Puts the cards that were not right into review: a log row `manual` each, due today, no rating, the memory as it was; a
 * new card goes to the head of today's new ones. Doing it twice changes nothing more and tells the same.
 */
export async function putMissedIntoReview(who: UserId, id: QuizId, now: number): Promise<{ readonly put: number }> {
  return collection().db.$transaction(async (t) => {
    const missed = await t.quizAnswer.findMany({
      where: { quizId: id, quiz: { userId: who }, verdict: { in: ['missed', 'partly'] }, putIntoReview: false },
      include: { card: true },
    })
    const { preset, day } = await schedulingOf(t, who, now)
    for (const { card, index } of missed) {
      // After the card's last answer whatever the clock does: the log is replayed by time.
      const at = Math.max(now, (card.lastReviewedAt?.getTime() ?? 0) + 1)
      const situation = { cardId: asId<CardId>(card.id), memory: memoryOf(card), preset, day, now: at }
      const row = manualRow(situation, day.studyDay, { id: asId<ReviewId>(randomUUID()), source: 'web' })
      await t.review.create({
        data: {
          ...logColumns(row),
          userId: who,
          receivedAt: new Date(now),
          cardVersion: null,
          bodyHash: '',
          outcome: JSON.stringify({ status: 'applied', memory: row.after }),
        },
      })
      await t.card.update({
        where: { id: card.id, userId: who },
        data: {
          ...memoryColumns(row.after),
          version: { increment: 1 },
          buriedUntilDay: null,
          aheadAt: card.phase === 'new' ? new Date(now) : card.aheadAt,
        },
      })
      await t.quizAnswer.update({ where: { quizId_index: { quizId: id, index } }, data: { putIntoReview: true } })
    }
    return { put: await t.quizAnswer.count({ where: { quizId: id, quiz: { userId: who }, putIntoReview: true } }) }
  })
}
