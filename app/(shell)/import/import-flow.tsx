'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { ApplyResult } from '../../../collection/apply-plan.ts'
import { announce } from '../../components/announce.tsx'
import { plural } from '../../components/words.ts'
import { BringNotes, type SourceRow } from './bring-notes.tsx'
import styles from './import-flow.module.css'
import { apply, askForPlan, type ImportSource, type PlanQuestion, type ShownPlan, upload } from './import-requests.ts'
import { PlanPage, planSentence } from './plan-page.tsx'

type Step =
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'ask'; readonly question: PlanQuestion; readonly source: NewSource }
  | { readonly kind: 'reading'; readonly what: string; readonly done: number; readonly of: number }
  | ({ readonly kind: 'plan'; readonly problem: string | null } & Planned)
  | ({ readonly kind: 'rereading' } & Planned)
  | ({ readonly kind: 'applying' } & Planned)
  | { readonly kind: 'applied'; readonly applied: Applied }

interface Planned {
  readonly plan: ShownPlan
  /** What was asked for, to ask again. */
  readonly source: ImportSource
}

/** What can bear a name of its own: a source that is synced has one. */
type NewSource = Exclude<ImportSource, { kind: 'sync' }>

interface ImportFlowProps {
  readonly sources: readonly SourceRow[]
  /** A folder or source to look at as soon as the page opens. */
  readonly start: ImportSource | null
}

/** Bring notes: choose, see what would happen, apply. Nothing is written before the last step. */
export function ImportFlow({ sources, start }: ImportFlowProps) {
  const router = useRouter()
  const [step, go] = useReducer((_: Step, next: Step) => next, { kind: 'choose', problem: null })
  const stop = useRef<AbortController | null>(null)
  const started = useRef(false)
  const readings = useRef(0)

  const look = useCallback(async (source: ImportSource) => {
    const controller = new AbortController()
    stop.current = controller
    go({ kind: 'reading', what: 'Reading the notes', done: 0, of: 0 })
    const result = await askForPlan(source, controller.signal, (progress) => go({ kind: 'reading', ...progress }))
    if (result.ok) go({ kind: 'plan', plan: result.plan, source, problem: null })
    else if (result.question !== null && source.kind !== 'sync') go({ kind: 'ask', question: result.question, source })
    else go({ kind: 'choose', problem: result.message })
  }, [])

  const drop = useCallback(
    async (files: readonly File[]) => {
      go({ kind: 'reading', what: 'Sending the files', done: 0, of: files.length })
      const sent = await upload(files)
      if (!sent.ok) go({ kind: 'choose', problem: sent.message })
      else await look({ kind: 'upload', uploadId: sent.uploadId })
    },
    [look],
  )

  /** The plan stays on the page until the next one is there; of several choices the last counts. */
  async function reread(plan: ShownPlan, source: ImportSource) {
    const reading = ++readings.current
    go({ kind: 'rereading', plan, source })
    const result = await askForPlan(source, new AbortController().signal, () => {})
    if (reading !== readings.current) return
    if (!result.ok) return go({ kind: 'plan', plan, source, problem: result.message })
    go({ kind: 'plan', plan: result.plan, source, problem: null })
    announce(planSentence(result.plan))
  }

  function choose(problem: string | null) {
    readings.current++
    go({ kind: 'choose', problem })
  }

  async function applyNow({ plan, source }: Planned) {
    go({ kind: 'applying', plan, source })
    const result = await apply(plan.planId)
    if (!result.ok) return go({ kind: 'plan', plan, source, problem: result.message })
    go({ kind: 'applied', applied: result })
    router.refresh()
  }

  useEffect(() => {
    if (start === null || started.current) return
    started.current = true
    void look(start)
  }, [start, look])

  switch (step.kind) {
    case 'choose':
      return (
        <BringNotes
          sources={sources}
          problem={step.problem}
          onFiles={(files) => void drop(files)}
          onFolder={(path) => void look({ kind: 'folder', path })}
          onSync={(sourceId) => void look({ kind: 'sync', sourceId })}
        />
      )
    case 'ask':
      return (
        <AskPlace
          question={step.question}
          onPlace={placeOf(step.source, look)}
          onName={(name) => void look({ ...step.source, name })}
          onCancel={() => go({ kind: 'choose', problem: null })}
        />
      )
    case 'reading':
      return (
        <div className={`page ${styles.page}`}>
          <h1 role="status">
            {step.what}
            {step.of > 0 ? ` ${step.done} of ${step.of}` : ''}
          </h1>
          <button
            type="button"
            className={styles.plain}
            onClick={() => {
              stop.current?.abort()
              go({ kind: 'choose', problem: 'Stopped. Nothing was changed.' })
            }}
          >
            Stop
          </button>
        </div>
      )
    case 'plan':
    case 'rereading':
    case 'applying':
      return (
        <PlanPage
          plan={step.plan}
          dialect={step.source.dialect === undefined ? step.plan.source.dialect : step.source.dialect}
          problem={step.kind === 'plan' ? step.problem : null}
          busy={step.kind === 'plan' ? null : step.kind}
          onApply={() => void applyNow(step)}
          onCancel={() => choose(null)}
          onDialect={(dialect) => void reread(step.plan, { ...step.source, dialect })}
        />
      )
    case 'applied':
      return <AppliedPage applied={step.applied} onMore={() => go({ kind: 'choose', problem: null })} />
  }
}

