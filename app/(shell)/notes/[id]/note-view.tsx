'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CardId, NoteId } from '../../../../core/domain.ts'
import { announce } from '../../../components/announce.tsx'
import { KeyCap } from '../../../components/key-cap.tsx'
import { useKeys } from '../../../components/keys.ts'
import { plural } from '../../../components/words.ts'
import { type Decision, decide } from './decide.ts'
import { MarginEntry } from './margin-entry.tsx'
import { type NoteCard, type NoteEntry, spread } from './note-entries.ts'
import styles from './note-view.module.css'

export interface NoteViewProps {
  readonly collectionId: string
  readonly noteId: NoteId
  readonly title: string
  readonly breadcrumb: readonly string[]
  readonly html: string
  readonly entries: readonly NoteEntry[]
  readonly notice: string | null
  /** How many targets of its links no note is called by. */
  readonly loose: number
  readonly diagnostics: readonly { readonly line: number; readonly message: string; readonly hint: string | null }[]
  /** An offset to scroll to: the words a card came from. */
  readonly at: number | null
}

/** A note as it was written, each fact underlined as it is held, with its cards and its silences in the margin. */
export function NoteView(props: NoteViewProps) {
  const router = useRouter()
  const article = useRef<HTMLElement>(null)
  const margin = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { entries } = props
  const cards = useMemo(() => entries.filter((entry): entry is NoteCard => entry.kind === 'card'), [entries])

  useMarks(article, cards, current, entries, setCurrent)
  useMargin(article, margin, entries)
  useEffect(() => {
    if (props.at !== null) elementAt(article.current, props.at)?.scrollIntoView({ block: 'center' })
  }, [props.at])

  const act = useCallback(
    async (card: NoteCard, decision: Decision) => {
      setProblem(null)
      const done = await decide(props.collectionId, card, decision)
      if (!done.ok) return setProblem(done.message)
      announce(done.said)
      router.refresh()
    },
    [props.collectionId, router],
  )
  const chosen = current === null ? undefined : entries[current]
  const decideWith = (decision: Decision) => () => {
    if (chosen?.kind === 'card') void act(chosen, decision)
  }
  useKeys([
    { key: 'j', does: 'Next card', run: () => setCurrent(nextCard(entries, current, 1)) },
    { key: 'k', does: 'Card before', run: () => setCurrent(nextCard(entries, current, -1)) },
    { key: 'y', does: 'Keep the suggested card', run: decideWith('keep') },
    { key: 'd', does: 'Drop the card: it is not asked again', run: decideWith('drop') },
    { key: 's', does: 'Suspend the card, or take it up again', run: decideWith('suspend') },
    { key: 'R', shown: '⇧R', does: 'Review this note', run: () => router.push(`/review?note=${props.noteId}`) },
    { key: 'Escape', shown: 'Esc', does: 'Close the card', run: () => setCurrent(null), always: true },
  ])
  useEffect(() => {
    if (current !== null) margin.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <div className={`page ${styles.page}`}>
      <header className={styles.head}>
        <p className={styles.breadcrumb}>{props.breadcrumb.join(' › ')}</p>
        <h1>{props.title}</h1>
        <Summary cards={cards} noteId={props.noteId} />
      </header>
      {props.notice !== null && <p className={styles.notice}>{props.notice}</p>}
      {props.diagnostics.map((diagnostic) => (
        <p key={`${diagnostic.line}:${diagnostic.message}`} className={styles.notice}>
          Line {diagnostic.line}: {diagnostic.message} {diagnostic.hint}
        </p>
      ))}
      {props.loose > 0 && (
        <p className={styles.notice}>
          {plural(props.loose, 'link')} of this note {props.loose === 1 ? 'leads' : 'lead'} to no note here.
        </p>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {/* The headings of a note start at the third level where its title stands in the front matter. */}
      <h2 className="vh">The note</h2>
      <div className={styles.columns}>
        <article ref={article} className={styles.note} dangerouslySetInnerHTML={{ __html: props.html }} />
        <section aria-label="Cards of this note" className={styles.margin}>
          <ol ref={margin}>
            {entries.map((entry, index) => (
              <MarginEntry
                key={entry.kind === 'card' ? entry.id : `silence:${entry.place.start}`}
                entry={entry}
                open={index === current}
                onOpen={() => setCurrent(index === current ? null : index)}
                onDecide={(card, decision) => void act(card, decision)}
                onShow={() => elementAt(article.current, entry.place.start)?.scrollIntoView({ block: 'center' })}
              />
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

function Summary({ cards, noteId }: { readonly cards: readonly NoteCard[]; readonly noteId: NoteId }) {
  const active = cards.filter((card) => card.status === 'active').length
  const suggested = cards.filter((card) => card.status === 'suggested').length
  return (
    <p className={styles.summary}>
      {active} {active === 1 ? 'card' : 'cards'}
      {suggested > 0 && `, ${suggested} waiting for your yes`}.{' '}
      {active > 0 && (
        <Link href={`/review?note=${noteId}`}>
          Review this note <KeyCap>⇧R</KeyCap>
        </Link>
      )}
      {active > 0 && <Link href={`/quiz?note=${noteId}`}>Quiz me on it</Link>}
    </p>
  )
}

function nextCard(entries: readonly NoteEntry[], from: number | null, step: 1 | -1): number | null {
  for (let at = (from ?? (step === 1 ? -1 : entries.length)) + step; at >= 0 && at < entries.length; at += step) {
    if (entries[at]?.kind === 'card') return at
  }
  return from
}

/** The innermost element of the note that holds an offset. */
function elementAt(article: HTMLElement | null, offset: number): Element | null {
  let found: Element | null = null
  for (const element of article?.querySelectorAll('[data-start]') ?? []) {
    const start = Number(element.getAttribute('data-start'))
    const end = Number(element.getAttribute('data-end'))
    if (start <= offset && offset < end) found = element
  }
  return found
}

function marksOf(article: HTMLElement | null, id: CardId): NodeListOf<HTMLElement> | HTMLElement[] {
  return article?.querySelectorAll<HTMLElement>(`mark[data-card~="${CSS.escape(id)}"]`) ?? []
}

function useMarks(
  article: React.RefObject<HTMLElement | null>,
  cards: readonly NoteCard[],
  current: number | null,
  entries: readonly NoteEntry[],
  onChoose: (index: number | null) => void,
): void {
  useLayoutEffect(() => {
    for (const card of cards) {
      for (const mark of marksOf(article.current, card.id)) {
        mark.dataset.band = card.status === 'active' ? card.band : card.status
      }
    }
    const entry = current === null ? undefined : entries[current]
    const chosen = entry?.kind === 'card' ? [...marksOf(article.current, entry.id)] : []
    for (const mark of chosen) mark.dataset.current = 'true'
    chosen[0]?.scrollIntoView({ block: 'nearest' })
    return () => {
      for (const mark of chosen) delete mark.dataset.current
    }
  }, [article, cards, current, entries])
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest('mark[data-card]') : null
      const id = mark?.getAttribute('data-card')?.split(' ')[0]
      if (id !== undefined) onChoose(entries.findIndex((entry) => entry.kind === 'card' && entry.id === id))
    }
    const element = article.current
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [article, entries, onChoose])
}

/** Sets each margin entry beside its words; on a narrow screen the margin is an ordinary list below. */
function useMargin(
  article: React.RefObject<HTMLElement | null>,
  margin: React.RefObject<HTMLOListElement | null>,
  entries: readonly NoteEntry[],
): void {
  useLayoutEffect(() => {
    const layOut = () => {
      const list = margin.current
      const note = article.current
      if (list === null || note === null) return
      const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement)
      if (getComputedStyle(list).position !== 'relative') return
      const origin = note.getBoundingClientRect().top
      const wanted = entries.map((entry) => {
        const mark = entry.kind === 'card' ? [...marksOf(note, entry.id)][0] : undefined
        const element = mark ?? elementAt(note, entry.place.start)
        return element === null ? 0 : element.getBoundingClientRect().top - origin
      })
      const heights = items.map((item) => item.offsetHeight)
      const tops = spread(wanted, heights, 8)
      for (const [index, item] of items.entries()) item.style.top = `${tops[index] ?? 0}px`
      list.style.minHeight = `${(tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)}px`
    }
    layOut()
    const observer = new ResizeObserver(layOut)
    if (article.current !== null) observer.observe(article.current)
    for (const item of margin.current?.children ?? []) observer.observe(item)
    return () => observer.disconnect()
  }, [article, margin, entries])
}
