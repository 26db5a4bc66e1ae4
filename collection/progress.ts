/** What Progress shows: the days studied, how much is known when it comes due, what is coming, and where the cards stand. */
import {
  asId,
  cardStatus,
  type NoteId,
  type Phase,
  type Presence,
  type Proposal,
  type UserId,
  type Verdict,
} from '../core/domain.ts'
import {
  answersPerDay,
  type CardGroup,
  countCards,
  type DayAnswers,
  type DayTotal,
  dayTotal,
  type Forecast,
  forecast,
  matureDays,
  type Retention,
  type Share,
  streak,
  trueRetention,
} from '../core/stats/stats.ts'
import { type FactCounts, factsByNote } from './fact-counts.ts'
import { collection } from './handle.ts'
import { daysStudied, pace, tallies } from './log-counts.ts'
import { type Scheduling, schedulingOf } from './scheduling.ts'

export interface Progress {
  readonly studyDay: number
  /** What the user asked for, 0 to 1. */
  readonly desiredRetention: number
  /** All answers ever that were not taken back; under about 200 a figure is not steady. */
  readonly answers: number
  readonly today: DayTotal
  /** The last thirty study days, today last; a day without an answer is there with zeros. */
  readonly days: readonly DayAnswers[]
  readonly retention: { readonly month: Retention; readonly year: Retention; readonly all: Retention }
  /** Twelve stretches of thirty days, oldest first. */
  readonly trend: readonly { readonly from: number; readonly to: number; readonly all: Share }[]
  /** Thirty study days from today, and what was due before. */
  readonly forecast: Forecast
  /** Of the coming thirty days, at the user's own pace. */
  readonly minutesADay: number
  readonly cards: Readonly<Record<CardGroup, number>>
  readonly suggested: number
  readonly notes: readonly NoteBands[]
  readonly streak: { readonly days: number; readonly longest: number; readonly studied: number }
}

export interface NoteBands {
  readonly noteId: NoteId
  readonly title: string
  readonly deckName: string
  /** Facts by band. */
  readonly bands: FactCounts['bands']
}

const stretchDays = 30
const stretches = 12
const daysAhead = 30
const yearDays = 365

export async function progress(who: UserId, now: number): Promise<Progress> {
  const { db } = collection()
  const scheduling = await schedulingOf(db, who, now)
  const { studyDay } = scheduling.day
  const from = studyDay - stretchDays * stretches + 1
  const counted = await tallies(who)
  const coming = forecast(await dueByDay(who, scheduling), studyDay, daysAhead)
  const cardsAhead = coming.backlog + coming.days.reduce((sum, { due }) => sum + due, 0)
  return {
    studyDay,
    desiredRetention: scheduling.preset.desiredRetention,
    answers: counted.reduce((sum, tally) => sum + tally.answers, 0),
    today: dayTotal(counted, studyDay),
    days: answersPerDay(counted, studyDay - stretchDays + 1, studyDay),
    retention: {
      month: trueRetention(counted, studyDay - stretchDays + 1, studyDay),
      year: trueRetention(counted, studyDay - yearDays + 1, studyDay),
      all: trueRetention(counted, 0, studyDay),
    },
    trend: Array.from({ length: stretches }, (_, index) => {
      const first = from + index * stretchDays
      return {
        from: first,
        to: first + stretchDays - 1,
        all: trueRetention(counted, first, first + stretchDays - 1).all,
      }
    }),
    forecast: coming,
    minutesADay: ((cardsAhead / daysAhead) * (await pace(who))) / 60,
    cards: countCards(await cardsByStanding(who, studyDay)),
    suggested: await db.card.count({
      where: { userId: who, presence: 'present', proposal: 'suggested', verdict: null, deck: { enabled: true } },
    }),
    notes: await notesByBand(who, scheduling, now),
    streak: runs(await daysStudied(who), studyDay),
  }
}

async function notesByBand(who: UserId, scheduling: Scheduling, now: number): Promise<NoteBands[]> {
  const facts = new Map((await factsByNote(who, scheduling, now)).map((row) => [row.noteId as string, row.bands]))
  const notes = await collection().db.note.findMany({
    where: { userId: who, presence: { not: 'gone' }, deck: { enabled: true } },
    select: { id: true, title: true, deck: { select: { name: true } } },
    orderBy: [{ deck: { sourceId: 'asc' } }, { deck: { path: 'asc' } }, { path: 'asc' }],
  })
  return notes.flatMap(({ id, title, deck }) => {
    const bands = facts.get(id)
    return bands === undefined ? [] : [{ noteId: asId<NoteId>(id), title, deckName: deck.name, bands }]
  })
}

/** Cards of decks that are on, by the study day they fall due; those on steps by the day of their instant. */
async function dueByDay(who: UserId, { day }: Scheduling): Promise<{ dueDay: number; cards: number }[]> {
  const [tomorrow, after] = [day.dayStarts[1], day.dayStarts[2]].map((at) => new Date(at ?? 0).toISOString())
  const rows = await collection().db.$queryRaw<{ dueDay: bigint; cards: bigint }[]>`
    SELECT CASE WHEN c."phase" = 'review' THEN c."dueDay" WHEN c."dueAt" < ${tomorrow} THEN ${day.studyDay}
                WHEN c."dueAt" < ${after} THEN ${day.studyDay + 1} ELSE ${day.studyDay + 2} END AS "dueDay", count(*) AS cards
    FROM "Card" c JOIN "Deck" d ON d."id" = c."deckId"
    WHERE c."userId" = ${who} AND d."enabled" AND c."presence" = 'present' AND NOT c."suspended"
      AND (c."verdict" = 'kept' OR (c."verdict" IS NULL AND c."proposal" = 'active'))
      AND c."phase" <> 'new'
    GROUP BY 1`
  return rows.map((row) => ({ dueDay: Number(row.dueDay), cards: Number(row.cards) }))
}

interface StandingRow {
  readonly proposal: Proposal
  readonly verdict: Verdict
  readonly presence: Presence
  readonly suspended: bigint | boolean
  readonly buried: bigint
  readonly phase: Phase
  readonly mature: bigint
  readonly cards: bigint
}

async function cardsByStanding(who: UserId, studyDay: number) {
  const rows = await collection().db.$queryRaw<StandingRow[]>`
    SELECT c."proposal", c."verdict", c."presence", c."suspended", coalesce(c."buriedUntilDay" > ${studyDay}, 0) AS buried,
           c."phase", c."intervalDays" >= ${matureDays} AS mature, count(*) AS cards
    FROM "Card" c JOIN "Deck" d ON d."id" = c."deckId"
    WHERE c."userId" = ${who} AND d."enabled"
    GROUP BY 1, 2, 3, 4, 5, 6, 7`
  return rows.map((row) => {
    const { proposal, verdict, presence, phase } = row
    const suspended = Boolean(Number(row.suspended))
    const buriedUntilDay = Number(row.buried) === 1 ? studyDay + 1 : null
    const status = cardStatus({ proposal, verdict, presence, suspended, buriedUntilDay }, studyDay)
    return { status, phase, intervalDays: Number(row.mature) === 1 ? matureDays : 0, cards: Number(row.cards) }
  })
}

function runs(studied: readonly number[], studyDay: number): Progress['streak'] {
  const days = new Set(studied)
  let longest = 0
  for (const day of days) {
    if (days.has(day - 1)) continue
    let length = 1
    while (days.has(day + length)) length += 1
    longest = Math.max(longest, length)
  }
  return { days: streak(days, studyDay, 0).days, longest, studied: days.size }
}
