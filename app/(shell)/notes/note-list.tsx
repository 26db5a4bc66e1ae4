'use client'

import Link from 'next/link'
import { useMemo, useState } from 'react'
import styles from './note-list.module.css'

export interface NoteRow {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly folder: string
  readonly source: string
  readonly cards: number
  readonly suggested: number
  readonly fading: number
  readonly presence: 'present' | 'unread' | 'gone'
}

/** Every note by folder, found by name, with what it asks. */
export function NoteList({ rows }: { readonly rows: readonly NoteRow[] }) {
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<'name' | 'fading'>('name')
  const groups = useMemo(() => grouped(rows, words, sort), [rows, words, sort])
  if (rows.length === 0) {
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
  const asked = rows.reduce((sum, row) => sum + row.cards, 0)
  return (
    <div className={`page ${styles.page}`}>
      <h1>
        {rows.length} {rows.length === 1 ? 'note asks' : 'notes ask'} {asked} {asked === 1 ? 'question' : 'questions'}.
      </h1>
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
      {groups.length === 0 && <p>No note has “{words}” in its name.</p>}
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

function countWords(row: NoteRow): string {
  const parts = [`${row.cards} ${row.cards === 1 ? 'card' : 'cards'}`]
  if (row.fading > 0) parts.push(`${row.fading} fading`)
  if (row.suggested > 0) parts.push(`${row.suggested} suggested`)
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