/** A folder can be a new place of a source; dropped notes have no place. */
function placeOf(source: NewSource, look: (source: ImportSource) => Promise<void>) {
  return source.kind === 'folder' ? (place: string) => void look({ ...source, place }) : null
}

interface AskPlaceProps {
  readonly question: PlanQuestion
  /** Null for dropped notes: they have no place. */
  readonly onPlace: ((sourceId: string) => void) | null
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** A folder whose name is taken: another place of the same notes, or other notes? */
function AskPlace({ question, onPlace, onName, onCancel }: AskPlaceProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className={`page ${styles.page}`}>
      <h1>
        {onPlace === null ? `There is a source ${question.name} already.` : `Is this a new place of ${question.name}?`}
      </h1>
      <p>{question.message}</p>
      {onPlace !== null && (
        <div className={styles.row}>
          <button type="button" className={styles.gold} onClick={() => onPlace(question.sourceId)}>
            Yes, {question.name} lies here now
          </button>
        </div>
      )}
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault()
          if (field.current !== null && field.current.value.trim() !== '') onName(field.current.value.trim())
        }}
      >
        <label>
          {onPlace === null ? 'Call these' : 'No, these are other notes. Call them'}{' '}
          <input ref={field} defaultValue={question.suggestion} aria-label="Name of the new source" />
        </label>
        <button type="submit" className={styles.plain}>
          Look at it
        </button>
        <button type="button" className={styles.plain} onClick={onCancel}>
          Cancel
        </button>
      </form>
    </div>
  )
}

type Applied = Extract<ApplyResult, { ok: true }>

function AppliedPage({ applied, onMore }: { readonly applied: Applied; readonly onMore: () => void }) {
  const router = useRouter()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={`page ${styles.page}`}>
      <h1 ref={heading} tabIndex={-1}>
        {appliedSentence(applied)}
      </h1>
      <div className={styles.row}>
        <button type="button" className={styles.gold} onClick={() => router.push('/')}>
          Go to Today
        </button>
        <button type="button" className={styles.plain} onClick={() => router.push('/notes')}>
          See the notes
        </button>
        <button type="button" className={styles.plain} onClick={onMore}>
          Bring more
        </button>
      </div>
    </div>
  )
}

function appliedSentence({ counts, notes, name }: Applied): string {
  const parts = [`${plural(notes, 'note')} of ${name} are in step.`]
  if (counts.active > 0) parts.push(`${plural(counts.active, 'new card')}.`)
  if (counts.suggested > 0) parts.push(`${counts.suggested.toLocaleString('en-US')} wait for your yes.`)
  if (counts.retired > 0) parts.push(`${plural(counts.retired, 'card')} retired.`)
  return parts.join(' ')
}
