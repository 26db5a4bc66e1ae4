import { useEffect, useRef, useState } from 'react'
import type { Some } from '../../../collection/plan-view.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { plural } from '../../components/words.ts'
import styles from './import-flow.module.css'
import type { ShownPlan } from './import-requests.ts'

interface PlanPageProps {
  readonly plan: ShownPlan
  readonly problem: string | null
  readonly busy: boolean
  readonly onApply: () => void
  readonly onCancel: () => void
}

const firstShown = 20

/** What a yes would alter: kept cards stay as they are. */
const changeCount = ({ counts }: ShownPlan): number =>
  counts.added + counts.reworded + counts.changed + counts.retired + counts.revived

/** What would happen, before it does: changed and refused first, then new, retired, kept. */
export function PlanPage({ plan, problem, busy, onApply, onCancel }: PlanPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const changes = changeCount(plan)
  const nothing = plan.inStep
  const read = plan.notes.added.total + plan.notes.changed.total
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !busy && !nothing) onApply()
      if (event.key === 'Escape' && !busy) onCancel()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [busy, nothing, onApply, onCancel])

  return (
    <div className={`page ${styles.page}`}>
      <p className={styles.over}>
        {plan.source.name}, {plural(read, 'note')} read in {(plan.elapsedMs / 1000).toFixed(1)} s
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {planSentence(plan, changes)}
      </h1>
      <p className={styles.under}>
        Nothing is written before you apply.
        {plan.source.kind === 'dropped' &&
          (plan.source.replaces
            ? ' This stands for the whole of the source: what is not in it goes.'
            : ' These files add to the source and update it.')}
        {plan.source.takesPlaceOf !== null && ` It takes the place of ${plan.source.takesPlaceOf}.`}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Tally plan={plan} />
      <Section
        id="changed"
        title="Changed"
        hint="The answer says something else now. The memory is kept and the card is marked."
        rows={plan.changed}
        draw={(row) => (
          <>
            <Asked line={row} />
            <p className={styles.diff}>
              <del>{row.before.answer}</del> <ins>{row.answer}</ins>
            </p>
          </>
        )}
      />
      <Section
        id="refused"
        title="Refused"
        hint="These stay out. Everything else comes in."
        rows={plan.refused}
        draw={(row) => <Reason path={row.path} reason={row.reason} />}
      />
      <Section
        id="unread"
        title="Not read"
        hint="Could not be read this time. Their cards stay as they are."
        rows={plan.notes.unread}
        draw={(row) => <Reason path={row.path} reason={row.reason} />}
      />
      <Section
        id="new"
        title="New"
        hint="Suggested ones wait for your yes beside their note."
        rows={plan.added}
        draw={(row) => (
          <>
            <Asked line={row} />
            <p className={styles.answer}>
              {row.answer}
              {row.suggested && <em> suggested</em>}
            </p>
          </>
        )}
      />
      <Section
        id="retired"
        title="Retired"
        hint="Not deleted: a card comes back if its fact does."
        rows={plan.retired}
        draw={(row) => <Asked line={row} />}
      />
      <footer className={styles.applyBar}>
        <span>A backup is made first.</span>
        <button type="button" className={styles.plain} onClick={onCancel} disabled={busy}>
          {nothing ? 'Back' : 'Cancel'}
        </button>
        {!nothing && (
          <button type="button" className={styles.gold} onClick={onApply} disabled={busy}>
            {busy ? 'Applying' : applyName(changes)} <KeyCap mod>⏎</KeyCap>
          </button>
        )}
      </footer>
    </div>
  )
}

function planSentence(plan: ShownPlan, changes: number): string {
  if (changes === 0) return 'Nothing new: these notes are in step.'
  const decide = plan.counts.changed
  const head = `${changes.toLocaleString('en')} ${changes === 1 ? 'change' : 'changes'}`
  return decide === 0 ? `${head}.` : `${head}, ${decide} of them in what an answer says.`
}

function applyName(changes: number): string {
  if (changes === 0) return 'Apply'
  return `Apply ${changes.toLocaleString('en')} ${changes === 1 ? 'change' : 'changes'}`
}

function Tally({ plan: { counts, notes, otherFiles } }: { readonly plan: ShownPlan }) {
  const cells: readonly (readonly [string, number, string])[] = [
    ['new', counts.active, '#new'],
    ['suggested', counts.suggested, '#new'],
    ['kept', counts.kept + counts.reworded + counts.revived, '#kept'],
    ['changed', counts.changed, '#changed'],
    ['retired', counts.retired, '#retired'],
    ['not read', counts.unread, '#unread'],
    ['refused', counts.refused, '#refused'],
  ]
  return (
    <>
      <ul className={styles.tally} aria-label="What would happen">
        {cells.map(([name, count, target]) => (
          <li key={name} data-name={name}>
            {count > 0 && target !== '#kept' ? (
              <a href={target}>
                <strong>{count.toLocaleString('en')}</strong> {name}
              </a>
            ) : (
              <span>
                <strong>{count.toLocaleString('en')}</strong> {name}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.under}>
        {notes.same > 0 && `${plural(notes.same, 'note')} unchanged. `}
        {notes.gone.total > 0 && `${plural(notes.gone.total, 'note')} gone. `}
        {otherFiles > 0 && `${plural(otherFiles, 'other file')} left alone: no Markdown or org.`}
      </p>
    </>
  )
}

interface SectionProps<Row> {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly rows: Some<Row>
  readonly draw: (row: Row) => React.ReactNode
}

function Section<Row>({ id, title, hint, rows: { items, total }, draw }: SectionProps<Row>) {
  const [all, setAll] = useState(false)
  if (total === 0) return null
  const shown = all ? items : items.slice(0, firstShown)
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>
        {title} <span>{hint}</span>
      </h2>
      <ul>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index}>{draw(row)}</li>
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" className={styles.plain} onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
      {all && items.length < total && <p>and {total - items.length} more</p>}
    </section>
  )
}

function Asked({ line }: { readonly line: { readonly notePath: string; readonly question: string } }) {
  return (
    <p className={styles.question}>
      {line.question} <small>{line.notePath}</small>
    </p>
  )
}

function Reason({ path, reason }: { readonly path: string; readonly reason: string }) {
  return (
    <p className={styles.reason}>
      <strong>{path}</strong> <span>{reason}</span>
    </p>
  )
}
