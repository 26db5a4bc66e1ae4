'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type QuizRun, type QuizVerdict, scoreByTopic } from '../../../core/interview/quiz.ts'
import { useKeys } from '../../components/keys.ts'
import type { AnswerSender } from './answer-sender.ts'
import { Source } from './quiz-question.tsx'
import styles from './quiz-run.module.css'
import type { Judged } from './run-state.ts'

interface ResultProps {
  readonly run: QuizRun
  readonly judged: readonly Judged[]
  readonly sender: AnswerSender
  readonly unsent: number
}

/** What the quiz showed, weakest topic first, and one key that puts the missed cards into review. */
export function QuizResult({ run, judged, sender, unsent }: ResultProps) {
  const router = useRouter()
  const [put, setPut] = useState<number | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const answers = useMemo(() => withTopics(run, judged), [run, judged])
  const missed = answers.filter((answer) => answer.verdict !== 'right')
  useEffect(() => {
    heading.current?.focus()
    void sender
      .flush()
      .then(() => fetch(`/api/quiz/${run.id}/end`, { method: 'POST' }))
      .catch(() => {})
  }, [run.id, sender])

  async function putIntoReview() {
    await sender.flush()
    const response = await fetch(`/api/quiz/${run.id}/review`, { method: 'POST' })
    if (response.ok) setPut(((await response.json()) as { put: number }).put)
  }
  async function runAgain() {
    const response = await fetch('/api/quiz', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(run.choice),
    })
    const reply = (await response.json()) as { id?: string }
    if (reply.id !== undefined) router.push(`/quiz/${reply.id}`)
  }
  const toReview = missed.length > 0 && put === null
  useKeys([
    {
      key: 'Enter',
      does: toReview ? 'Put the missed cards into review' : 'Back to Today',
      run: () => (toReview ? void putIntoReview() : router.push('/')),
      always: true,
    },
    { key: 'a', does: 'Run it again, other questions first', run: () => void runAgain() },
    { key: 'Escape', shown: 'Esc', does: 'Back to Today', run: () => router.push('/'), always: true },
  ])

  return (
    <div className={styles.page}>
      <main className={styles.column} id="content">
        <h1 className={styles.sentence} ref={heading} tabIndex={-1}>
          {resultSentence(answers)}
        </h1>
        <p className={styles.form}>{pace(judged)}</p>
        <TopicTable answers={answers} />
        {missed.length > 0 && <MissedList answers={missed} />}
        {unsent > 0 && <p role="status">{unsent} answers are kept here and not yet saved.</p>}
      </main>
      <footer className={styles.actions}>
        {missed.length > 0 && put === null && (
          <button type="button" className={styles.gold} onClick={() => void putIntoReview()}>
            Put the {missed.length === 1 ? 'one' : missed.length} into review <kbd>Enter</kbd>
          </button>
        )}
        {put !== null && <p role="status">{putWords(put)}</p>}
        <button type="button" className={styles.plain} onClick={() => void runAgain()}>
          Run it again <kbd>A</kbd>
        </button>
        <button
          type="button"
          className={missed.length === 0 || put !== null ? styles.gold : styles.plain}
          onClick={() => router.push('/')}
        >
          Back to Today <kbd>Esc</kbd>
        </button>
      </footer>
    </div>
  )
}

function putWords(put: number): string {
  if (put === 0) return 'They are in review already.'
  return put === 1 ? '1 is due today.' : `${put} are due today.`
}

type Answered = QuizRun['questions'][number] & { readonly given: string | null; readonly verdict: QuizVerdict }

function withTopics(run: QuizRun, judged: readonly Judged[]): Answered[] {
  const byIndex = new Map(judged.map((each) => [each.index, each]))
  return run.questions.flatMap((question) => {
    const answer = byIndex.get(question.index)
    return answer === undefined ? [] : [{ ...question, given: answer.given, verdict: answer.verdict }]
  })
}

function resultSentence(answers: readonly Answered[]): string {
  const right = answers.filter((answer) => answer.verdict === 'right').length
  const partly = answers.filter((answer) => answer.verdict === 'partly').length
  const head = `${right} of ${answers.length}`
  if (partly === 0) return `${head}.`
  return `${head}, and ${partly === 1 ? 'part of one more' : `part of ${partly} more`}.`
}

function pace(judged: readonly Judged[]): string {
  const seconds = Math.round(judged.reduce((sum, each) => sum + each.durationMs, 0) / 1000)
  if (seconds === 0) return ''
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s, ${Math.round(seconds / Math.max(1, judged.length))} s a question.`
}

function TopicTable({ answers }: { readonly answers: readonly Answered[] }) {
  return (
    <table className={styles.topics}>
      <caption>By topic, weakest first</caption>
      <thead className="vh">
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">Answers</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {scoreByTopic(answers).map((row) => (
          <tr key={row.topic}>
            <th scope="row">{row.topic}</th>
            <td>
              <span data-verdict="right">{'● '.repeat(row.right)}</span>
              <span data-verdict="partly">{'◐ '.repeat(row.partly)}</span>
              <span data-verdict="missed">{'○ '.repeat(row.missed)}</span>
              <span className="vh">
                {row.right} right, {row.partly} partly, {row.missed} missed
              </span>
            </td>
            <td>
              {row.right} of {row.of}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MissedList({ answers }: { readonly answers: readonly Answered[] }) {
  return (
    <section aria-label="To look at again">
      <h2 className={styles.section}>
        {answers.length === 1 ? 'One' : answers.length} to look at again
        <span>in review they come up today; their memory stays</span>
      </h2>
      {answers.map((answer) => (
        <article key={answer.index} className={styles.missed}>
          <p className={styles.missedQuestion}>
            <span dangerouslySetInnerHTML={{ __html: answer.questionHtml }} />
            <strong data-verdict={answer.verdict}>{answer.verdict === 'missed' ? '✕ Missed' : '◐ Partly'}</strong>
          </p>
          <dl className={styles.compare}>
            {answer.given !== null && (
              <>
                <dt>Yours</dt>
                <dd>{answer.given === '' ? <em>nothing written</em> : answer.given}</dd>
              </>
            )}
            <dt>The note</dt>
            <dd dangerouslySetInnerHTML={{ __html: answer.answerHtml }} />
          </dl>
          <Source question={answer} />
        </article>
      ))}
    </section>
  )
}
