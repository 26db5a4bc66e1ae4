import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.css'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { noteEndings } from '../../../core/note-path.ts'
import styles from './import-flow.module.css'

export interface SourceRow {
  readonly id: string
  readonly name: string
  readonly kind: 'folder' | 'dropped' | 'shipped'
  readonly root: string | null
  readonly notes: number
  readonly lastSync: string | null
  /** What its notes are read as, and who says so; null where nothing is known. */
  readonly readAs: string | null
  readonly missing: boolean
  readonly pending: boolean
}

interface BringNotesProps {
  readonly sources: readonly SourceRow[]
  readonly problem: string | null
  readonly onFiles: (files: readonly File[]) => void
  readonly onFolder: (path: string) => void
  readonly onSync: (sourceId: string) => void
}

/** Where notes come from: dropped files, a folder or a zip; a folder named by its path; what is already here. */
export function BringNotes({ sources, problem, onFiles, onFolder, onSync }: BringNotesProps) {
  const folder = useRef<HTMLInputElement>(null)
  return (
    <div className={`page ${styles.page}`}>
      <h1>Bring notes. Quern reads them and never writes to them.</h1>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Dropzone
        className={styles.drop ?? ''}
        onDrop={(files) => onFiles(files)}
        activateOnClick={false}
        useFsAccessApi={false}
        inputProps={{ 'aria-label': 'Files to import', multiple: true }}
      >
        <p>Drop Markdown or org files, a folder or a zip here.</p>
      </Dropzone>
      <div className={styles.row}>
        <label className={styles.plain}>
          Choose files
          <input
            type="file"
            multiple
            accept={[...noteEndings, '.zip'].join(',')}
            className="vh"
            onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
          />
        </label>
        <label className={styles.plain}>
          Choose a folder
          <input
            ref={folder}
            type="file"
            multiple
            className="vh"
            {...{ webkitdirectory: '' }}
            onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
          />
        </label>
        <Link className="link" href="/try">
          Try a note first
        </Link>
      </div>
      <FolderField onFolder={onFolder} />
      <Sources sources={sources} onSync={onSync} />
    </div>
  )
}

function FolderField({ onFolder }: Pick<BringNotesProps, 'onFolder'>) {
  const [path, setPath] = useState('')
  return (
    <form
      className={styles.folder}
      onSubmit={(event) => {
        event.preventDefault()
        if (path.trim() !== '') onFolder(path.trim())
      }}
    >
      <label htmlFor="folder-path">A folder on this computer, read where it lies</label>
      <div className={styles.row}>
        <input
          id="folder-path"
          value={path}
          placeholder="~/notes"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <button type="submit" className={styles.gold} disabled={path.trim() === ''}>
          Look at it
        </button>
      </div>
    </form>
  )
}

function Sources({ sources, onSync }: Pick<BringNotesProps, 'sources' | 'onSync'>) {
  const own = sources.filter((source) => source.kind !== 'shipped')
  if (own.length === 0) return null
  return (
    <section aria-label="Your notes">
      <h2>Your notes</h2>
      <ul className={styles.sources}>
        {own.map((source) => (
          <li key={source.id}>
            <div>
              <strong>{source.name}</strong>
              <span>
                {source.notes} {source.notes === 1 ? 'note' : 'notes'}
                {source.lastSync !== null && `, in step since ${source.lastSync}`}
              </span>
              <span>{source.root ?? 'kept in Quern'}</span>
              {source.readAs !== null && (
                <span>
                  Read as {source.readAs}.{' '}
                  <button
                    type="button"
                    className={`link ${styles.change}`}
                    aria-label={`Change what ${source.name} is read as`}
                    onClick={() => onSync(source.id)}
                  >
                    Change
                  </button>
                </span>
              )}
              {source.missing && (
                <span className={styles.problem}>
                  The folder {source.root} cannot be found. Your cards and their memory are safe.
                </span>
              )}
              {source.pending && <span>Changes wait for your yes.</span>}
            </div>
            {source.kind === 'folder' ? (
              <button type="button" className={styles.plain} onClick={() => onSync(source.id)}>
                Sync now
              </button>
            ) : (
              <SaveAsFolder source={source} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Takes dropped notes out again, as the files they were. */
function SaveAsFolder({ source }: { readonly source: SourceRow }) {
  const [said, setSaid] = useState<string | null>(null)
  async function save() {
    const response = await fetch('/api/import/sources', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ save: source.id }),
    }).catch(() => null)
    const reply = response === null ? null : ((await response.json()) as { folder?: string; message?: string })
    const folder = reply?.folder === undefined ? undefined : `Saved as ${reply.folder}.`
    setSaid(folder ?? reply?.message ?? 'Quern cannot be reached. Start it with npm start, then try again.')
  }
  return (
    <div className={styles.save}>
      <button type="button" className={styles.plain} onClick={() => void save()}>
        Save these notes as a folder
      </button>
      {said !== null && <p role="status">{said}</p>}
    </div>
  )
}
