/** Database rows ⇄ domain values, both ways, in this one file. Rows stop here. */
import type { Dialect } from '../core/compiler/document.ts'
import type { Around } from '../core/compiler/question.ts'
import { dialectNames } from '../core/dialect.ts'
import {
  asId,
  type CardId,
  type CardStanding,
  type DayRule,
  type Memory,
  type Phase,
  type Presence,
  type Preset,
  type Proposal,
  type Rating,
  type ReviewId,
  type ReviewKind,
  type ReviewLog,
  ratings,
  type Verdict,
} from '../core/domain.ts'
import type { Card, Preset as PresetRow, Review, Source, User } from './prisma/client.ts'

/* ---------------------------------------------------------------- memory */

/** The columns of a card that cache its memory. */
export type MemoryColumns = Pick<
  Card,
  | 'phase'
  | 'stability'
  | 'difficulty'
  | 'step'
  | 'dueAt'
  | 'dueDay'
  | 'intervalDays'
  | 'reps'
  | 'lapses'
  | 'lastReviewedAt'
  | 'lastStudyDay'
>

export function memoryOf(row: MemoryColumns): Memory {
  const phase = row.phase as Phase
  if (phase === 'new') return { phase }
  const { stability, difficulty, reps, lapses, intervalDays, lastReviewedAt, lastStudyDay } = row
  if (stability === null || difficulty === null || lastReviewedAt === null || lastStudyDay === null) {
    throw new Error(`A card in phase "${phase}" lacks its memory: run "quern doctor --repair".`)
  }
  const seen = {
    stability,
    difficulty,
    reps,
    lapses,
    intervalDays,
    lastReviewedAt: lastReviewedAt.getTime(),
    lastStudyDay,
  }
  if (phase === 'review') {
    if (row.dueDay === null) throw new Error('A card in review has no due day: run "quern doctor --repair".')
    return { phase, ...seen, dueDay: row.dueDay }
  }
  if (row.dueAt === null) throw new Error('A card on a step has no due time: run "quern doctor --repair".')
  return { phase, ...seen, step: row.step ?? 0, dueAt: row.dueAt.getTime() }
}

export function memoryColumns(memory: Memory): MemoryColumns {
  if (memory.phase === 'new') return blankMemory
  const { stability, difficulty, reps, lapses, intervalDays, lastStudyDay } = memory
  const seen = {
    stability,
    difficulty,
    reps,
    lapses,
    intervalDays,
    lastStudyDay,
    lastReviewedAt: new Date(memory.lastReviewedAt),
  }
  return memory.phase === 'review'
    ? { phase: memory.phase, ...seen, dueDay: memory.dueDay, dueAt: null, step: null }
    : { phase: memory.phase, ...seen, dueDay: null, dueAt: new Date(memory.dueAt), step: memory.step }
}

const blankMemory: MemoryColumns = {
  phase: 'new',
  stability: null,
  difficulty: null,
  step: null,
  dueAt: null,
  dueDay: null,
  intervalDays: 0,
  reps: 0,
  lapses: 0,
  lastReviewedAt: null,
  lastStudyDay: null,
}

/* ---------------------------------------------------------------- cards */

type StandingColumns = Pick<Card, 'proposal' | 'verdict' | 'presence' | 'suspended' | 'buriedUntilDay'>

export const standingOf = (row: StandingColumns): CardStanding => ({
  proposal: row.proposal as Proposal,
  verdict: row.verdict as Verdict,
  presence: row.presence as Presence,
  suspended: row.suspended,
  buriedUntilDay: row.buriedUntilDay,
})

export const standingColumns = (standing: CardStanding): StandingColumns => ({ ...standing })

/** The words a card shows: the user's own where he changed them. */
export const wordsOf = (row: Pick<Card, 'question' | 'answer' | 'editedQuestion' | 'editedAnswer'>) => ({
  question: row.editedQuestion ?? row.question,
  answer: row.editedAnswer ?? row.answer,
  edited: row.editedQuestion !== null || row.editedAnswer !== null,
})

