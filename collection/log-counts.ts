/** The review log as the database counts it: answers that were not taken back, in tallies, days and paces. */
import type { ReviewKind, StudyDay, UserId } from '../core/domain.ts'
import { longestAnswerMs, matureDays, medianSeconds, type Tally } from '../core/stats/stats.ts'
import { collection } from './handle.ts'
import { Prisma, type PrismaClient } from './prisma/client.ts'
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

/** What was counted of a log: its rows up to one, by their order of arrival. */
interface Counted {
  readonly upTo: number
  readonly tallies: ReadonlyMap<string, Tally>
}

/** The log only grows, so each count goes on from the last: a million rows are read once a process. */
const countedOf = new WeakMap<PrismaClient, Map<UserId, Counted>>()

/** The whole log, counted as `tallyLog` of core/stats counts rows. */
export async function tallies(who: UserId): Promise<readonly Tally[]> {
  const { db } = collection()
  const ofUsers = countedOf.get(db) ?? new Map<UserId, Counted>()
  countedOf.set(db, ofUsers)
  const last = ofUsers.get(who) ?? { upTo: 0, tallies: new Map() }
  const upTo = await newestRow(db)
  if (upTo > last.upTo) {
    const added = await tallyRows(db, who, last.upTo, upTo)
    const takenBack = await tallyTakenBack(db, who, last.upTo, upTo)
    ofUsers.set(who, { upTo, tallies: add(add(last.tallies, added, 1), takenBack, -1) })
  }
  return [...(ofUsers.get(who)?.tallies.values() ?? [])]
}

/** SQLite numbers the rows of a table in the order they were added. */
async function newestRow(db: PrismaClient): Promise<number> {
  const [row] = await db.$queryRaw<{ newest: bigint | null }[]>`SELECT max(rowid) AS newest FROM "Review"`
  return Number(row?.newest ?? 0)
}

const counts = Prisma.sql`r."studyDay", r."kind", r."rating", r."trains",
  json_extract(r."before", '$.phase') = 'review' AS interday,
  json_extract(r."before", '$.phase') = 'review' AND json_extract(r."before", '$.intervalDays') >= ${matureDays} AS mature,
  count(*) AS answers, sum(min(coalesce(r."durationMs", 0), ${longestAnswerMs})) AS ms`

const tallyRows = (db: PrismaClient, who: UserId, after: number, upTo: number) =>
  db.$queryRaw<TallyRow[]>`
    SELECT ${counts} FROM "Review" r
    WHERE r.rowid > ${after} AND r.rowid <= ${upTo} AND r."userId" = ${who} AND r."rating" IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6`

const tallyTakenBack = (db: PrismaClient, who: UserId, after: number, upTo: number) =>
  db.$queryRaw<TallyRow[]>`
    SELECT ${counts} FROM "Review" u JOIN "Review" r ON r."id" = u."takesBack"
    WHERE u.rowid > ${after} AND u.rowid <= ${upTo} AND u."takesBack" IS NOT NULL AND r."userId" = ${who}
      AND r."rating" IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6`

function add(to: ReadonlyMap<string, Tally>, rows: readonly TallyRow[], sign: 1 | -1): ReadonlyMap<string, Tally> {
  const sums = new Map(to)
  for (const row of rows) {
    const { studyDay, kind, rating, trains, interday, mature } = row
    const key = [studyDay, kind, rating, Number(trains), interday, mature].join()
    const [answers, ms] = [sums.get(key)?.answers ?? 0, sums.get(key)?.ms ?? 0]
    const sum = { answers: answers + sign * Number(row.answers), ms: ms + sign * Number(row.ms) }
    if (sum.answers === 0) sums.delete(key)
    else sums.set(key, { ...tallyOf(row), ...sum })
  }
  return sums
}

const tallyOf = (row: TallyRow): Omit<Tally, 'answers' | 'ms'> => ({
  studyDay: Number(row.studyDay),
  kind: row.kind,
  rating: ratingOf(Number(row.rating)),
  trains: Number(row.trains) === 1,
  interday: Number(row.interday) === 1,
  mature: Number(row.mature) === 1,
})

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
