import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { agoWords, plural } from '../components/words.ts'

/** What the shell tells on every page. */
export interface ShellStatus {
  readonly due: number
  readonly sync: SyncStatus
}

export interface SyncStatus {
  readonly files: number
  readonly unread: number
  readonly pending: number
  /** Minutes since the last sync of any source; null before the first. */
  readonly minutesAgo: number | null
}

/** Where the notes stand, in two lines at the foot of the rail. */
export function SyncLine({ sync }: { sync: SyncStatus }) {
  if (sync.files === 0 && sync.pending === 0) return null
  const trouble = syncTrouble(sync)
  const Icon = trouble ? IconAlertTriangle : IconCheck
  const files = `${plural(sync.files, 'file')}${sync.minutesAgo === null ? '' : `, ${agoWords(sync.minutesAgo)}`}`
  return (
    <p className="sync-line">
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <span>
        {trouble ? (
          <Link className="link" href="/import">
            {trouble}
          </Link>
        ) : (
          'Notes in step'
        )}
        {sync.files > 0 ? (
          <>
            <br />
            {files}
          </>
        ) : null}
      </span>
    </p>
  )
}

function syncTrouble(sync: SyncStatus): string | null {
  if (sync.unread > 0) return `${plural(sync.unread, 'note')} could not be read`
  if (sync.pending > 0) return sync.pending === 1 ? 'A plan waits for you' : `${sync.pending} plans wait for you`
  return null
}
