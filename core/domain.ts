/** The nouns that every room speaks of. Values only: no behaviour beyond minting a branded id. */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type UserId = Branded<'UserId'>
export type SourceId = Branded<'SourceId'>
export type NoteId = Branded<'NoteId'>
export type DeckId = Branded<'DeckId'>
export type CardId = Branded<'CardId'>
export type ReviewId = Branded<'ReviewId'>
export type QuizId = Branded<'QuizId'>

/** Mints a branded id from a string that was checked where it entered (a database row, a parsed request). */
export const asId = <Id extends Branded<string>>(text: string): Id => text as Id

/** Days since 1970-01-01 of the civil date on which a study day starts. */
export type StudyDay = number

/** A range of a note's text as stored: UTF-16 offsets, `end` exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/* ---------------------------------------------------------------- memory */

export type Rating = 'again' | 'hard' | 'good' | 'easy'
export const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy']

export type Phase = 'new' | 'learning' | 'review' | 'relearning'

export interface NewMemory {
  readonly phase: 'new'
}

interface SeenMemory {
  /** FSRS stability in days. */
  readonly stability: number
  /** FSRS difficulty, 1 to 10. */
  readonly difficulty: number
  /** Answers that trained this memory. */
  readonly reps: number
  readonly lapses: number
  /** The instant of the last training answer, milliseconds since the epoch. */
  readonly lastReviewedAt: number
  /** The study day of that answer, as it was decided then. */
  readonly lastStudyDay: StudyDay
}

/** On a learning or relearning step: due at an instant. */
export interface StepMemory extends SeenMemory {
  readonly phase: 'learning' | 'relearning'
  /** Index into the preset's steps; clamped on every read. */
  readonly step: number
  /** Milliseconds since the epoch. */
  readonly dueAt: number
  /** Days of the interval before the lapse; 0 in first learning. */
  readonly intervalDays: number
}

/** In review: due on a study day. */
export interface ReviewMemory extends SeenMemory {
  readonly phase: 'review'
  readonly dueDay: StudyDay
  readonly intervalDays: number
}

export type Memory = NewMemory | StepMemory | ReviewMemory

/** The 21 weights of FSRS-6. */
export type Weights = readonly number[]

export interface Preset {
  readonly id: string
  readonly name: string
  readonly version: number
  /** 0.7 to 0.99. */
  readonly desiredRetention: number
  readonly weights: Weights
  /** Minutes, each under a day. */
  readonly learningStepsMinutes: readonly number[]
  readonly relearningStepsMinutes: readonly number[]
  readonly maximumIntervalDays: number
  /** Lapses at which a card becomes a leech; 0 never. */
  readonly leechThreshold: number
  readonly newPerDay: number
  readonly reviewsPerDay: number
}

/** When the user's study day begins. */
export interface DayRule {
  /** IANA name. */
  readonly zone: string
  /** Minutes after midnight, default 240 (4:00). */
  readonly rolloverMinutes: number
}

/** What server and browser schedule by: the rule, worked out into instants, so that the browser needs no zone library. */
export interface DayContext {
  readonly studyDay: StudyDay
  /** Instants at which this study day and the following ones start: `[start(D), start(D+1), …]`, at least four. */
  readonly dayStarts: readonly number[]
  readonly zone: string
  readonly rolloverMinutes: number
}

/* ---------------------------------------------------------------- cards */

/** What the compiler proposed for a card. */
export type Proposal = 'active' | 'suggested'
/** What the user decided; null while undecided. */
export type Verdict = 'kept' | 'dropped' | null
export type Presence = 'present' | 'retired'

/** Derived for showing and export; see `cardStatus`. */
export type CardStatus = 'suggested' | 'active' | 'dropped' | 'suspended' | 'buried' | 'retired'

export interface CardStanding {
  readonly proposal: Proposal
  readonly verdict: Verdict
  readonly presence: Presence
  readonly suspended: boolean
  /** Hidden while today is before this study day. */
  readonly buriedUntilDay: StudyDay | null
}

/** The one status a card shows, from its four separate marks. */
export function cardStatus(card: CardStanding, today: StudyDay): CardStatus {
  if (card.verdict === 'dropped') return 'dropped'
  if (card.presence === 'retired') return 'retired'
  if (card.verdict === null && card.proposal === 'suggested') return 'suggested'
  if (card.suspended) return 'suspended'
  if (card.buriedUntilDay !== null && today < card.buriedUntilDay) return 'buried'
  return 'active'
}

/* ---------------------------------------------------------------- review log */

export type ReviewKind = 'learn' | 'review' | 'relearn' | 'early' | 'cram' | 'manual' | 'reset' | 'import' | 'undo'

/** One row of the append-only log. Numbers before and after let a replay be audited without recomputing. */
export interface ReviewLog {
  readonly id: ReviewId
  readonly cardId: CardId
  readonly kind: ReviewKind
  /** Null for manual, reset and undo. */
  readonly rating: Rating | null
  readonly trains: boolean
  /** Milliseconds since the epoch, by the clock that gave the answer, after skew correction. */
  readonly answeredAt: number
  readonly shownAt: number | null
  readonly durationMs: number | null
  readonly studyDay: StudyDay
  readonly zone: string
  readonly rolloverMinutes: number
  /** Whole study days since the last training answer that were used. */
  readonly elapsedDays: number
  readonly before: Memory
  readonly after: Memory
  /** Predicted recall at the answer, 0 to 1; null for a new card. */
  readonly recall: number | null
  readonly presetId: string
  readonly presetVersion: number
  readonly desiredRetention: number
  readonly schedulerVersion: number
  /** Siblings that this answer buried, given back by an undo. */
  readonly buriedSiblings: readonly CardId[]
  /** For kind `undo`: the row taken back. */
  readonly takesBack: ReviewId | null
  /** For kind `manual`: the study day set. */
  readonly manualDueDay: StudyDay | null
  readonly source: 'web' | 'cli' | 'import'
}
