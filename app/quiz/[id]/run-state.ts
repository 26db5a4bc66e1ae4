/** A quiz under way, as a reducer: one question at a time, one verdict a question, one step back. */
import { type Grading, grade, verdictOfTicks } from '../../../core/interview/grade.ts'
import type { QuizQuestion, QuizVerdict } from '../../../core/interview/quiz.ts'

export interface Judged {
  readonly index: number
  readonly given: string | null
  readonly graded: QuizVerdict | null
  readonly verdict: QuizVerdict
  readonly durationMs: number
}

export interface RunState {
  readonly questions: readonly QuizQuestion[]
  readonly at: number
  /** The points are shown and a verdict is asked for. */
  readonly revealed: boolean
  readonly given: string
  readonly graded: Grading | null
  readonly ticks: readonly boolean[]
  readonly chosen: number | null
  readonly shownAt: number
  readonly judged: readonly Judged[]
}

export type RunAction =
  | { readonly kind: 'reveal' }
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'submit' }
  | { readonly kind: 'choose'; readonly option: number }
  | { readonly kind: 'tick'; readonly point: number }
  | { readonly kind: 'verdict'; readonly verdict: QuizVerdict; readonly now: number }
  | { readonly kind: 'back' }

export function beginRun(questions: readonly QuizQuestion[], now: number): RunState {
  const judged = questions.flatMap((q): Judged[] =>
    q.verdict === null ? [] : [{ index: q.index, given: q.given, graded: q.graded, verdict: q.verdict, durationMs: 0 }],
  )
  const open = questions.findIndex((q) => q.verdict === null)
  return freshQuestion({ questions, judged, shownAt: now }, open === -1 ? questions.length : open)
}

export function stepRun(state: RunState, action: RunAction): RunState {
  const question = state.questions[state.at]
  if (action.kind === 'back') return stepBack(state)
  if (question === undefined) return state
  switch (action.kind) {
    case 'write':
      return state.revealed ? state : { ...state, given: action.text }
    case 'reveal':
      return state.revealed ? state : { ...state, revealed: true }
    case 'submit':
      return state.revealed ? state : submitTyped(state, question)
    case 'choose':
      return state.revealed || question.options?.[action.option] === undefined
        ? state
        : { ...state, revealed: true, chosen: action.option, given: question.options[action.option] ?? '' }
    case 'tick':
      return state.revealed && action.point < state.ticks.length
        ? { ...state, ticks: state.ticks.map((on, i) => (i === action.point ? !on : on)) }
        : state
    case 'verdict':
      return state.revealed ? judge(state, question, action.verdict, action.now) : state
  }
}

/** The verdict that Enter takes: all points right, half of them or more partly, fewer missed. */
export function proposedVerdict(state: RunState): QuizVerdict {
  const question = state.questions[state.at]
  if (question?.form === 'choice') return state.given === question.answer ? 'right' : 'missed'
  const ticked = verdictOfTicks(state.ticks)
  // One phrase half said is partly right, though its one point is not ticked.
  return ticked === 'missed' && state.graded?.verdict === 'partly' && state.ticks.length === 1 ? 'partly' : ticked
}

function submitTyped(state: RunState, question: QuizQuestion): RunState {
  const graded = grade(
    state.given,
    question.points.map((point) => point.text),
  )
  return { ...state, revealed: true, graded, ticks: graded.points.map((point) => point.said) }
}

function judge(state: RunState, question: QuizQuestion, verdict: QuizVerdict, now: number): RunState {
  const judged: Judged = {
    index: question.index,
    given: question.form === 'open' ? null : state.given,
    graded: question.form === 'open' ? null : gradedVerdict(state, question),
    verdict,
    durationMs: Math.max(0, now - state.shownAt),
  }
  const kept = state.judged.filter((each) => each.index !== judged.index)
  return freshQuestion({ ...state, judged: [...kept, judged], shownAt: now }, nextOpen(state, [...kept, judged]))
}

function gradedVerdict(state: RunState, question: QuizQuestion): QuizVerdict {
  if (question.form === 'choice') return state.given === question.answer ? 'right' : 'missed'
  return state.graded?.verdict ?? 'missed'
}

function nextOpen(state: RunState, judged: readonly Judged[]): number {
  const done = new Set(judged.map((each) => each.index))
  const next = state.questions.findIndex((q) => !done.has(q.index))
  return next === -1 ? state.questions.length : next
}

function stepBack(state: RunState): RunState {
  const last = state.judged.at(-1)
  if (last === undefined) return state
  const at = state.questions.findIndex((q) => q.index === last.index)
  return freshQuestion({ ...state, judged: state.judged.slice(0, -1) }, at)
}

function freshQuestion(state: Pick<RunState, 'questions' | 'judged' | 'shownAt'>, at: number): RunState {
  return {
    questions: state.questions,
    judged: state.judged,
    shownAt: state.shownAt,
    at,
    revealed: false,
    given: '',
    graded: null,
    chosen: null,
    ticks: (state.questions[at]?.points ?? []).map(() => false),
  }
}
