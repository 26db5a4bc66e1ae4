import { type Ref, useMemo } from 'react'
import { type SessionState, serverTime } from '../../core/review/session-state.ts'
import { summary as summaryOf } from '../../core/review/session-view.ts'
import { dayAt } from '../../core/scheduler/day-context.ts'
import { KeyCap } from '../components/key-cap.tsx'
import { plural, dayWords as whenWords } from '../components/words.ts'
import { Html } from './html.tsx'
import { clockOf, delayWords, percent } from './interval-words.ts'

/** Nothing is left to show: what came of the session, or why there was none. */
export function Ending({
  session,
  chosen,
  headingRef,
  onLeave,
  onUndo,
}: {
  session: SessionState
  /** Only one deck, tag or note was reviewed. */
  chosen: boolean
  headingRef: Ref<HTMLHeadingElement>
  onLeave: () => void
  onUndo: () => void
}) {
  const summary = useMemo(() => summaryOf(session), [session])
  const now = serverTime(session, Date.now())
  const today = dayAt(session.day, now)
  const soonest = session.waiting[0]
  const wait = soonest !== undefined && 'dueAt' in soonest.memory ? delayWords(soonest.memory.dueAt - now) : null
  const empty = summary.answers === 0
  return (
    <main className="rv-stage" data-end>
      <div className="rv-sum">
        <h1 tabIndex={-1} ref={headingRef}>
          {wait !== null
            ? `Nothing to show just now. The next card comes in ${wait}.`
            : session.more > 0
              ? `${plural(session.more, 'more card')} to come, as soon as Quern can be reached.`
              : empty
                ? nothingHere(session.nextDueDay, today)
                : chosen
                  ? 'Done. Nothing more is due here until tomorrow.'
                  : 'Done. Nothing is due until tomorrow.'}
        </h1>
        {summary.asked > 0 ? (
          <p>
            You knew {summary.known} of {summary.asked}, which is {percent(summary.known / summary.asked)} against the{' '}
            {percent(session.preset.desiredRetention)} you ask for.
          </p>
        ) : empty && wait === null ? (
          <p>Import brings notes in; every fact found in them becomes a card.</p>
        ) : null}
        {empty ? null : (
          <dl className="facts">
            <div>
              <dt>Time</dt>
              <dd className="num">{clockOf(summary.seconds)}</dd>
            </div>
            <div>
              <dt>A card took</dt>
              <dd className="num">{Math.round(summary.seconds / summary.answers)} s</dd>
            </div>
            <div>
              <dt>Today</dt>
              <dd className="num">{plural(summary.answers, 'answer')}</dd>
            </div>
          </dl>
        )}
        {summary.missed.length > 0 ? (
          <>
            <h2>
              {summary.missed.length === 1 ? 'One to look at again' : `${summary.missed.length} to look at again`}
            </h2>
            <ul className="missed">
              {summary.missed.map(({ card, after }) => (
                <li key={card.id}>
                  <Html as="span" html={card.questionHtml} />
                  <span>
                    due{' '}
                    {after.phase === 'review'
                      ? whenWords(after.dueDay, today)
                      : after.phase === 'new' || after.dueAt <= now
                        ? 'today'
                        : `in ${delayWords(after.dueAt - now)}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <div className="acts">
          <button type="button" className="rv-btn primary" onClick={onLeave}>
            Back to Today <KeyCap>Enter</KeyCap>
          </button>
          {session.history.length > 0 ? (
            <button type="button" className="rv-btn ghost" onClick={onUndo}>
              Undo last answer <KeyCap>U</KeyCap>
            </button>
          ) : null}
        </div>
      </div>
    </main>
  )
}

const nothingHere = (nextDueDay: number | null, today: number) =>
  nextDueDay === null
    ? 'Nothing to review here yet.'
    : `Nothing to review here. The next card is due ${whenWords(nextDueDay, today)}.`
