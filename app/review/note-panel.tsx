'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReviewCard } from '../../core/review/exchange.ts'
import { Html } from './html.tsx'
import { CloseIcon, OpenIcon } from './icons.tsx'

interface Note {
  readonly title: string
  readonly html: string
}

/** The note beside the card, scrolled to the words the answer came from. Loaded on first use. */
export function NotePanel({
  card,
  warn,
  onGoOn,
  onClose,
}: {
  card: ReviewCard
  /** The answer is not shown yet: ask before the note gives it away. */
  warn: boolean
  onGoOn: () => void
  onClose: () => void
}) {
  const note = useNote(card.noteId)
  const body = useRef<HTMLDivElement>(null)
  const goOn = useRef<HTMLButtonElement>(null)
  const html = typeof note === 'object' ? note.html : null

  useEffect(() => {
    if (warn) goOn.current?.focus()
  }, [warn])
  useEffect(() => {
    if (!warn && html !== null) showEvidence(body.current, card.id)
  }, [warn, html, card.id])

  return (
    <>
      <button type="button" className="rv-dim" aria-label="Close note" tabIndex={-1} onClick={onClose} />
      <aside className="rv-panel" aria-label={`Note: ${card.breadcrumb.at(-1) ?? card.notePath}`}>
        <header className="rv-phead">
          <div>
            <h2>{typeof note === 'object' ? note.title : card.breadcrumb.at(-1)}</h2>
            <span>{card.notePath}</span>
          </div>
          <a className="rv-icon" aria-label="Open the whole note" href={`/notes/${encodeURIComponent(card.noteId)}`}>
            <OpenIcon />
          </a>
          <button type="button" className="rv-icon" aria-label="Close note (N)" onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        {warn ? (
          <div className="rv-warn">
            <p>This shows the answer. The card can then only be rated Again or Hard.</p>
            <button type="button" className="rv-btn" ref={goOn} onClick={onGoOn}>
              Show the note
            </button>
          </div>
        ) : (
          <div ref={body}>
            {html === null ? (
              <p className="rv-warn">
                {note === 'failed' ? 'The note cannot be read now. Your cards are safe; close it and try again.' : ''}
              </p>
            ) : (
              <Html className="rv-prose" html={html} />
            )}
          </div>
        )}
      </aside>
    </>
  )
}

function useNote(noteId: string): Note | 'loading' | 'failed' {
  const [note, setNote] = useState<{ readonly id: string; readonly value: Note | 'failed' } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    readNote(noteId, stop.signal).then(
      (value) => setNote({ id: noteId, value }),
      () => {
        if (!stop.signal.aborted) setNote({ id: noteId, value: 'failed' })
      },
    )
    return () => stop.abort()
  }, [noteId])
  return note?.id === noteId ? note.value : 'loading'
}

async function readNote(noteId: string, signal: AbortSignal): Promise<Note> {
  const response = await fetch(`/api/notes/${encodeURIComponent(noteId)}`, { signal })
  if (!response.ok) throw new Error(`The note answered ${response.status}`)
  return (await response.json()) as Note
}

/** Washes the evidence, rules the blocks it stands in, and scrolls to its beginning. */
function showEvidence(body: HTMLElement | null, cardId: string) {
  if (body === null) return
  for (const old of body.querySelectorAll('.here, [data-here]')) {
    old.classList.remove('here')
    old.removeAttribute('data-here')
  }
  const marks = [...body.querySelectorAll(`mark[data-card~="${CSS.escape(cardId)}"]`)]
  for (const mark of marks) {
    mark.classList.add('here')
    mark.closest('[data-start]:not(span)')?.setAttribute('data-here', '')
  }
  marks[0]?.scrollIntoView({ block: 'start' })
}
