'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useReducer, useRef, useState } from 'react'
import type { QuizQuestion, QuizRun, QuizVerdict } from '../../../core/interview/quiz.ts'
import { type PageKey, useKeys } from '../../components/keys.ts'
import { AnswerSender } from './answer-sender.ts'
import { QuizBar } from './quiz-bar.tsx'
import { QuizQuestionView } from './quiz-question.tsx'
import { QuizResult } from './quiz-result.tsx'
import styles from './quiz-run.module.css'
import { beginRun, proposedVerdict, type RunAction, type RunState, stepRun } from './run-state.ts'

const verdictKeys: Readonly<Record<string, QuizVerdict>> = { '1': 'missed', '2': 'partly', '3': 'right' }

/** A quiz under way: one question a page, one verdict a question; at its end the result. */
export function QuizRunPage({ run, now }: { readonly run: QuizRun; readonly now: number }) {
  const router = useRouter()
  const [state, dispatch] = useReducer(stepRun, run.questions, (questions) => beginRun(questions, now))
  const [sender] = useState(() => new AnswerSender(run.id))
  const [unsent, setUnsent] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const sent = useRef(state.judged.length)
  const question = state.questions[state.at]

  useEffect(() => sender.listen(setUnsent), [sender])
  useEffect(() => {
    if (state.judged.length > sent.current) {
      const last = state.judged.at(-1)
      if (last !== undefined) sender.send(last)
    }
    sent.current = state.judged.length
  }, [state.judged, sender])
  // A typed question has its field in focus, which is named by the question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the question does
  useEffect(() => {
    if (question?.form !== 'typed') heading.current?.focus()
  }, [state.at])
  useKeys(runKeys(state, dispatch, () => router.push('/quiz')))

  if (question === undefined) {
    return <QuizResult run={run} judged={state.judged} sender={sender} unsent={unsent} />
  }
  return (
    <div className={styles.page}>
      <QuizBar
        done={state.judged.length}
        total={state.questions.length}
        breadcrumb={question.breadcrumb}
        canStepBack={state.judged.length > 0}
        onBack={() => dispatch({ kind: 'back' })}
        onLeave={() => router.push('/quiz')}
      />
      <main className={styles.column} id="content">
        <p className={styles.form}>{formName(question)}</p>
        <h1 id="quiz-question" className={styles.question} ref={heading} tabIndex={-1}>
          <span className="vh">
            Question {state.at + 1} of {state.questions.length}, {formName(question)}.{' '}
          </span>
          <span dangerouslySetInnerHTML={{ __html: question.questionHtml }} />
        </h1>
        <QuizQuestionView question={question} state={state} dispatch={dispatch} />
      </main>
      <footer className={styles.actions}>
        <VerdictBar question={question} state={state} dispatch={dispatch} />
        {unsent > 0 && (
          <p role="status" className={styles.unsent}>
            {unsent} {unsent === 1 ? 'answer is' : 'answers are'} kept here and not yet saved.
          </p>
        )}
      </footer>
    </div>
  )
}

function formName(question: QuizQuestion): string {
  return { open: 'Open', typed: 'Typed', choice: 'Choice' }[question.form]
}

interface ViewProps {
  readonly question: QuizQuestion
  readonly state: RunState
  readonly dispatch: (action: RunAction) => void
}

function VerdictBar({ question, state, dispatch }: ViewProps) {
  if (!state.revealed) {
    if (question.form !== 'open') return null
    return (
      <button type="button" className={styles.gold} onClick={() => dispatch({ kind: 'reveal' })}>
        Show the points <kbd>Space</kbd>
      </button>
    )
  }
  const proposed = proposedVerdict(state)
  const give = (verdict: QuizVerdict) => dispatch({ kind: 'verdict', verdict, now: Date.now() })
  if (question.form === 'choice') {
    return (
      // biome-ignore lint/a11y/noAutofocus: the chosen row kept the focus and would swallow Enter
      <button type="button" autoFocus className={styles.gold} onClick={() => give(proposed)}>
        Next question <kbd>Enter</kbd>
      </button>
    )
  }
  const names = { missed: ['✕', 'Missed'], partly: ['◐', 'Partly'], right: ['✓', 'Right'] } as const
  const keys = { missed: '1', partly: '2', right: '3' } as const
  return (
    <fieldset className={styles.verdicts}>
      <legend className="vh">Your verdict</legend>
      {(['missed', 'partly', 'right'] as const).map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={styles.verdict}
          data-proposed={verdict === proposed}
          data-verdict={verdict}
          onClick={() => give(verdict)}
          aria-label={`${names[verdict][1]}, key ${keys[verdict]}${verdict === proposed && question.form === 'typed' ? ', as Quern reads it' : ''}`}
        >
          <span aria-hidden>{names[verdict][0]}</span> {names[verdict][1]} <kbd>{keys[verdict]}</kbd>
        </button>
      ))}
    </fieldset>
  )
}

/** Letters name things on the page, digits are verdicts. */
function runKeys(state: RunState, dispatch: (action: RunAction) => void, leave: () => void): PageKey[] {
  const question = state.questions[state.at]
  const keys: PageKey[] = [{ key: 'Escape', shown: 'Esc', does: 'Leave the quiz', run: leave, always: true }]
  if (question === undefined) return []
  const add = (key: string, does: string, action: RunAction, always = false) =>
    keys.push({ key, does, always, run: () => dispatch(action) })
  add('u', 'Back one question', { kind: 'back' })
  if (!state.revealed) {
    if (question.form === 'open') {
      add(' ', 'Show the points', { kind: 'reveal' }, true)
      add('Enter', 'Show the points', { kind: 'reveal' }, true)
    }
    const options = question.form === 'choice' ? (question.options ?? []) : []
    for (const [option, letter] of ['a', 'b', 'c', 'd'].entries()) {
      if (option < options.length) add(letter, `Choose ${letter}`, { kind: 'choose', option })
    }
    return keys
  }
  const now = Date.now()
  add('Enter', 'Take the verdict as it stands', { kind: 'verdict', verdict: proposedVerdict(state), now }, true)
  if (question.form === 'choice') return keys
  for (const [key, verdict] of Object.entries(verdictKeys))
    add(key, `Count it as ${verdict}`, { kind: 'verdict', verdict, now })
  for (const point of question.points.keys()) {
    add(String.fromCharCode(97 + point), `Tick point ${point + 1}`, { kind: 'tick', point })
  }
  return keys
}
