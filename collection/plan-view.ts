/** A sync plan as the page and the command line show it: plain values, long lists cut with their true lengths kept. */
import type { Dialect } from '../core/compiler/document.ts'
import type { SourceId } from '../core/domain.ts'
import type { CardChange, RetiredCard, SyncPlan } from '../core/sync/plan.ts'

export interface PlanCounts {
  readonly added: number
  /** Of `added`: those that go to review, and those that wait for a yes. */
  readonly active: number
  readonly suggested: number
  readonly kept: number
  readonly reworded: number
  /** Of `kept`, `reworded`, `changed` and `revived`: those that stand in another note now. */
  readonly moved: number
  readonly changed: number
  readonly retired: number
  readonly revived: number
  readonly unread: number
  readonly refused: number
}

export interface PlanSource {
  /** Null for a source that is new. */
  readonly id: SourceId | null
  readonly name: string
  readonly kind: 'folder' | 'dropped' | 'shipped'
  /** Where the folder lies; null for dropped notes. */
  readonly root: string | null
  /** The place that this folder would take, where it takes another's. */
  readonly takesPlaceOf: string | null
  /** Dropped: whether what is not among the dropped files goes. */
  readonly replaces: boolean
  /** What the user says that its notes are kept in; null: as detected. */
  readonly dialect: Dialect | null
}

/** A list that may be cut: `total` counts what there is. */
export interface Some<Item> {
  readonly total: number
  readonly items: readonly Item[]
}

export interface CardLine {
  readonly notePath: string
  readonly question: string
  readonly answer: string
  readonly context: readonly string[]
  readonly suggested: boolean
}

export interface ChangeLine {
  readonly cardId: string
  readonly notePath: string
  readonly movedFrom: string | null
  readonly question: string
  readonly answer: string
  readonly before: { readonly question: string; readonly answer: string }
  readonly reviewed: boolean
}

export interface Reasoned {
  readonly path: string
  readonly reason: string
}

export interface PlanView {
  readonly source: PlanSource
  /** What the notes show that they are kept in. */
  readonly detected: Dialect | null
  /** Nothing would change. */
  readonly inStep: boolean
  readonly counts: PlanCounts
  readonly notes: {
    /** Notes there are after it. */
    readonly total: number
    readonly added: Some<string>
    readonly changed: Some<string>
    readonly same: number
    readonly gone: Some<string>
    readonly unread: Some<Reasoned>
  }
  readonly refused: Some<Reasoned>
  readonly otherFiles: number
  readonly added: Some<CardLine>
  readonly changed: Some<ChangeLine>
  readonly retired: Some<RetiredCard>
  readonly revived: Some<ChangeLine>
  readonly reworded: Some<ChangeLine>
}

const shown = 500
const some = <From, To>(items: readonly From[], show: (item: From) => To): Some<To> => ({
  total: items.length,
  items: items.slice(0, shown).map(show),
})
const same = <Item>(item: Item) => item

/** `isSettled`: nothing of the source itself would change, nor waits. */
export function viewOf(
  plan: SyncPlan,
  source: PlanSource,
  { detected, isSettled }: { readonly detected: Dialect | null; readonly isSettled: boolean },
): PlanView {
  const { notes, cards } = plan
  const counts = countsOf(plan)
  const inStep = notes.added.length + notes.changed.length + notes.gone.length === 0 && changes(counts) === 0
  return {
    source,
    detected,
    inStep: inStep && isSettled,
    counts,
    notes: {
      total: notes.added.length + notes.changed.length + notes.same + notes.unread.length,
      added: some(notes.added, same),
      changed: some(notes.changed, same),
      same: notes.same,
      gone: some(notes.gone, same),
      unread: some(notes.unread, same),
    },
    refused: some(plan.refused, same),
    otherFiles: plan.otherFiles,
    added: some(cards.added, ({ notePath, question: { question, answer, context, proposal } }) => ({
      notePath,
      question,
      answer,
      context,
      suggested: proposal === 'suggested',
    })),
    changed: some(cards.changed, changeLine),
    retired: some(cards.retired, same),
    revived: some(cards.revived, changeLine),
    reworded: some(cards.reworded, changeLine),
  }
}

export function countsOf({ notes, cards, refused }: SyncPlan): PlanCounts {
  const matched = [...cards.kept, ...cards.reworded, ...cards.changed, ...cards.revived]
  const suggested = cards.added.filter(({ question }) => question.proposal === 'suggested').length
  return {
    added: cards.added.length,
    active: cards.added.length - suggested,
    suggested,
    kept: cards.kept.length,
    reworded: cards.reworded.length,
    moved: matched.filter((card) => card.movedFrom !== null).length,
    changed: cards.changed.length,
    retired: cards.retired.length,
    revived: cards.revived.length,
    unread: notes.unread.length,
    refused: refused.length,
  }
}

/** What a yes would alter: kept cards stay as they are. */
export const changes = (counts: PlanCounts) =>
  counts.added + counts.reworded + counts.changed + counts.retired + counts.revived

const changeLine = ({ cardId, notePath, movedFrom, question, before }: CardChange): ChangeLine => ({
  cardId,
  notePath,
  movedFrom,
  question: question.question,
  answer: question.answer,
  before: { question: before.question, answer: before.answer },
  reviewed: before.reviewed,
})
