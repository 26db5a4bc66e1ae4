'use client'

import Link from 'next/link'
import { SectionHead } from '../../components/section-head.tsx'
import { plural } from '../../components/words.ts'

export interface DataProps {
  readonly dataDir: string
  readonly sources: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'folder' | 'dropped' | 'shipped'
    readonly root: string | null
    readonly notes: number
    readonly missing: boolean
  }[]
}

export function DataSection({ dataDir, sources }: DataProps) {
  return (
    <section id="data" aria-labelledby="data-head">
      <SectionHead
        id="data-head"
        more={
          <Link className="link" href="/import">
            Import
          </Link>
        }
      >
        Notes and data
      </SectionHead>
      {sources.map((source) => (
        <div key={source.id} className="field">
          <div>
            <span className="field-name">{source.name}</span>
            <small className={source.missing ? 'bad' : undefined}>{where(source)}</small>
          </div>
          <div className="field-value quiet num">{plural(source.notes, 'note')}</div>
        </div>
      ))}
      <div className="field">
        <div>
          <span className="field-name">Where the data lies</span>
          <small className="settings-path">{dataDir}</small>
          <small>
            Answers, decisions and backups are in this folder; your notes stay where they are. To take all of it out as
            one file: <code>npm run quern -- export --json</code>
          </small>
        </div>
      </div>
    </section>
  )
}

function where(source: DataProps['sources'][number]): string {
  if (source.kind === 'shipped') return 'came with Quern'
  if (source.kind === 'dropped') return 'dropped into Quern, kept in the data folder'
  if (source.missing) return `${source.root} cannot be found. Your cards and their memory are safe.`
  return `${source.root}, read where it lies`
}
