import { useEffect, useRef, useState } from 'react'
import type { Some } from '../../../collection/plan-view.ts'
import type { Dialect } from '../../../core/compiler/document.ts'
import { type ChosenDialect, chosenDialect, chosenDialects, dialectNames } from '../../../core/dialect.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { plural } from '../../components/words.ts'
import styles from './import-flow.module.css'
import type { ShownPlan } from './import-requests.ts'

interface PlanPageProps {
  readonly plan: ShownPlan
  /** What the notes are said to be kept in, also while the plan is not there yet; null: as detected. */
  readonly dialect: Dialect | null
  readonly problem: string | null
  readonly busy: 'rereading' | 'applying' | null
  readonly onApply: () => void
  readonly onCancel: () => void
  readonly onDialect: (dialect: ChosenDialect | null) => void
}

const firstShown = 20

/** What a yes would alter: kept cards stay as they are. */
const changeCount = ({ counts }: ShownPlan): number =>
  counts.added + counts.reworded + counts.changed + counts.retired + counts.revived

/** What would happen, before it does: changed and refused first, then new, retired, kept. */
export function PlanPage({ plan, dialect, problem, busy, onApply, onCancel, onDialect }: PlanPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const changes = changeCount(plan)
  const nothing = plan.inStep
  const read = plan.notes.added.total + plan.notes.changed.total
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && busy === null && !nothing) onApply()
      if (event.key === 'Escape' && busy !== 'applying') onCancel()
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
        {planSentence(plan)}
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
      <KeptIn plan={plan} dialect={dialect} busy={busy} onDialect={onDialect} />
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
        <button type="button" className={styles.plain} onClick={onCancel} disabled={busy === 'applying'}>
          {nothing ? 'Back' : 'Cancel'}
        </button>
        {!nothing && (
          <button type="button" className={styles.gold} onClick={onApply} disabled={busy !== null}>
            {busy === 'applying' ? 'Applying' : applyName(changes)} <KeyCap mod>⏎</KeyCap>
          </button>
        )}
      </footer>
    </div>
  )
}

/** A native list: it opens over the page on a phone, and its choices are few. */
function KeptIn({ plan, dialect, busy, onDialect }: Pick<PlanPageProps, 'plan' | 'dialect' | 'busy' | 'onDialect'>) {
  const { detected } = plan
  const seen = detected === null ? 'nothing yet' : dialectNames[detected]
  return (
    <div className={styles.kept}>
      <label htmlFor="kept-in">The notes are kept in</label>
      <select
        id="kept-in"
        aria-describedby="kept-in-hint"
        value={dialect ?? ''}
        disabled={busy === 'applying'}
        onChange={(event) => onDialect(chosenDialect(event.currentTarget.value))}
      >
        <option value="">{detected === null ? 'As detected' : `${seen}, as detected`}</option>
        {chosenDialects.map((one) => (
          <option key={one} value={one}>
            {dialectNames[one]}
          </option>
        ))}
      </select>
      <span id="kept-in-hint">
        {busy === 'rereading'
          ? 'Reading the notes again'
          : dialect === null
            ? 'Choose another where that is wrong. It shows at once what would change.'
            : `They look like ${seen}. Your choice is kept for every later sync.`}
      </span>
    </div>
  )
}

export function planSentence(plan: ShownPlan): string {
  const changes = changeCount(plan)
  if (changes === 0) return plan.inStep ? 'Nothing new: these notes are in step.' : 'No card changes.'
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
