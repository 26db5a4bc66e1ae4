/** The numbers of Progress: counted by the database, made into figures by core/stats. */
import type { CardStatus, Phase, ReviewKind, UserId } from '../core/domain.ts'
import { cardStatus } from '../core/domain.ts'
import {
  answersPerDay,
  type CardGroup,
  countCards,
  type DayAnswers,
  type Forecast,
  forecast,
  longestAnswerMs,
  matureDays,
  type Retention,
  type Tally,
  trueRetention,
} from '../core/stats/stats.ts'
import { inPlay } from './candidates.ts'
import { collection } from './handle.ts'
import { ratingOf, standingOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

export interface Progress {
  readonly studyDay: number
  readonly desiredRetention: number
  /** All answers that ever counted, of cards in review. */
  readonly retention: { readonly month: Retention; readonly year: Retention; readonly all: Retention }
  readonly answers: number
  /** The last 30 study days, today last. */
  readonly days: readonly DayAnswers[]
  readonly forecast: Forecast
  readonly cards: Readonly<Record<CardGroup, number>>
  readonly suggested: number
}

export async function progress(who: UserId, now: number): Promise<Progress> {
  const { db } = collection()
  const { day, preset } = await schedulingOf(db, who, now)
  const today = day.studyDay
  const tallies = await tally(who)
  const retention = (days: number) => trueRetention(tallies, today - days + 1, today)
  return {
    studyDay: today,
    desiredRetention: preset.desiredRetention,
    retention: { month: retention(30), year: retention(365), all: trueRetention(tallies, 0, today) },
    answers: tallies.reduce((sum, each) => sum + each.answers, 0),
    days: answersPerDay(tallies, today - 29, today),
    forecast: forecast(await dueByDay(who, today), today, 30),
    cards: countCards(await cardGroups(who, today)),
    suggested: await db.card.count({
      where: { userId: who, presence: 'present', proposal: 'suggested', verdict: null },
    }),
  }
}

interface TallyRow {
  readonly studyDay: bigint
  readonly kind: string
  readonly rating: bigint
  readonly trains: bigint | boolean
  readonly interday: bigint
  readonly mature: bigint
  readonly answers: bigint
  readonly ms: bigint
}

/** Answers that were not taken back, grouped as core/stats defines it. */
async function tally(who: UserId): Promise<Tally[]> {
  const rows = await collection().db.$queryRaw<TallyRow[]>`
    SELECT r."studyDay", r."kind", r."rating", r."trains",
           json_extract(r."before", '$.phase') = 'review' AS interday,
           json_extract(r."before", '$.phase') = 'review' AND json_extract(r."before", '$.intervalDays') >= ${matureDays} AS mature,
           count(*) AS answers, sum(min(coalesce(r."durationMs", 0), ${longestAnswerMs})) AS ms
    FROM "Review" r
    WHERE r."userId" = ${who} AND r."rating" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id")
    GROUP BY 1, 2, 3, 4, 5, 6`
  return rows.map((row) => ({
    studyDay: Number(row.studyDay),
    kind: row.kind as ReviewKind,
    rating: ratingOf(Number(row.rating)),
    trains: Number(row.trains) === 1,
    interday: Number(row.interday) === 1,
    mature: Number(row.mature) === 1,
    answers: Number(row.answers),
    ms: Number(row.ms),
  }))
}

/** Cards on a step are due today: steps are shorter than a day. */
async function dueByDay(who: UserId, today: number): Promise<{ dueDay: number; cards: number }[]> {
  const { db } = collection()
  const where = { AND: [inPlay(who, today), { deck: { enabled: true } }] }
  const reviews = await db.card.groupBy({
    by: ['dueDay'],
    where: { ...where, phase: 'review' },
    _count: { _all: true },
  })
  const steps = await db.card.count({ where: { ...where, phase: { in: ['learning', 'relearning'] } } })
  return [
    { dueDay: today, cards: steps },
    ...reviews.flatMap((row) => (row.dueDay === null ? [] : [{ dueDay: row.dueDay, cards: row._count._all }])),
  ]
}

interface GroupRow {
  readonly status: CardStatus
  readonly phase: Phase
  readonly intervalDays: number
  readonly cards: number
}

async function cardGroups(who: UserId, today: number): Promise<GroupRow[]> {
  const rows = await collection().db.card.groupBy({
    by: ['proposal', 'verdict', 'presence', 'suspended', 'buriedUntilDay', 'phase', 'intervalDays'],
    where: { userId: who },
    _count: { _all: true },
  })
  return rows.map((row) => ({
    status: cardStatus(standingOf(row), today),
    phase: row.phase as Phase,
    intervalDays: row.intervalDays,
    cards: row._count._all,
  }))
}
