import type { Rating } from '../../core/domain.ts'
import type { Outcome, Preview } from '../../core/scheduler/schedule.ts'
import { KeyCap } from '../components/key-cap.tsx'
import { dayWords, delayWords, percent } from './interval-words.ts'

/** What the page's foot says of an outcome: "10 min", "12 days". */
export const intervalOf = (outcome: Outcome, now: number): string =>
  outcome.intervalDays === null ? delayWords((outcome.dueAt ?? now) - now) : dayWords(outcome.intervalDays)

export function ShowAnswer({ onShow }: { onShow: () => void }) {
  return (
    <footer className="rv-foot">
      <div className="in rv-show">
        <button type="button" className="rv-btn primary lg" onClick={onShow}>
          Show answer <KeyCap>Space</KeyCap>
        </button>
        <p className="rv-keys" aria-hidden="true">
          {hints.map(([key, does]) => (
            <span key={key}>
              <KeyCap>{key}</KeyCap>
              {does}
            </span>
          ))}
        </p>
      </div>
    </footer>
  )
}

const hints = [
  ['E', 'edit'],
  ['B', 'bury'],
  ['S', 'suspend'],
  ['?', 'all keys'],
] as const

const buttons: readonly { readonly rating: Rating; readonly word: string; readonly key: string }[] = [
  { rating: 'again', word: 'Again', key: '1' },
  { rating: 'hard', word: 'Hard', key: '2' },
  { rating: 'good', word: 'Good', key: '3' },
  { rating: 'easy', word: 'Easy', key: '4' },
]

/** `peeked`: the note was open before the answer was shown, so the card was not recalled: Again or Hard. */
export function RatingBar({
  preview,
  now,
  peeked,
  onRate,
}: {
  preview: Preview
  now: number
  peeked: boolean
  onRate: (rating: Rating) => void
}) {
  return (
    <footer className="rv-foot" data-side="answer">
      <div className="in">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of equal buttons in every browser */}
        <div className="rv-rate" role="group" aria-label="How well did you know it?">
          {buttons.map(({ rating, word, key }) => {
            const outcome = preview.outcomes[rating]
            const interval = intervalOf(outcome, now)
            return (
              <button
                key={rating}
                type="button"
                className={rating}
                aria-label={`${word}, next in ${interval}, key ${key}`}
                disabled={peeked && (rating === 'good' || rating === 'easy')}
                onClick={() => onRate(rating)}
              >
                <b>{word}</b>
                <KeyCap>{key}</KeyCap>
                <span className="iv num">{interval}</span>
                <span className="hold num">{percent(outcome.hold)}</span>
              </button>
            )
          })}
        </div>
        <p className="rv-under">
          <span>
            {peeked
              ? 'The note was open: Again or Hard.'
              : preview.recall === null
                ? 'A new card'
                : `Recall before this answer: ${percent(preview.recall)}`}
          </span>
          <span>Percent: recall 30 days from now</span>
        </p>
      </div>
    </footer>
  )
}
