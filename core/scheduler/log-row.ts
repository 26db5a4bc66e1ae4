/** The rows of the review log, from the situation in which they were made. Numbers before and after let a replay be audited. */
import type { CardId, Memory, Rating, ReviewId, ReviewLog } from '../domain.ts'
import { dayAt } from './day-context.ts'
import { preview, type Situation, schedulerVersion, setDue } from './schedule.ts'

interface RowIdentity {
  readonly id: ReviewId
  readonly source: ReviewLog['source']
}

/** The log row of an answer given at `situation.now`; its `after` is the outcome the preview showed. */
export function answerRow(
  situation: Situation,
  rating: Rating,
  told: RowIdentity & {
    readonly shownAt: number | null
    readonly durationMs: number | null
    readonly buriedSiblings: readonly CardId[]
  },
): ReviewLog {
  const { kind, elapsedDays, recall, outcomes } = preview(situation)
  return {
    ...blankRow(situation, told),
    kind,
    rating,
    trains: true,
    shownAt: told.shownAt,
    durationMs: told.durationMs,
    elapsedDays,
    after: outcomes[rating].memory,
    recall,
    buriedSiblings: told.buriedSiblings,
  }
}

/** A new due date without an answer: the memory as it was. */
export function manualRow(situation: Situation, dueDay: number, told: RowIdentity): ReviewLog {
  const { memory, day, now } = situation
  return {
    ...blankRow(situation, told),
    kind: 'manual',
    after: setDue(memory, dueDay, day, now),
    manualDueDay: dueDay,
  }
}

/** Takes back the row `takesBack`; `after` is the memory that the log adds up to without it. */
export function undoRow(situation: Situation, takesBack: ReviewId, after: Memory, told: RowIdentity): ReviewLog {
  return { ...blankRow(situation, told), kind: 'undo', after, takesBack }
}

const blankRow = ({ cardId, memory, preset, day, now }: Situation, { id, source }: RowIdentity) => ({
  id,
  cardId,
  rating: null,
  trains: false,
  answeredAt: now,
  shownAt: null,
  durationMs: null,
  studyDay: dayAt(day, now),
  zone: day.zone,
  rolloverMinutes: day.rolloverMinutes,
  elapsedDays: 0,
  before: memory,
  recall: null,
  presetId: preset.id,
  presetVersion: preset.version,
  desiredRetention: preset.desiredRetention,
  schedulerVersion,
  buriedSiblings: [],
  takesBack: null,
  manualDueDay: null,
  source,
})
