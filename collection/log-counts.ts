/** The review log as the database counts it: answers that were not taken back, in tallies, days and paces. */
import type { Rating, ReviewKind, StudyDay, UserId } from '../core/domain.ts'
import { longestAnswerMs, matureDays, medianSeconds, type Tally } from '../core/stats/stats.ts'
import { collection } from './handle.ts'
import { ratingOf } from './rows.ts'

interface TallyRow {
  readonly studyDay: bigint
  readonly kind: ReviewKind
  readonly rating: bigint
  readonly trains: bigint | boolean
  readonly interday: bigint
  readonly mature: bigint
  readonly answers: bigint
  readonly ms: bigint
}

/** The whole log, counted as `tallyLog` of core/stats counts rows. */
export async function tallies(who: UserId): Promise<readonly Tally[]> {
  const rows = await collection().db.$queryRaw<TallyRow[]>`
    SELECT "studyDay", "kind", "rating", "trains", "phase" = 'review' AS interday,
           "phase" = 'review' AND "intervalDays" >= ${matureDays} AS mature, count(*) AS answers, sum("ms") AS ms
    FROM (SELECT r."studyDay", r."kind", r."rating", r."trains", min(coalesce(r."durationMs", 0), ${longestAnswerMs}) AS ms,
                 json_extract(r."before", '$.phase') AS phase, json_extract(r."before", '$.intervalDays') AS intervalDays
          FROM "Review" r
          WHERE r."userId" = ${who} AND r."rating" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id"))
    GROUP BY 1, 2, 3, 4, 5, 6`
  return rows.map((row) => ({
    studyDay: Number(row.studyDay),
    kind: row.kind,
    rating: ratingOf(Number(row.rating)) satisfies Rating,
    trains: Boolean(Number(row.trains)),
    interday: Number(row.interday) === 1,
    mature: Number(row.mature) === 1,
    answers: Number(row.answers),
    ms: Number(row.ms),
  }))
}

/** Every study day with an answer. */
export async function daysStudied(who: UserId): Promise<readonly StudyDay[]> {
  const rows = await collection().db.$queryRaw<{ studyDay: bigint }[]>`
    SELECT DISTINCT r."studyDay" FROM "Review" r
    WHERE r."userId" = ${who} AND r."rating" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id")`
  return rows.map((row) => Number(row.studyDay))
}

/** A user's own pace is not known before some answers: then so many seconds an answer. */
const usualSeconds = 15
const paceFrom = 20

/** The user's median seconds an answer, over the last thousand with a time. */
export async function pace(who: UserId): Promise<number> {
  const rows = await collection().db.review.findMany({
    where: { userId: who, rating: { not: null }, durationMs: { gt: 0 } },
    orderBy: [{ studyDay: 'desc' }, { answeredAt: 'desc' }],
    take: 1000,
    select: { durationMs: true },
  })
  const median = rows.length < paceFrom ? null : medianSeconds(rows.map((row) => row.durationMs ?? 0))
  return Math.max(1, median ?? usualSeconds)
}
