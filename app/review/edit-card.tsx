'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ReviewCard } from '../../core/review/exchange.ts'
import { KeyCap } from '../components/key-cap.tsx'

/** Question and answer as text areas, in their place and size. Loaded on first use. */
export function EditCard({
  card,
  onSave,
  onBack,
  onLeave,
}: {
  card: ReviewCard
  onSave: (question: string, answer: string) => void
  /** Back to the note's words. */
  onBack: () => void
  onLeave: () => void
}) {
  const id = useId()
  const [question, setQuestion] = useState(card.question)
  const [answer, setAnswer] = useState(card.answer)
  const [asked, setAsked] = useState(false)
  const first = useRef<HTMLTextAreaElement>(null)
  const changed = question !== card.question || answer !== card.answer
  const complete = question.trim() !== '' && answer.trim() !== ''

  useEffect(() => first.current?.focus(), [])

  const save = () => {
    if (complete) onSave(question.trim(), answer.trim())
  }
  const leave = () => {
    if (changed && !asked) setAsked(true)
    else onLeave()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave()
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      save()
    }
  }

  return (
    <form
      className="rv-card rv-edit"
      aria-label="Edit this card"
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h1 className="vh">Edit this card</h1>
      <label htmlFor={`${id}q`}>Question</label>
      <textarea
        id={`${id}q`}
        className="q"
        rows={2}
        maxLength={4000}
        ref={first}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <label htmlFor={`${id}a`}>Answer</label>
      <textarea
        id={`${id}a`}
        className="a"
        rows={4}
        maxLength={20_000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <p className="quiet">
        {complete
          ? 'Kept beside the note; the note itself is not touched. Markdown: `code`, **bold**, $math$.'
          : 'A card needs a question and an answer.'}
      </p>
      <div className="acts">
        <button type="submit" className="rv-btn primary" disabled={!complete}>
          Save <KeyCap mod>Enter</KeyCap>
        </button>
        <button type="button" className="rv-btn" onClick={leave}>
          Leave
        </button>
        {card.edited ? (
          <button type="button" className="rv-btn ghost" onClick={onBack}>
            Back to the note’s words
          </button>
        ) : null}
        <span role="status">{asked ? 'Your changes are not saved. Leave again to drop them.' : ''}</span>
      </div>
    </form>
  )
}
