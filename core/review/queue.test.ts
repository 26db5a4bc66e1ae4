import { describe, expect, test } from 'vitest'
import { asId, type CardId, type DayContext, type Memory } from '../domain.ts'
import { allowanceLeft, buildQueue, type QueueCard, siblingsToBury } from './queue.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const now = 20_000 * dayMs + 12 * 60 * minuteMs
const day: DayContext = {
  studyDay: 20_000,
  dayStarts: [0, 1, 2, 3].map((ahead) => (20_000 + ahead) * dayMs),
  zone: 'UTC',
  rolloverMinutes: 0,
}
const plenty = { fresh: 20, reviews: 200 }

const seen = { stability: 5, difficulty: 5, reps: 3, lapses: 0, lastReviewedAt: 0, lastStudyDay: 19_990 }
const due = (dueDay: number): Memory => ({ phase: 'review', ...seen, dueDay, intervalDays: 5 })
const onStep = (dueAt: number): Memory => ({ phase: 'learning', ...seen, step: 0, dueAt, intervalDays: 0 })
const fresh: Memory = { phase: 'new' }

const card = (id: string, memory: Memory, more: Partial<QueueCard> = {}): QueueCard => ({
  id: asId<CardId>(id),
  factKey: id,
  memory,
  standing: { proposal: 'active', verdict: null, presence: 'present', suspended: false, buriedUntilDay: null },
  position: 0,
  aheadAt: null,
  ...more,
})

const order = (cards: readonly QueueCard[], allowance = plenty, at = now) =>
  buildQueue(cards, allowance, day, at).cards.map(({ id }) => id)

describe('the order', () => {
  test('is steps that ended, reviews by due day, new by place, steps to come', () => {
    const cards = [
      card('later', onStep(now + minuteMs)),
      card('new-2', fresh, { position: 2 }),
      card('new-1', fresh, { position: 1 }),
      card('due-today', due(20_000)),
      card('overdue', due(19_998)),
      card('ended', onStep(now - minuteMs)),
    ]
    expect(order(cards)).toEqual(['ended', 'overdue', 'due-today', 'new-1', 'new-2', 'later'])
  })

  test('of reviews due on one day is mixed, and the same at every build of the day', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id, due(20_000)))
    const built = order(cards)
    expect(built).not.toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(order([...cards].reverse(), plenty, now + 1000)).toEqual(built)
    expect(order(cards.filter(({ id }) => id !== built[0]))).toEqual(built.slice(1))
  })

  test('of new cards begins with those put ahead, in the order they were put there', () => {
    const cards = [
      card('first', fresh, { position: 1 }),
      card('missed-second', fresh, { position: 9, aheadAt: now }),
      card('missed-first', fresh, { position: 8, aheadAt: now - 1 }),
    ]
    expect(order(cards)).toEqual(['missed-first', 'missed-second', 'first'])
  })
})

describe('what stays out', () => {
  const standing = card('x', fresh).standing
  test.each([
    ['a suspended card', card('x', due(20_000), { standing: { ...standing, suspended: true } })],
    ['a card buried until tomorrow', card('x', due(20_000), { standing: { ...standing, buriedUntilDay: 20_001 } })],
    ['a suggested card', card('x', fresh, { standing: { ...standing, proposal: 'suggested' } })],
    ['a dropped card', card('x', fresh, { standing: { ...standing, verdict: 'dropped' } })],
    ['a retired card', card('x', due(20_000), { standing: { ...standing, presence: 'retired' } })],
    ['a card due tomorrow', card('x', due(20_001))],
    ['a step that ends after the rollover', card('x', onStep(20_001 * dayMs))],
  ])('%s', (_, kept) => {
    expect(order([kept])).toEqual([])
  })

  test('but a card that was buried until today is back', () => {
    expect(order([card('x', due(20_000), { standing: { ...standing, buriedUntilDay: 20_000 } })])).toEqual(['x'])
  })
})

describe('siblings', () => {
  test('never stand in one queue: steps before reviews before new', () => {
    const fact = { factKey: 'fact' }
    const cards = [card('new', fresh, fact), card('due', due(20_000), fact), card('step', onStep(now), fact)]
    expect(order(cards)).toEqual(['step'])
    expect(order(cards.slice(0, 2))).toEqual(['due'])
  })

  test('that stay out take nothing from the allowance', () => {
    const cards = [
      card('a', fresh, { factKey: 'fact', position: 1 }),
      card('b', fresh, { factKey: 'fact', position: 2 }),
      card('c', fresh, { position: 3 }),
    ]
    expect(order(cards, { fresh: 2, reviews: 0 })).toEqual(['a', 'c'])
  })
})

describe('an answer hides until tomorrow', () => {
  const siblings = [
    card('new', fresh),
    card('due', due(20_000)),
    card('not-due', due(20_001)),
    card('step', onStep(now)),
    card('off', fresh, { standing: { ...card('x', fresh).standing, suspended: true } }),
  ]
  test.each([
    ['to a card on a step', onStep(now), ['new', 'due']],
    ['to a review', due(20_000), ['new', 'due']],
    ['to a new card', fresh, ['new']],
  ])('%s: siblings of its own kind or a later one that could come today', (_, memory, hidden) => {
    expect(siblingsToBury(card('answered', memory), siblings, 20_000)).toEqual(hidden)
  })
  test('not the card itself', () => {
    expect(siblingsToBury(card('new', fresh), siblings, 20_000)).toEqual([])
  })
})

describe('the allowance', () => {
  const cards = [
    card('step', onStep(now)),
    ...['r1', 'r2', 'r3'].map((id) => card(id, due(20_000))),
    ...['n1', 'n2'].map((id) => card(id, fresh)),
  ]
  test('bounds new and reviews, never steps', () => {
    const queue = buildQueue(cards, { fresh: 1, reviews: 2 }, day, now)
    expect(queue.counts).toEqual({ steps: 1, reviews: 2, fresh: 1 })
    expect(queue.beyond).toEqual({ reviews: 1, fresh: 1 })
    expect(order(cards, { fresh: 0, reviews: 0 })).toEqual(['step'])
  })

  test('is what the limits leave after the answers of today', () => {
    const limits = { newPerDay: 20, reviewsPerDay: 200 }
    expect(allowanceLeft(limits, { fresh: 5, reviews: 50 })).toEqual({ fresh: 15, reviews: 150 })
    expect(allowanceLeft({ ...limits, newPerDay: 3 }, { fresh: 5, reviews: 50 })).toEqual({ fresh: 0, reviews: 150 })
  })
})
