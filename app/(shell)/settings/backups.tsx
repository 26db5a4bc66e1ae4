'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { announce } from '../../components/announce.tsx'
import { postJson } from '../../components/post.ts'
import { SectionHead } from '../../components/section-head.tsx'
import { byteWords, plural } from '../../components/words.ts'

export interface BackupLine {
  readonly name: string
  readonly bytes: number
  readonly madeAt: number
  readonly label: string
  readonly checked:
    | { readonly ok: true; readonly cards: number; readonly answers: number }
    | { readonly ok: false; readonly message: string }
}

const RestoreDialog = dynamic(() => import('./restore-dialog.tsx').then((module) => module.RestoreDialog), {
  ssr: false,
})

const shownAtFirst = 8

/** Backups, newest first, each with what opening it found. */
export function Backups({
  first,
  zone,
  dataDir,
  now,
}: {
  first: readonly BackupLine[]
  zone: string
  dataDir: string
  now: number
}) {
  const [backups, setBackups] = useState(first)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [restoring, setRestoring] = useState<BackupLine | null>(null)
  const [all, setAll] = useState(false)

  async function make() {
    setBusy(true)
    const done = await postJson<BackupLine[]>('/api/backups', {})
    setBusy(false)
    if (!done.ok) return setFailure(done.message)
    setFailure(null)
    setBackups(done.value)
    announce('Backup made, opened and checked.')
  }

  const shown = all ? backups : backups.slice(0, shownAtFirst)
  return (
    <section id="backups" aria-labelledby="backups-head">
      <SectionHead
        id="backups-head"
        more={
          <Button variant="default" size="compact-sm" h={30} onClick={make} disabled={busy}>
            Back up now
          </Button>
        }
      >
        Backups
      </SectionHead>
      {failure ? (
        <p className="bad" role="alert">
          {failure}
        </p>
      ) : null}
      {backups.length === 0 ? (
        <p className="settings-empty">None yet. Quern makes one before each upgrade; Back up now makes one at once.</p>
      ) : (
        <table className="backup-table">
          <caption className="vh">Backups, newest first</caption>
          <thead className="vh">
            <tr>
              <th scope="col">Made</th>
              <th scope="col">Size</th>
              <th scope="col">What it holds</th>
              <th scope="col">Restore</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((backup) => (
              <tr key={backup.name}>
                <th scope="row">{madeWords(backup.madeAt, now, zone)}</th>
                <td className="num">{byteWords(backup.bytes)}</td>
                <td>
                  <Found backup={backup} />
                </td>
                <td>
                  {backup.checked.ok ? (
                    <button
                      type="button"
                      className="link"
                      aria-label={`Restore into a copy: ${madeWords(backup.madeAt, now, zone)}`}
                      onClick={() => setRestoring(backup)}
                    >
                      Restore into a copy
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {backups.length > shown.length ? (
        <p className="settings-more">
          <button type="button" className="link" onClick={() => setAll(true)}>
            Show all {backups.length}
          </button>
        </p>
      ) : null}
      {restoring ? (
        <RestoreDialog
          name={restoring.name}
          made={madeWords(restoring.madeAt, now, zone)}
          suggestion={`${dataDir}-copy`}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </section>
  )
}

function Found({ backup }: { backup: BackupLine }) {
  const before = labelWords(backup.label)
  if (!backup.checked.ok) {
    return (
      <span className="backup-found bad">
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
        {backup.checked.message}
      </span>
    )
  }
  return (
    <span className="backup-found">
      <IconCheck size={16} stroke={1.6} aria-hidden="true" />
      <span>
        opened: {plural(backup.checked.cards, 'card')}, {plural(backup.checked.answers, 'answer')}
        {before ? `; ${before}` : ''}
      </span>
    </span>
  )
}

function labelWords(label: string): string | null {
  if (label === 'manual') return null
  if (label.startsWith('pre-')) return 'made before an upgrade'
  if (label === 'doctor' || label === 'repair') return 'made before a repair'
  if (label === 'import') return 'made before an import'
  return label === 'copy' ? null : `made before: ${label}`
}

const dayMs = 86_400_000

/** "Today 4:00", "Yesterday 4:00", "2 October 14:02". */
function madeWords(at: number, now: number, zone: string): string {
  const day = (when: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long' }).format(when)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at)
  const name = day(at) === day(now) ? 'Today' : day(at) === day(now - dayMs) ? 'Yesterday' : day(at)
  return `${name} ${time}`
}
