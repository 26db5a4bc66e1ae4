import type { Metadata } from 'next'
import { localUser } from '../../../collection/handle.ts'
import { listSources } from '../../../collection/sources.ts'
import { readAsWords } from '../../../core/dialect.ts'
import { agoWords } from '../../components/words.ts'
import { ImportFlow } from './import-flow.tsx'

export const metadata: Metadata = { title: 'Import' }

type Search = Promise<{ folder?: string; source?: string }>

/** Bring notes. `?folder=` and `?source=` look at once: Today's field and its waiting plans lead here. */
export default async function Page({ searchParams }: { searchParams: Search }) {
  const { folder, source } = await searchParams
  const now = Date.now()
  const rows = await listSources(localUser)
  const sources = rows.map(({ lastSyncAt, pending, dialect, detected, ...row }) => ({
    ...row,
    readAs: readAsWords({ dialect, detected }),
    pending: pending !== null,
    lastSync: lastSyncAt === null ? null : agoWords((now - lastSyncAt) / 60_000),
  }))
  const start =
    source !== undefined
      ? ({ kind: 'sync', sourceId: source } as const)
      : folder !== undefined
        ? ({ kind: 'folder', path: folder } as const)
        : null
  return <ImportFlow sources={sources} start={start} />
}
