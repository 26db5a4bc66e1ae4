/** What Today shows: what is due, by deck and by tag, what is coming, and what waits for the user. */
import type { DeckId, UserId } from '../core/domain.ts'
import { buildQueue } from '../core/review/queue.ts'
import { streak } from '../core/stats/stats.ts'
import { allowance, askable, candidates, chosen, inPlay } from './candidates.ts'
import { type DeckNode, deckTree } from './decks.ts'
import { dueAhead } from './due-ahead.ts'
import { addFacts, type FactCounts, factsByNote, type NoteFacts, noFacts } from './fact-counts.ts'
import { collection } from './handle.ts'
import { daysStudied, pace } from './log-counts.ts'
import { jsonOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'
import { answeredToday } from './session.ts'

export interface DeckRow extends DeckNode {
  /** Facts due today: on steps or in review. The decks below are counted in. */
  readonly due: number
  /** New facts, at most as many as today's limit allows. */
  readonly fresh: number
  readonly bands: FactCounts['bands']
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

export async function today(who: UserId, now: number): Promise<Today> {
  const { db } = collection()
  const scheduling = await schedulingOf(db, who, now)
  const { day } = scheduling
  const left = await allowance(who, scheduling)
  const where = { AND: [inPlay(who, day.studyDay), await chosen(who, {})] }
  const queue = buildQueue(await candidates(where, left, scheduling, now), left, day, now)
  const answered = await answeredToday(who, scheduling)
  const facts = await factsByNote(who, scheduling, now)
  const [user, sources] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: who } }),
    db.source.findMany({ where: { userId: who } }),
  ])
  const ahead = await dueAhead({ AND: [askable(who), { deck: { enabled: true } }] }, scheduling, now, 6)
  const dueCount = queue.counts.steps + queue.counts.reviews
  return {
    studyDay: day.studyDay,
    dueCount,
    newCount: queue.counts.fresh,
    beyond: await beyond(who, facts, { reviews: dueCount, fresh: queue.counts.fresh }),
    ...answered,
    minutes: Math.max(1, Math.round(((dueCount + queue.counts.fresh) * (await pace(who))) / 60)),
    decks: deckRows(await deckTree(who), facts, left.fresh),
    tags: await tagRows(who, facts, left.fresh),
    comingUp: [{ day: day.studyDay, due: dueCount }, ...ahead.days],
    nextDueDay: ahead.next,
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
    streak: streak(await daysStudied(who), day.studyDay, 14),
    lastQuiz: await lastQuiz(who),
    firstRun:
      user.choseAt === null &&
      sources.every((source) => source.kind === 'shipped') &&
      (await db.review.findFirst({ where: { userId: who }, select: { id: true } })) === null,
  }
}

function deckRows(tree: readonly DeckNode[], facts: readonly NoteFacts[], freshLeft: number): DeckRow[] {
  const own = new Map<string, FactCounts>()
  for (const row of facts) own.set(row.deckId, addFacts(own.get(row.deckId) ?? noFacts, row))
  const notesOf = new Map(tree.map((node) => [node.id, node.notes]))
  return tree.map((node) => {
    const ids = below(tree, node.id)
    const { due, fresh, bands, nextDueDay } = ids.map((id) => own.get(id) ?? noFacts).reduce(addFacts, noFacts)
    const notes = ids.reduce((sum, id) => sum + (notesOf.get(id) ?? 0), 0)
    return { ...node, notes, due, fresh: Math.min(freshLeft, fresh), bands, nextDueDay }
  })
}

function below(tree: readonly DeckNode[], id: DeckId): DeckId[] {
  return [id, ...tree.filter((node) => node.parentId === id).flatMap((node) => below(tree, node.id))]
}

/** What the limits keep back: all facts due and new in decks that are on, less what today shows. */
async function beyond(who: UserId, facts: readonly NoteFacts[], shown: Today['beyond']): Promise<Today['beyond']> {
  const on = await collection().db.deck.findMany({ where: { userId: who, enabled: true }, select: { id: true } })
  const ids = new Set<string>(on.map(({ id }) => id))
  const all = facts.filter(({ deckId }) => ids.has(deckId)).reduce<FactCounts>(addFacts, noFacts)
  return { reviews: Math.max(0, all.due - shown.reviews), fresh: Math.max(0, all.fresh - shown.fresh) }
}

/** Tags cut across one flat folder; where folders divide a collection, decks do. */
async function tagRows(who: UserId, facts: readonly NoteFacts[], freshLeft: number): Promise<TagRow[]> {
  const notes = await collection().db.note.findMany({
    where: {
      userId: who,
      presence: { not: 'gone' },
      deck: { enabled: true },
      source: { kind: { not: 'shipped' }, decks: { none: { path: { not: '' } } } },
    },
    select: { id: true, tags: true },
  })
  if (notes.length === 0) return []
  const byNote = new Map<string, NoteFacts>(facts.map((row) => [row.noteId, row]))
  const tags = new Map<string, FactCounts>()
  for (const note of notes) {
    const row = byNote.get(note.id)
    if (row === undefined) continue
    for (const tag of jsonOf<string[]>(note.tags)) tags.set(tag, addFacts(tags.get(tag) ?? noFacts, row))
  }
  return [...tags]
    .map(([tag, { due, fresh }]) => ({ tag, due, fresh: Math.min(freshLeft, fresh) }))
    .filter((row) => row.due + row.fresh > 0)
    .sort((a, b) => b.due + b.fresh - (a.due + a.fresh) || (a.tag < b.tag ? -1 : 1))
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
