/** What Today shows: what is due, by deck and by tag, what is coming, and what waits for the user. */
import type { DeckId, UserId } from '../core/domain.ts'
import { buildQueue } from '../core/review/queue.ts'
import { nextRollover } from '../core/scheduler/day-context.ts'
import { type Band, band, bands, hold, lowestHold } from '../core/scheduler/hold.ts'
import { medianSeconds, streak } from '../core/stats/stats.ts'
import { allowance, candidates, chosen, inPlay } from './candidates.ts'
import { type DeckNode, deckTree } from './decks.ts'
import { collection } from './handle.ts'
import { jsonOf } from './rows.ts'
import { type Scheduling, schedulingOf } from './scheduling.ts'
import { answeredToday } from './session.ts'

export type BandCounts = Readonly<Record<Band, number>>

export interface DeckRow extends DeckNode {
  /** Facts due today: on steps or in review. The decks below are counted in. */
  readonly due: number
  /** New facts, at most as many as today's limit allows. */
  readonly fresh: number
  readonly bands: BandCounts
  readonly nextDueDay: number | null
}

export interface TagRow {
  readonly tag: string
  readonly due: number
  readonly fresh: number
}

export interface Today {
  readonly studyDay: number
  /** After limits: cards that would be shown now. */
  readonly dueCount: number
  readonly newCount: number
  /** Kept back by the limits. */
  readonly beyond: { readonly reviews: number; readonly fresh: number }
  readonly answeredToday: number
  readonly secondsToday: number
  readonly minutes: number
  readonly decks: readonly DeckRow[]
  /** Only where a collection is one flat folder. */
  readonly tags: readonly TagRow[]
  /** Seven study days from today. */
  readonly comingUp: readonly { readonly day: number; readonly due: number }[]
  readonly nextDueDay: number | null
  readonly suggestions: number
  readonly changed: number
  readonly pendingPlans: readonly { readonly sourceId: string; readonly name: string; readonly counts: PendingCounts }[]
  readonly streak: { readonly days: number; readonly recent: readonly boolean[] }
  readonly lastQuiz: { readonly id: string; readonly right: number; readonly of: number; readonly at: number } | null
  /** The user has neither brought notes nor begun to study. */
  readonly firstRun: boolean
}

export interface PendingCounts {
  readonly retired: number
  readonly changed: number
  readonly added: number
}

/** A card's own pace is not known before some answers: then this many seconds. */
const usualSeconds = 15
const paceFrom = 20

export async function today(who: UserId, now: number): Promise<Today> {
  const { db } = collection()
  const scheduling = await schedulingOf(db, who, now)
  const { day } = scheduling
  const left = await allowance(who, scheduling)
  const where = { AND: [inPlay(who, day.studyDay), await chosen(who, {})] }
  const queue = buildQueue(await candidates(where, left, scheduling, now), left, day, now)
  const answered = await answeredToday(who, scheduling)
  const counts = await countByDeck(who, scheduling, now)
  const [user, sources] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: who } }),
    db.source.findMany({ where: { userId: who } }),
  ])
  const dueCount = queue.counts.steps + queue.counts.reviews
  return {
    studyDay: day.studyDay,
    dueCount,
    newCount: queue.counts.fresh,
    beyond: queue.beyond,
    ...answered,
    minutes: Math.max(1, Math.round(((dueCount + queue.counts.fresh) * (await pace(who))) / 60)),
    decks: deckRows(await deckTree(who), counts, left.fresh),
    tags: await tagRows(who, scheduling, left.fresh, now),
    comingUp: await comingUp(who, scheduling, dueCount),
    nextDueDay: await nextDue(who, day.studyDay),
    suggestions: await db.card.count({
      where: {
        userId: who,
        presence: 'present',
        proposal: 'suggested',
        verdict: null,
        suspended: false,
        deck: { enabled: true },
      },
    }),
    changed: await db.card.count({ where: { userId: who, presence: 'present', changedAt: { not: null } } }),
    pendingPlans: sources.flatMap((source) =>
      source.pendingPlan === null
        ? []
        : [{ sourceId: source.id, name: source.name, counts: jsonOf<PendingCounts>(source.pendingPlan) }],
    ),
    streak: streak(await studiedDays(who), day.studyDay, 14),
    lastQuiz: await lastQuiz(who),
    firstRun:
      user.choseAt === null &&
      sources.every((source) => source.kind === 'shipped') &&
      (await db.review.findFirst({ where: { userId: who }, select: { id: true } })) === null,
  }
}

