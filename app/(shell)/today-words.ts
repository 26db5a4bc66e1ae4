/** What Today says in its first sentence, and what its one button does. Pure. */
import { clockWords, dayWords, minuteWords, plural } from '../components/words.ts'

/** Past this many the page speaks of a backlog. */
const backlogFrom = 200

export interface Plenty {
  readonly studyDay: number
  readonly dueCount: number
  readonly newCount: number
  readonly beyond: { readonly reviews: number; readonly fresh: number }
  readonly answeredToday: number
  readonly secondsToday: number
  readonly minutes: number
  readonly nextDueDay: number | null
  readonly comingUp: readonly { readonly day: number; readonly due: number }[]
}

export interface Opening {
  readonly sentence: string
  readonly sub: string | null
  /** `urgent` is the gold button; null where there is nothing to start. */
  readonly act: { readonly name: string; readonly urgent: boolean } | null
}

export function opening(today: Plenty, rolloverMinutes: number): Opening {
  const { dueCount, newCount, answeredToday } = today
  const under = answeredToday > 0
  if (dueCount > 0) {
    const all = dueCount + today.beyond.reviews
    return {
      sentence:
        all > backlogFrom && all > dueCount
          ? `${all.toLocaleString('en-US')} are due. ${dueCount} a day clears it in ${plural(Math.ceil(all / dueCount), 'day')}, the most urgent first.`
          : `${plural(dueCount, 'card is', 'cards are')} due. About ${minuteWords(today.minutes)}.`,
      sub: under
        ? `${answeredToday} answered today; the session goes on where you left it.`
        : newCount > 0
          ? `And ${plural(newCount, 'new card')}, counted in the minutes.`
          : null,
      act: {
        name: under ? 'Continue review' : all > backlogFrom ? `Review ${dueCount}` : 'Start review',
        urgent: true,
      },
    }
  }
  const next = nextWords(today, rolloverMinutes)
  if (newCount > 0) {
    const act = { name: `Learn ${newCount} new`, urgent: false }
    const sub = under ? doneWords(today) : `About ${minuteWords(today.minutes)} for what is new.`
    return {
      sentence: next ? `Nothing is due. ${next}` : `Nothing is due. ${plural(newCount, 'new card')} can be learned.`,
      sub,
      act,
    }
  }
  if (under) return { sentence: `Done for today. ${doneWords(today)}`, sub: next, act: null }
  return { sentence: next ? `Nothing is due. ${next}` : 'Nothing is due.', sub: null, act: null }
}

const doneWords = ({ answeredToday, secondsToday }: Plenty) =>
  `${plural(answeredToday, 'card')}, ${minuteWords(secondsToday / 60)}.`

function nextWords({ nextDueDay, comingUp, studyDay }: Plenty, rolloverMinutes: number): string | null {
  if (nextDueDay === null) return null
  const count = comingUp.find((each) => each.day === nextDueDay)?.due ?? 0
  const when = `${dayWords(nextDueDay, studyDay)} at ${clockWords(rolloverMinutes)}`
  return count > 0 ? `Next: ${plural(count, 'card')} ${when}.` : `Next: ${when}.`
}
