import { memo, type RefObject } from 'react'
import type { TriedCard, TriedNote } from '../../../collection/try-note.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import type { Trial, TrialRemark } from './use-trial.ts'

interface CardListProps {
  readonly list: RefObject<HTMLOListElement | null>
  readonly trial: Trial
  readonly chosen: string | null
  readonly pointed: string | null
  /** The card whose reasons are open. */
  readonly why: string | null
  /** What became of a report. */
  readonly said: string | null
  readonly acts: CardActs
}

/** They stay the same functions; all but one take a card's id. */
export interface CardActs {
  readonly choose: (id: string) => void
  readonly point: (id: string | null) => void
  readonly toWords: (id: string) => void
  /** By the offset where the line begins to matter. */
  readonly toLine: (offset: number) => void
  readonly report: (id: string) => void
  readonly why: (id: string) => void
}

/** The cards of the note in its order, each with its rule and its line. */
export const CardList = memo(function CardList({ list, trial, chosen, pointed, why, said, acts }: CardListProps) {
  return (
    <ol ref={list} className="plain-list" aria-label="Cards of this note">
      {trial.cards.map(({ id, card, line }) => (
        <CardItem
          key={id}
          id={id}
          card={card}
          line={line}
          look={id === chosen ? 'chosen' : id === pointed ? 'pointed' : 'plain'}
          bar={id === why ? (trial.note?.activeBar ?? null) : null}
          said={id === chosen ? said : null}
          acts={acts}
        />
      ))}
    </ol>
  )
})

interface CardItemProps {
  readonly id: string
  readonly card: TriedCard
  readonly line: number
  readonly look: 'chosen' | 'pointed' | 'plain'
  /** The score that would have been enough, where the reasons are open. */
  readonly bar: TriedNote['activeBar'] | null
  readonly said: string | null
  readonly acts: CardActs
}

const CardItem = memo(function CardItem({ id, card, line, look, bar, said, acts }: CardItemProps) {
  const rule = card.rule.replaceAll('-', ' ')
  return (
    <li
      className="try-card"
      data-look={look}
      tabIndex={-1}
      onFocus={() => acts.choose(id)}
      onMouseEnter={() => acts.point(id)}
      onMouseLeave={() => acts.point(null)}
    >
      <div className="rendered try-question" dangerouslySetInnerHTML={{ __html: card.questionHtml }} />
      <div className="rendered try-answer" dangerouslySetInnerHTML={{ __html: card.answerHtml }} />
      <p className="try-foot">
        <span>
          {card.reason === null ? (
            rule
          ) : (
            <>
              <b>Suggested:</b> {card.reason}
            </>
          )}
        </span>
        <button type="button" onClick={() => acts.toWords(id)}>
          line {line}
        </button>
      </p>
      {bar === null ? null : <Reasons card={card} rule={rule} line={line} bar={bar} />}
      {look === 'chosen' ? (
        <p className="try-acts">
          <button type="button" onClick={() => acts.report(id)}>
            <KeyCap>R</KeyCap> report a wrong card
          </button>
          <button type="button" aria-expanded={bar !== null} onClick={() => acts.why(id)}>
            <KeyCap>W</KeyCap> why this question
          </button>
          {said === null ? null : <span>{said}</span>}
        </p>
      ) : null}
    </li>
  )
}, sameCard)

/** Every answer of the server brings new objects; a card that reads the same is not drawn anew. */
function sameCard(before: CardItemProps, after: CardItemProps): boolean {
  const plain = (['id', 'line', 'look', 'bar', 'said', 'acts'] as const).every((name) => before[name] === after[name])
  const shown = ['questionHtml', 'answerHtml', 'rule', 'reason', 'score', 'key'] as const
  return plain && shown.every((name) => before.card[name] === after.card[name])
}

function Reasons({
  card,
  rule,
  line,
  bar,
}: Pick<CardItemProps, 'card' | 'line'> & { readonly rule: string; readonly bar: number }) {
  const context = card.context.join(' › ')
  return (
    <dl className="try-why">
      <dt>Rule</dt>
      <dd>
        {rule}, for a fact of the kind “{card.factType}”
      </dd>
      <dt>Place</dt>
      <dd>
        line {line}
        {context === '' ? '' : `, under ${context}`}
      </dd>
      <dt>Weighed</dt>
      <dd>
        {card.score}; from {bar} on it is asked at once
      </dd>
    </dl>
  )
}

interface RemarkListProps {
  readonly name: string
  readonly remarks: readonly TrialRemark[]
  readonly acts: CardActs
}

/** Silent lines or faults, each leading to its line. */
export const RemarkList = memo(function RemarkList({ name, remarks, acts }: RemarkListProps) {
  if (remarks.length === 0) return null
  return (
    <section className="try-remarks" aria-label={name}>
      <h2>{name}</h2>
      <ul className="plain-list">
        {remarks.map(({ place, line, text }) => (
          <li key={`${place.start}:${text}`}>
            <button type="button" onClick={() => acts.toLine(place.start)}>
              line {line}
            </button>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
})