interface DeckCount {
  due: number
  fresh: number
  nextDueDay: number | null
  bands: Record<Band, number>
}

async function countByDeck(who: UserId, { day, preset }: Scheduling, now: number): Promise<Map<string, DeckCount>> {
  const dayEnd = nextRollover(day, now) ?? now
  const rows = await collection().db.$queryRaw<
    {
      deckId: string
      factKey: string
      phase: string
      stability: number | null
      seenAt: string | null
      dueAt: string | null
      dueDay: bigint | null
    }[]
  >`
    SELECT "deckId", "factKey", "phase", "stability", "lastReviewedAt" AS "seenAt", "dueAt", "dueDay" FROM "Card"
    WHERE "userId" = ${who} AND "presence" = 'present' AND NOT "suspended"
      AND ("verdict" = 'kept' OR ("verdict" IS NULL AND "proposal" = 'active'))
      AND ("buriedUntilDay" IS NULL OR "buriedUntilDay" <= ${day.studyDay})`
  const facts = new Map<
    string,
    { deckId: string; due: boolean; fresh: boolean; holds: (number | null)[]; next: number | null }
  >()
  for (const row of rows) {
    const dueDay = row.dueDay === null ? null : Number(row.dueDay)
    const due =
      row.phase === 'review'
        ? dueDay !== null && dueDay <= day.studyDay
        : row.phase !== 'new' && row.dueAt !== null && Date.parse(row.dueAt) < dayEnd
    const fact = facts.get(row.factKey) ?? { deckId: row.deckId, due: false, fresh: false, holds: [], next: null }
    fact.due ||= due
    fact.fresh ||= row.phase === 'new'
    fact.holds.push(holdOf(row, preset.weights, now))
    if (dueDay !== null && !due) fact.next = Math.min(fact.next ?? dueDay, dueDay)
    facts.set(row.factKey, fact)
  }
  const decks = new Map<string, DeckCount>()
  for (const fact of facts.values()) {
    const count = decks.get(fact.deckId) ?? emptyCount()
    if (fact.due) count.due += 1
    else if (fact.fresh) count.fresh += 1
    count.bands[band(lowestHold(fact.holds))] += 1
    if (fact.next !== null) count.nextDueDay = Math.min(count.nextDueDay ?? fact.next, fact.next)
    decks.set(fact.deckId, count)
  }
  return decks
}

function holdOf(
  row: { readonly phase: string; readonly stability: number | null; readonly seenAt: string | null },
  weights: readonly number[],
  now: number,
): number | null {
  if (row.phase === 'new' || row.stability === null || row.seenAt === null) return null
  const lastReviewedAt = Date.parse(row.seenAt)
  // The curve needs the stability and the instant alone.
  return hold(
    {
      phase: 'review',
      stability: row.stability,
      difficulty: 5,
      reps: 1,
      lapses: 0,
      lastReviewedAt,
      lastStudyDay: 0,
      dueDay: 0,
      intervalDays: 0,
    },
    weights,
    now,
  )
}

const emptyCount = (): DeckCount => ({
  due: 0,
  fresh: 0,
  nextDueDay: null,
  bands: { new: 0, fading: 0, loose: 0, settling: 0, firm: 0, held: 0 },
})

function deckRows(tree: readonly DeckNode[], counts: ReadonlyMap<string, DeckCount>, freshLeft: number): DeckRow[] {
  return tree.map((node) => {
    const all = below(tree, node.id).map((id) => counts.get(id) ?? emptyCount())
    const next = all.map((count) => count.nextDueDay).filter((dueDay) => dueDay !== null)
    const bandCounts = emptyCount().bands
    for (const count of all) for (const each of bands) bandCounts[each] += count.bands[each]
    return {
      ...node,
      notes: below(tree, node.id).reduce((sum, id) => sum + (tree.find((other) => other.id === id)?.notes ?? 0), 0),
      due: all.reduce((sum, count) => sum + count.due, 0),
      fresh: Math.min(
        freshLeft,
        all.reduce((sum, count) => sum + count.fresh, 0),
      ),
      bands: bandCounts,
      nextDueDay: next.length === 0 ? null : Math.min(...next),
    }
  })
}

function below(tree: readonly DeckNode[], id: DeckId): DeckId[] {
  return [id, ...tree.filter((node) => node.parentId === id).flatMap((node) => below(tree, node.id))]
}

