import { useSyncExternalStore } from 'react'
import type { ReviewCard } from '../../core/review/exchange.ts'
import { CloseIcon, MoreIcon, OfflineIcon, UndoIcon } from './icons.tsx'
import { type Outbox, type OutboxStatus, quiet } from './outbox.ts'

/** Cards done are one solid stroke, cards left are grains. */
export function Grind({ done, total }: { done: number; total: number }) {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <div
      className="rv-grind"
      role="progressbar"
      aria-label="Session"
      aria-valuemin={0}
      aria-valuenow={done}
      aria-valuemax={total}
      aria-valuetext={`${done} of ${total} done`}
    >
      <span className="done" style={{ width: `${share * 100}%` }} />
      {share < 1 ? <span className="left" /> : null}
    </div>
  )
}

export function TopBar({
  card,
  left,
  outbox,
  canUndo,
  onLeave,
  onUndo,
  onMore,
}: {
  card: ReviewCard | null
  left: number | null
  outbox: Outbox | null
  canUndo: boolean
  onLeave: () => void
  onUndo: () => void
  onMore: () => void
}) {
  return (
    <div className="rv-bar">
      <div className="l">
        <button type="button" className="rv-icon" aria-label="Leave review (Escape)" onClick={onLeave}>
          <CloseIcon />
        </button>
      </div>
      {card === null ? <span /> : <Crumbs of={card.breadcrumb} />}
      <div className="r">
        <Delivery outbox={outbox} />
        {left === null ? null : <span className="rv-count num">{left} left</span>}
        <button type="button" className="rv-icon" aria-label="Undo (U)" disabled={!canUndo} onClick={onUndo}>
          <UndoIcon />
        </button>
        {card === null ? null : (
          <button type="button" className="rv-icon" aria-label="More actions" aria-haspopup="dialog" onClick={onMore}>
            <MoreIcon />
          </button>
        )}
      </div>
    </div>
  )
}

/** The last two levels stay on a narrow screen. */
function Crumbs({ of }: { of: readonly string[] }) {
  return (
    <nav className="rv-crumbs" aria-label="Where this card comes from">
      {of.map((name, index) => {
        const near = index >= of.length - 2
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its depth; names may repeat
          <span key={`${index} ${name}`} style={{ display: 'contents' }}>
            {index > 0 ? <span className={index >= of.length - 1 ? undefined : 'far'}>›</span> : null}
            {near ? <b>{name}</b> : <span className="far">{name}</span>}
          </span>
        )
      })}
    </nav>
  )
}

const never = () => () => {}

/** Read where it is shown: what the outbox does must not render the card. */
function useStatus(outbox: Outbox | null): OutboxStatus {
  return useSyncExternalStore(
    outbox?.subscribe ?? never,
    () => outbox?.status() ?? quiet,
    () => quiet,
  )
}

const answers = (status: OutboxStatus) =>
  status.waitingAnswers === status.waiting ? counted(status.waiting, 'answer') : counted(status.waiting, 'change')

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Says *kept* only of what this browser's database has, and *saved* only of what the server acknowledged. */
function Delivery({ outbox }: { outbox: Outbox | null }) {
  const status = useStatus(outbox)
  const words =
    status.offline && status.waiting > 0
      ? `Offline, ${answers(status)} ${status.durable ? 'kept here' : 'not yet sent'}`
      : status.offline
        ? 'Offline'
        : status.justSaved > 0
          ? `${counted(status.justSaved, 'answer')} saved`
          : ''
  return (
    <span className="rv-off" role="status">
      {status.offline ? <OfflineIcon /> : null}
      {words}
    </span>
  )
}

const triesBeforeTold = 3

/** What stands above the card when answers do not get through, or belong elsewhere. */
export function Unsaved({ outbox }: { outbox: Outbox | null }) {
  const status = useStatus(outbox)
  const stuck = status.failures >= triesBeforeTold && status.waiting > 0
  return (
    <>
      {stuck ? (
        <div className="rv-unsaved" role="alert">
          <span>
            {status.durable
              ? `${answers(status)} ${status.waiting === 1 ? 'is' : 'are'} kept in this browser and not yet saved.`
              : `${answers(status)} not yet saved: keep this tab open.`}{' '}
            Quern cannot be reached at {window.location.host}.
          </span>
          <button type="button" className="rv-btn sm" onClick={() => void outbox?.flush()}>
            Try now
          </button>
        </div>
      ) : null}
      {status.elsewhere ? (
        <div className="rv-unsaved" role="alert">
          Quern holds another collection at this address now. {answers(status)} of this one{' '}
          {status.waiting === 1 ? 'stays' : 'stay'} in this browser until it is back; reload to review what is here.
        </div>
      ) : null}
      {status.foreign > 0 ? (
        <div className="rv-unsaved" role="status">
          {counted(status.foreign, 'answer')} in this browser {status.foreign === 1 ? 'belongs' : 'belong'} to another
          collection. Set aside here until that collection is opened at this address.
        </div>
      ) : null}
    </>
  )
}
