'use client'

import Link from 'next/link'
import { useMemo, useState } from 'react'
import { plural } from '../../components/words.ts'
import styles from './note-list.module.css'

export interface NoteRow {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly folder: string
  readonly source: string
  readonly cards: number
  readonly suggested: number
  readonly changed: number
  readonly fading: number
  readonly presence: 'present' | 'unread' | 'gone'
}

interface NoteListProps {
  readonly rows: readonly NoteRow[]
  /** What the list was narrowed to. */
  readonly show: 'suggested' | 'changed' | null
  readonly deck: string | null
  /** The target of a link that no note answers to. */
  readonly missing: string | null
}

/** Every note by folder, found by name, with what it asks. */
export function NoteList({ rows, show, deck, missing }: NoteListProps) {
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<'name' | 'fading'>('name')
  const groups = useMemo(() => grouped(rows, words, sort), [rows, words, sort])
  const narrowed = show !== null || deck !== null
  if (rows.length === 0 && !narrowed) {
    return (
      <div className={`page ${styles.page}`}>
        <h1>No notes yet.</h1>
        <p>
          Definitions, lists with a lead-in and comparisons give the best questions.{' '}
          <Link href="/import">Bring a note</Link>
        </p>
      </div>
    )
  }
  return (
    <div className={`page ${styles.page}`}>
      <h1>{listSentence(rows, show, deck)}</h1>
      {missing !== null && (
        <p role="status">
          No note beside that one is called “{missing.replace(/#.*$/s, '')}”: the link leads nowhere here.
        </p>
      )}
      {narrowed && (
        <p>
          <Link href="/notes">All notes</Link>
        </p>
      )}
      <div className={styles.tools}>
        <label>
          <span className="vh">Find a note</span>
          <input
            type="search"
            placeholder="Find a note"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend className="vh">Order</legend>
          <button type="button" aria-pressed={sort === 'name'} onClick={() => setSort('name')}>
            By name
          </button>
          <button type="button" aria-pressed={sort === 'fading'} onClick={() => setSort('fading')}>
            By fading
          </button>
        </fieldset>
      </div>
      {groups.length === 0 && words.trim() !== '' && <p>No note has “{words}” in its name.</p>}
      {groups.map(([folder, notes]) => (
        <section key={folder} aria-label={folder}>
          <h2>{folder}</h2>
          <ul>
            {notes.map((row) => (
              <li key={row.id}>
                <Link href={`/notes/${row.id}`}>{row.title}</Link>
                <span>{countWords(row)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function listSentence(rows: readonly NoteRow[], show: NoteListProps['show'], deck: string | null): string {
  const place = deck === null ? '' : ` of ${deck}`
  const sum = (count: (row: NoteRow) => number) => rows.reduce((total, row) => total + count(row), 0)
  if (show === 'suggested') {
    if (rows.length === 0) return `No note${place} waits for your yes.`
    return `${plural(
      sum((row) => row.suggested),
      'suggestion',
    )} in ${plural(rows.length, 'note')}${place} wait for your yes.`
  }
  if (show === 'changed') {
    if (rows.length === 0) return `No answer changed in the notes${place}.`
    return `${plural(
      sum((row) => row.changed),
      'answer',
    )} changed in ${plural(rows.length, 'note')}${place}.`
  }
  return `${plural(rows.length, 'note')}${place} ${rows.length === 1 ? 'asks' : 'ask'} ${plural(
    sum((row) => row.cards),
    'question',
  )}.`
}

function countWords(row: NoteRow): string {
  const parts = [`${row.cards} ${row.cards === 1 ? 'card' : 'cards'}`]
  if (row.fading > 0) parts.push(`${row.fading} fading`)
  if (row.suggested > 0) parts.push(`${row.suggested} suggested`)
  if (row.changed > 0) parts.push(`${row.changed} changed`)
  if (row.presence === 'unread') parts.push('not read this time')
  if (row.presence === 'gone') parts.push('no longer in the folder')
  return parts.join(', ')
}

function grouped(rows: readonly NoteRow[], words: string, sort: 'name' | 'fading'): [string, NoteRow[]][] {
  const sought = words.trim().toLocaleLowerCase()
  const groups = new Map<string, NoteRow[]>()
  for (const row of rows) {
    if (sought !== '' && !`${row.title} ${row.path}`.toLocaleLowerCase().includes(sought)) continue
    const name = [row.source, row.folder].filter((part) => part !== '').join(' › ') || 'Notes'
    const found = groups.get(name)
    if (found === undefined) groups.set(name, [row])
    else found.push(row)
  }
  for (const notes of groups.values()) {
    notes.sort((a, b) => (sort === 'fading' ? b.fading - a.fading : 0) || a.title.localeCompare(b.title))
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b))
}