/** JSON columns hold what this program wrote: parsed here, trusted inside. */
export const jsonOf = <Value>(text: string): Value => JSON.parse(text) as Value

/* ---------------------------------------------------------------- presets and users */

export const presetOf = (row: PresetRow): Preset => ({
  id: row.id,
  name: row.name,
  version: row.version,
  desiredRetention: row.desiredRetention,
  weights: jsonOf<number[]>(row.weights),
  learningStepsMinutes: jsonOf<number[]>(row.learningStepsMinutes),
  relearningStepsMinutes: jsonOf<number[]>(row.relearningStepsMinutes),
  maximumIntervalDays: row.maximumIntervalDays,
  leechThreshold: row.leechThreshold,
  newPerDay: row.newPerDay,
  reviewsPerDay: row.reviewsPerDay,
})

export const dayRuleOf = (row: Pick<User, 'zone' | 'rolloverMinutes'>): DayRule => ({
  zone: row.zone,
  rolloverMinutes: row.rolloverMinutes,
})

/* --------------------------------------------------------------- sources */

/** What the user says that a source's notes are kept in; null: as detected. */
export const chosenIn = ({ dialect }: Pick<Source, 'dialect'>): Dialect | null => dialectOf(dialect)

/** What they were seen to be kept in; null where they were never compiled. */
export const detectedIn = ({ detectedDialect }: Pick<Source, 'detectedDialect'>): Dialect | null =>
  dialectOf(detectedDialect)

/** As a source's notes are read, wherever one of them is parsed again. */
export const aroundOf = (row: Pick<Source, 'dialect' | 'detectedDialect'>): Around => ({
  dialect: chosenIn(row) ?? detectedIn(row) ?? undefined,
  isDialectChosen: chosenIn(row) !== null,
})

const dialects = Object.keys(dialectNames) as readonly Dialect[]
const dialectOf = (name: string | null): Dialect | null => dialects.find((dialect) => dialect === name) ?? null

/* ---------------------------------------------------------------- review log */

/** Ratings are stored 1 (again) to 4 (easy), as in every FSRS log. */
export const ratingNumber = (rating: Rating): number => ratings.indexOf(rating) + 1
export function ratingOf(number: number): Rating {
  const rating = ratings[number - 1]
  if (rating === undefined) throw new Error(`A rating is 1 to 4, not ${number}.`)
  return rating
}

/** The columns of a log row that a `ReviewLog` says; the rest is how it was delivered. */
export type LogColumns = Omit<Review, 'userId' | 'receivedAt' | 'cardVersion' | 'bodyHash' | 'outcome'>

export const logOf = (row: LogColumns): ReviewLog => ({
  id: asId<ReviewId>(row.id),
  cardId: asId<CardId>(row.cardId),
  kind: row.kind as ReviewKind,
  rating: row.rating === null ? null : ratingOf(row.rating),
  trains: row.trains,
  answeredAt: row.answeredAt.getTime(),
  shownAt: row.shownAt?.getTime() ?? null,
  durationMs: row.durationMs,
  studyDay: row.studyDay,
  zone: row.zone,
  rolloverMinutes: row.rolloverMinutes,
  elapsedDays: row.elapsedDays,
  before: jsonOf<Memory>(row.before),
  after: jsonOf<Memory>(row.after),
  recall: row.recall,
  presetId: row.presetId,
  presetVersion: row.presetVersion,
  desiredRetention: row.desiredRetention,
  schedulerVersion: row.schedulerVersion,
  buriedSiblings: jsonOf<CardId[]>(row.buriedSiblings),
  takesBack: row.takesBack === null ? null : asId<ReviewId>(row.takesBack),
  manualDueDay: row.manualDueDay,
  source: row.source as ReviewLog['source'],
})

export const logColumns = (log: ReviewLog): LogColumns => ({
  ...log,
  rating: log.rating === null ? null : ratingNumber(log.rating),
  answeredAt: new Date(log.answeredAt),
  shownAt: log.shownAt === null ? null : new Date(log.shownAt),
  before: JSON.stringify(log.before),
  after: JSON.stringify(log.after),
  buriedSiblings: JSON.stringify(log.buriedSiblings),
})
