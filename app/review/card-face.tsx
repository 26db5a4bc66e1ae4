import { type Ref, useMemo } from 'react'
import { fillGap, gapHtml } from '../../core/rendering/gap.ts'
import type { ReviewCard } from '../../core/review/exchange.ts'
import { KeyCap } from '../components/key-cap.tsx'
import { Html } from './html.tsx'
import { NoteIcon } from './icons.tsx'

/** Type steps down for long questions: past 180 and past 400 characters. */
const lengthOf = (text: string) => (text.length > 400 ? 'longest' : text.length > 180 ? 'long' : 'short')

/** An answer of one phrase can stand in the blank itself. */
const isPhrase = (html: string) => !/<(?:p|ul|ol|pre|br)\b/.test(html)

export function CardFace({
  card,
  revealed,
  position,
  questionRef,
  answerRef,
  onNote,
  onEdit,
  onSuspend,
}: {
  card: ReviewCard
  revealed: boolean
  /** "Question 17 of 42." for the ear. */
  position: string
  questionRef: Ref<HTMLHeadingElement>
  answerRef: Ref<HTMLElement>
  onNote: () => void
  onEdit: () => void
  onSuspend: () => void
}) {
  const isCloze = card.questionHtml.includes(gapHtml)
  const filled = revealed && isCloze && isPhrase(card.answerHtml)
  const question = useMemo(
    () => (filled ? fillGap(card.questionHtml, card.answerHtml) : card.questionHtml),
    [filled, card.questionHtml, card.answerHtml],
  )
  const where = card.breadcrumb.slice(-2).join(', ')
  const scope = scopeOf(card).join(' <span aria-hidden="true">›</span> ')
  return (
    <article className="rv-card" aria-labelledby="rv-question">
      {/* Stands also when empty: the question keeps its place from card to card. */}
      <p className="rv-scope">
        <Html as="span" html={scope} />
        {card.edited ? <span className="rv-yours">yours</span> : null}
      </p>
      <h1 className="rv-q" id="rv-question" tabIndex={-1} ref={questionRef} data-length={lengthOf(card.question)}>
        <span className="vh">
          {position} {where}.{' '}
        </span>
        <Html as="span" html={question} />
      </h1>
      {revealed ? (
        <section className="rv-answer" aria-label="Answer" tabIndex={-1} ref={answerRef}>
          <hr className="rv-rule" />
          {filled ? <span className="vh">{card.answer}</span> : <Html className="rv-a" html={card.answerHtml} />}
          <p className="rv-src">
            <button type="button" onClick={onNote}>
              <NoteIcon />
              <span>
                {card.notePath}, {linesOf(card.lines)}
              </span>
            </button>
            <KeyCap>N</KeyCap>
          </p>
          {card.leech ? (
            <p className="rv-leech">
              {card.memory.phase === 'new' ? 'Missed often.' : `Missed ${card.memory.lapses} times.`} Rewording helps
              more than repeating.{' '}
              <button type="button" className="rv-btn sm" onClick={onEdit}>
                Edit <KeyCap>E</KeyCap>
              </button>{' '}
              <button type="button" className="rv-btn sm" onClick={onSuspend}>
                Suspend <KeyCap>S</KeyCap>
              </button>
            </p>
          ) : null}
        </section>
      ) : null}
    </article>
  )
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .trim()
    .toLowerCase()

/** The headings above, less those that the breadcrumb says already. */
function scopeOf({ contextHtml, breadcrumb }: ReviewCard): readonly string[] {
  const said = new Set(breadcrumb.map((name) => name.trim().toLowerCase()))
  return contextHtml.filter((html) => !said.has(plain(html)))
}

const linesOf = ([first, last]: readonly [number, number]) =>
  first === last ? `line ${first}` : `lines ${first} to ${last}`
