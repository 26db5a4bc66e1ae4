import Link from 'next/link'
import { Fragment, useEffect, useRef } from 'react'
import type { Segment } from '../../../core/interview/grade.ts'
import type { QuizQuestion } from '../../../core/interview/quiz.ts'
import styles from './quiz-run.module.css'
import { proposedVerdict, type RunAction, type RunState } from './run-state.ts'

interface QuestionProps {
  readonly question: QuizQuestion
  readonly state: RunState
  readonly dispatch: (action: RunAction) => void
}

/** The answer's place: a field, four choices, or nothing until the points are shown; then what the note says. */
export function QuizQuestionView({ question, state, dispatch }: QuestionProps) {
  if (question.form === 'choice') return <Choices question={question} state={state} dispatch={dispatch} />
  if (question.form === 'typed' && !state.revealed) return <TypedField state={state} dispatch={dispatch} />
  if (!state.revealed) return null
  return <Answer question={question} state={state} dispatch={dispatch} />
}

function Answer({ question, state, dispatch }: QuestionProps) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus({ preventScroll: true }), [])
  return (
    <section className={styles.answer} aria-label="Answer" ref={section} tabIndex={-1}>
      {state.graded !== null && <Comparison state={state} question={question} />}
      <Points question={question} state={state} dispatch={dispatch} />
      <Source question={question} />
    </section>
  )
}

function TypedField({ state, dispatch }: Pick<QuestionProps, 'state' | 'dispatch'>) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.typed}>
      <textarea
        ref={field}
        aria-label="Your answer"
        aria-describedby="quiz-question"
        rows={3}
        value={state.given}
        onChange={(event) => dispatch({ kind: 'write', text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          dispatch({ kind: 'submit' })
        }}
      />
      <button type="button" className={styles.gold} onClick={() => dispatch({ kind: 'submit' })}>
        Submit <kbd>Enter</kbd>
      </button>
    </div>
  )
}

function Choices({ question, state, dispatch }: QuestionProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset className={styles.choices} ref={group}>
      <legend className="vh">Choose one</legend>
      <p className="vh" role="status">
        {state.revealed && (state.given === question.answer ? 'Right.' : `Not right. The note: ${question.answer}`)}
      </p>
      {(question.options ?? []).map((option, index) => {
        const right = state.revealed && option === question.answer
        const chosen = state.chosen === index
        return (
          <button
            key={option}
            type="button"
            className={styles.choice}
            data-right={right}
            data-wrong={state.revealed && chosen && !right}
            disabled={state.revealed && !chosen && !right}
            onClick={() => dispatch({ kind: 'choose', option: index })}
          >
            <kbd>{'abcd'[index]}</kbd>
            <span dangerouslySetInnerHTML={{ __html: question.optionsHtml?.[index] ?? '' }} />
            {right && <em>✓ Right</em>}
            {state.revealed && chosen && !right && <em>✕ Your choice</em>}
          </button>
        )
      })}
      {state.revealed && <Source question={question} />}
    </fieldset>
  )
}

function Comparison({ state, question }: Pick<QuestionProps, 'state' | 'question'>) {
  const verdict = { missed: '✕ Missed', partly: '◐ Partly', right: '✓ Right' }[proposedVerdict(state)]
  const ticked = state.ticks.filter(Boolean).length
  return (
    <>
      <p className={styles.reading} role="status">
        <strong>{verdict}.</strong> {ticked} of {question.points.length}{' '}
        {question.points.length === 1 ? 'point' : 'points'}.
      </p>
      <dl className={styles.compare}>
        <dt>Yours</dt>
        <dd>
          {state.given.trim() === '' ? <em>nothing written</em> : <Diff parts={state.graded?.yours ?? []} tag="del" />}
        </dd>
        <dt>The note</dt>
        <dd>
          {(state.graded?.points ?? []).map((point, index) => (
            <Fragment key={question.points[index]?.text}>
              {index > 0 && '; '}
              <Diff parts={point.segments} tag="ins" />
            </Fragment>
          ))}
        </dd>
      </dl>
    </>
  )
}

function Diff({ parts, tag: Tag }: { readonly parts: readonly Segment[]; readonly tag: 'del' | 'ins' }) {
  return parts.map((part, index) => {
    const key = `${index}:${part.text}`
    return part.alone ? (
      <Tag key={key}>
        <Said part={part} />
      </Tag>
    ) : (
      <Said key={key} part={part} />
    )
  })
}

function Said({ part }: { readonly part: Segment }) {
  return part.code ? <code>{part.text}</code> : <span>{part.text}</span>
}

function Points({ question, state, dispatch }: QuestionProps) {
  return (
    <fieldset className={styles.points}>
      <legend>
        {question.points.length === 1 ? 'The note says' : 'Points of the note'}
        <span>
          {state.ticks.filter(Boolean).length} of {question.points.length}
        </span>
      </legend>
      {question.points.map((point, index) => (
        <label key={point.text} className={styles.point}>
          <input
            type="checkbox"
            checked={state.ticks[index] ?? false}
            onChange={() => dispatch({ kind: 'tick', point: index })}
          />
          <span dangerouslySetInnerHTML={{ __html: point.html }} />
          <kbd>{String.fromCharCode(65 + index)}</kbd>
        </label>
      ))}
    </fieldset>
  )
}

export function Source({ question }: { readonly question: QuizQuestion }) {
  const [from, to] = question.lines
  return (
    <p className={styles.source}>
      <Link href={`/notes/${question.noteId}?at=${question.place.start}`}>
        {question.notePath}, {from === to ? `line ${from}` : `lines ${from} to ${to}`}
      </Link>
    </p>
  )
}
