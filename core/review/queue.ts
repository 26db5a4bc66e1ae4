/**
 * Which cards stand in today's queue, and in what order: steps that are due, then reviews, then new cards, within what is
 * left of the day's allowance; siblings never together. Order is a function of the cards and the study day: a rebuild keeps it.
 */
import {
  type CardId,
  type CardStanding,
  cardStatus,
  type DayContext,
  type Memory,
  type Preset,
  type StudyDay,
} from '../domain.ts'
import { dayAt, nextRollover } from '../scheduler/day-context.ts'
import { uniform } from '../scheduler/fuzz.ts'

/** A card as far as the queue needs it. */
export interface QueueCard {
  readonly id: CardId
  readonly factKey: string
  readonly memory: Memory
  readonly standing: CardStanding
  /** Order in which new cards are learned. */
  readonly position: number
  /** When it was put at the head of the new ones (ms); null where it was not. */
  readonly aheadAt: number | null
}

/** Cards that may still be brought in today, over all decks. */
export interface Allowance {
  readonly fresh: number
  readonly reviews: number
}

export interface Queue<Card> {
  /** In the order to show them; steps due later today come last. */
  readonly cards: readonly Card[]
  readonly counts: { readonly steps: number; readonly reviews: number; readonly fresh: number }
  /** Due or new, in play, and kept back by the allowance. */
  readonly beyond: { readonly reviews: number; readonly fresh: number }
}

/**
 * What a day's limits leave. `done` counts today's answers that were not taken back: `fresh` those to a card that was new,
 * `reviews` those to a card in review.
 */
export function allowanceLeft(
  preset: Pick<Preset, 'newPerDay' | 'reviewsPerDay'>,
  done: { readonly fresh: number; readonly reviews: number },
): Allowance {
  return {
    fresh: Math.max(0, preset.newPerDay - done.fresh),
    reviews: Math.max(0, preset.reviewsPerDay - done.reviews),
  }
}

/** Today's queue at `now` (ms). A card may carry more than the queue needs; it comes back as it was given. */
export function buildQueue<Card extends QueueCard>(
  cards: readonly Card[],
  allowance: Allowance,
  day: DayContext,
  now: number,
): Queue<Card> {
  const today = dayAt(day, now)
  const dayEnd = nextRollover(day, now) ?? Number.POSITIVE_INFINITY
  const inPlay = cards.filter((card) => cardStatus(card.standing, today) === 'active')
  const alone = oneSibling()
  const steps = alone(inPlay.filter((card) => stepDueAt(card) < dayEnd).sort(byStep))
  const reviews = alone(dueReviews(inPlay, today))
  const fresh = alone(inPlay.filter((card) => card.memory.phase === 'new').sort(byPlace))
  const shown = { reviews: reviews.slice(0, allowance.reviews), fresh: fresh.slice(0, allowance.fresh) }
  return {
    cards: [
      ...steps.filter((card) => stepDueAt(card) <= now),
      ...shown.reviews,
      ...shown.fresh,
      ...steps.filter((card) => stepDueAt(card) > now),
    ],
    counts: { steps: steps.length, reviews: shown.reviews.length, fresh: shown.fresh.length },
    beyond: { reviews: reviews.length - shown.reviews.length, fresh: fresh.length - shown.fresh.length },
  }
}

/**
 * The siblings that an answer hides until the next study day: those of its own kind or a later one (steps, reviews, new)
 * that could still come today. A card on a step is never hidden. `answered` is the card as it was before the answer.
 */
export function siblingsToBury(
  answered: Pick<QueueCard, 'id' | 'memory'>,
  siblings: readonly QueueCard[],
  today: StudyDay,
): readonly CardId[] {
  return siblings
    .filter((card) => card.id !== answered.id && cardStatus(card.standing, today) === 'active')
    .filter(({ memory }) => memory.phase === 'new' || (memory.phase === 'review' && memory.dueDay <= today))
    .filter((card) => kindOrder[card.memory.phase] >= kindOrder[answered.memory.phase])
    .map((card) => card.id)
}

const kindOrder = { learning: 0, relearning: 0, review: 1, new: 2 }

/** Lets through the first card of each fact, over all the lists it is given. */
function oneSibling() {
  const taken = new Set<string>()
  return <Card extends QueueCard>(cards: readonly Card[]): readonly Card[] =>
    cards.filter((card) => !taken.has(card.factKey) && taken.add(card.factKey))
}

/** By due day, then at random, but the same all day. */
function dueReviews<Card extends QueueCard>(cards: readonly Card[], today: StudyDay): readonly Card[] {
  return cards
    .flatMap((card) =>
      card.memory.phase === 'review' && card.memory.dueDay <= today
        ? [{ card, dueDay: card.memory.dueDay, dice: uniform(`${card.id}:${today}`) }]
        : [],
    )
    .sort((a, b) => a.dueDay - b.dueDay || a.dice - b.dice)
    .map(({ card }) => card)
}

const stepDueAt = ({ memory }: QueueCard): number => ('dueAt' in memory ? memory.dueAt : Number.POSITIVE_INFINITY)

const byStep = (a: QueueCard, b: QueueCard): number => stepDueAt(a) - stepDueAt(b) || byId(a, b)

/** Cards put ahead first, in the order they were put there. */
const byPlace = (a: QueueCard, b: QueueCard): number =>
  (a.aheadAt ?? Number.MAX_VALUE) - (b.aheadAt ?? Number.MAX_VALUE) || a.position - b.position || byId(a, b)

const byId = (a: QueueCard, b: QueueCard): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