/** Tags cut across one flat folder; where folders divide a collection, decks do. */
async function tagRows(who: UserId, { day }: Scheduling, freshLeft: number, now: number): Promise<TagRow[]> {
  const { db } = collection()
  const flat = await db.source.findMany({
    where: { userId: who, kind: { not: 'shipped' }, decks: { none: { path: { not: '' } } } },
    select: { id: true },
  })
  if (flat.length === 0) return []
  const dayEnd = new Date(nextRollover(day, now) ?? now)
  const notes = await db.note.findMany({
    where: { userId: who, sourceId: { in: flat.map(({ id }) => id) }, presence: { not: 'gone' } },
    select: {
      tags: true,
      cards: {
        where: { ...inPlay(who, day.studyDay), deck: { enabled: true } },
        select: { factKey: true, phase: true, dueAt: true, dueDay: true },
      },
    },
  })
  const tags = new Map<string, { due: Set<string>; fresh: Set<string> }>()
  for (const note of notes) {
    for (const tag of jsonOf<string[]>(note.tags)) {
      const row = tags.get(tag) ?? { due: new Set(), fresh: new Set() }
      for (const card of note.cards) {
        if (card.phase === 'new') row.fresh.add(card.factKey)
        else if ((card.dueDay ?? Number.POSITIVE_INFINITY) <= day.studyDay || (card.dueAt ?? dayEnd) < dayEnd)
          row.due.add(card.factKey)
      }
      tags.set(tag, row)
    }
  }
  return [...tags]
    .map(([tag, { due, fresh }]) => ({ tag, due: due.size, fresh: Math.min(freshLeft, fresh.size) }))
    .filter((row) => row.due + row.fresh > 0)
    .sort((a, b) => b.due + b.fresh - (a.due + a.fresh) || (a.tag < b.tag ? -1 : 1))
}

async function comingUp(who: UserId, { day }: Scheduling, dueNow: number): Promise<Today['comingUp']> {
  const rows = await collection().db.card.groupBy({
    by: ['dueDay'],
    where: {
      AND: [inPlay(who, day.studyDay), { deck: { enabled: true } }],
      phase: 'review',
      dueDay: { gt: day.studyDay, lt: day.studyDay + 7 },
    },
    _count: { _all: true },
  })
  const byDay = new Map(rows.map((row) => [row.dueDay, row._count._all]))
  return Array.from({ length: 7 }, (_, ahead) => ({
    day: day.studyDay + ahead,
    due: ahead === 0 ? dueNow : (byDay.get(day.studyDay + ahead) ?? 0),
  }))
}

async function nextDue(who: UserId, studyDay: number): Promise<number | null> {
  const next = await collection().db.card.aggregate({
    where: { AND: [inPlay(who, studyDay), { deck: { enabled: true } }], phase: 'review', dueDay: { gt: studyDay } },
    _min: { dueDay: true },
  })
  return next._min.dueDay
}

/** The user's median seconds an answer, over the last thousand. */
async function pace(who: UserId): Promise<number> {
  const rows = await collection().db.review.findMany({
    where: { userId: who, rating: { not: null }, durationMs: { not: null } },
    orderBy: { answeredAt: 'desc' },
    take: 1000,
    select: { durationMs: true },
  })
  if (rows.length < paceFrom) return usualSeconds
  return Math.max(1, medianSeconds(rows.map((row) => row.durationMs ?? 0)) ?? usualSeconds)
}

/** The study days on which something was answered and not taken back. */
async function studiedDays(who: UserId): Promise<number[]> {
  const rows = await collection().db.$queryRaw<{ studyDay: bigint }[]>`
    SELECT DISTINCT r."studyDay" FROM "Review" r
    WHERE r."userId" = ${who} AND r."rating" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Review" u WHERE u."takesBack" = r."id")`
  return rows.map((row) => Number(row.studyDay))
}

async function lastQuiz(who: UserId): Promise<Today['lastQuiz']> {
  const quiz = await collection().db.quiz.findFirst({
    where: { userId: who, endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
    include: { answers: { where: { verdict: { not: null } }, select: { verdict: true } } },
  })
  if (quiz === null) return null
  const right = quiz.answers.filter((answer) => answer.verdict === 'right').length
  return { id: quiz.id, right, of: quiz.answers.length, at: quiz.endedAt?.getTime() ?? 0 }
}
