import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId, type CardId, type Memory, type Preset, type Rating, type ReviewId, ratings } from '../domain.ts'
import { defaultWeights } from '../scheduler/fsrs.ts'
import { apply } from '../scheduler/schedule.ts'
import type { OutboxItem, ReviewCard, ReviewSession } from './exchange.ts'
import { act, begin, mayRate } from './session.ts'
import { eachCard, type SessionState } from './session-state.ts'
import { previewCurrent, progress, summary } from './session-view.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const now = 20_000 * dayMs + 12 * 60 * minuteMs

const preset: Preset = {
  id: 'default',
  name: 'Default',
  version: 1,
  desiredRetention: 0.9,
  weights: defaultWeights,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  maximumIntervalDays: 36_500,
  leechThreshold: 8,
  newPerDay: 20,
  reviewsPerDay: 200,
}

const due: Memory = {
  phase: 'review',
  stability: 20,
  difficulty: 5,
  reps: 5,
  lapses: 0,
  lastReviewedAt: now - 20 * dayMs,
  lastStudyDay: 19_980,
  dueDay: 20_000,
  intervalDays: 20,
}

const card = (id: string, memory: Memory = due, version = 5): ReviewCard => ({
  id: asId<CardId>(id),
  version,
  noteId: asId('note'),
  deckId: asId('deck'),
  factKey: id,
  breadcrumb: ['Systems'],
  notePath: 'systems.md',
  lines: [1, 2],
  place: { start: 0, end: 10 },
  kind: 'definition',
  contextHtml: [],
  questionHtml: `${id}?`,
  answerHtml: `${id}.`,
  question: `${id}?`,
  answer: `${id}.`,
  edited: false,
  leech: false,
  memory,
})

const session = (cards: readonly ReviewCard[], more: Partial<ReviewSession> = {}): ReviewSession => ({
  collectionId: 'collection',
  now,
  day: {
    studyDay: 20_000,
    dayStarts: [0, 1, 2, 3].map((ahead) => (20_000 + ahead) * dayMs),
    zone: 'UTC',
    rolloverMinutes: 0,
  },
  preset,
  cards,
  undoable: [],
  answeredToday: 0,
  secondsToday: 0,
  more: 0,
  nextDueDay: null,
  ...more,
})

const abc = () => begin(session([card('a'), card('b'), card('c')]), [], now)
const id = (text: string) => asId<ReviewId>(text)

const rate = (state: SessionState, rating: Rating, name: string, at = now) =>
  act(act(state, { do: 'reveal', now: at }).state, { do: 'rate', rating, id: id(name), now: at })
const rated = (state: SessionState, rating: Rating, name: string, at = now) => rate(state, rating, name, at).state
const undone = (state: SessionState, name = 'undo', at = now) => act(state, { do: 'undo', id: id(name), now: at }).state
const shown = (state: SessionState) => state.current?.id ?? null
const waits = (state: SessionState) => state.waiting.map((each) => each.id)

describe('a session', () => {
  test('shows the first card, question side', () => {
    expect(shown(abc())).toBe('a')
    expect(abc().revealed).toBe(false)
  })

  test('rates nothing before the reveal', () => {
    const { state, item } = act(abc(), { do: 'rate', rating: 'good', id: id('1'), now })
    expect([shown(state), item]).toEqual(['a', null])
  })

  test('goes to the next card at once and sends the answer with the version it saw', () => {
    const { state, item } = rate(abc(), 'good', '1', now + 5000)
    expect(shown(state)).toBe('b')
    expect(state.revealed).toBe(false)
    expect(item).toEqual({
      kind: 'answer',
      id: '1',
      cardId: 'a',
      rating: 'good',
      version: 5,
      shownAt: now,
      answeredAt: now + 5000,
      durationMs: 5000,
      queued: false,
    })
  })

  test('previews what it then applies', () => {
    const state = act(abc(), { do: 'reveal', now }).state
    const promised = previewCurrent(state, now)?.outcomes.good.memory
    expect(rated(state, 'good', '1').history.at(-1)).toMatchObject({ after: promised })
  })

  test('ends when nothing is left', () => {
    const end = rated(rated(rated(abc(), 'good', '1'), 'good', '2'), 'good', '3')
    expect(shown(end)).toBeNull()
    expect(progress(end)).toEqual({ done: 3, left: 0 })
  })

  test('leaves only again and hard after a look at the note', () => {
    const peeked = act(act(abc(), { do: 'peek' }).state, { do: 'reveal', now }).state
    expect(ratings.filter((rating) => mayRate(peeked, rating))).toEqual(['again', 'hard'])
    expect(shown(rated(peeked, 'good', '1'))).toBe('a')
    expect(shown(rated(peeked, 'hard', '1'))).toBe('b')
    expect(rated(peeked, 'hard', '1').peeked).toBe(false)
  })

  test('schedules by the clock of the server where the browser is an hour off', () => {
    const browser = now - 60 * minuteMs
    const state = begin(session([card('a'), card('b')]), [], browser)
    expect(rated(state, 'again', '1', browser).waiting[0]?.memory).toMatchObject({ dueAt: now + 10 * minuteMs })
  })
})

describe('cards on a step', () => {
  const again = () => rated(abc(), 'again', '1')

  test('wait for their time while others are shown', () => {
    expect(waits(again())).toEqual(['a'])
    expect(shown(again())).toBe('b')
    expect(shown(rated(again(), 'good', '2', now + 9 * minuteMs))).toBe('c')
    expect(shown(rated(again(), 'good', '2', now + 10 * minuteMs))).toBe('a')
  })

  test('come before their time, within 20 minutes, when nothing else is left', () => {
    const end = rated(rated(again(), 'good', '2'), 'good', '3')
    expect(shown(end)).toBe('a')
    expect(shown(rated(end, 'again', '4'))).toBe('a')
  })

  test('a card just answered waits where another step can be shown', () => {
    const two = rated(rated(begin(session([card('a'), card('b')]), [], now), 'again', '1'), 'again', '2', now + 1)
    expect(shown(two)).toBe('a')
    expect(shown(rated(two, 'again', '3', now + 2))).toBe('b')
  })

  test('never come past the rollover', () => {
    const late = 20_001 * dayMs - 5 * minuteMs
    const state = rated(begin(session([card('a')], { now: late }), [], late), 'again', '1', late)
    expect([shown(state), waits(state)]).toEqual([null, []])
  })

  test('beyond 20 minutes are shown when their time has come', () => {
    const slow = { ...preset, relearningStepsMinutes: [40] }
    const state = rated(begin(session([card('a')], { preset: slow }), [], now), 'again', '1')
    expect(shown(state)).toBeNull()
    expect(shown(act(state, { do: 'tick', now: now + 19 * minuteMs }).state)).toBeNull()
    expect(shown(act(state, { do: 'tick', now: now + 21 * minuteMs }).state)).toBe('a')
  })

  test('a tick moves nothing while a card is shown', () => {
    expect(shown(act(again(), { do: 'tick', now: now + 30 * minuteMs }).state)).toBe('b')
  })
})

describe('undo', () => {
  test('brings the card back, question side, with its memory, and names the row taken back', () => {
    const { state, item } = act(rated(abc(), 'again', '1'), { do: 'undo', id: id('u'), now })
    expect(shown(state)).toBe('a')
    expect(state.current?.memory).toEqual(due)
    expect([waits(state), state.queue.map((each) => each.id)]).toEqual([[], ['b', 'c']])
    expect(item).toEqual({ kind: 'undo', id: 'u', takesBack: '1', at: now, queued: false })
  })

  test('the next answer names the version after the answer and the undo', () => {
    const { item } = rate(undone(rated(abc(), 'good', '1')), 'hard', '2')
    expect(item).toMatchObject({ cardId: 'a', version: 7 })
  })

  test('goes back 40 steps', () => {
    const cards = Array.from({ length: 40 }, (_, i) => card(`c${i}`))
    let state = begin(session(cards), [], now)
    for (let i = 0; i < 40; i++) state = rated(state, 'good', `${i}`)
    expect(shown(state)).toBeNull()
    for (let i = 0; i < 40; i++) state = undone(state, `u${i}`)
    expect(shown(state)).toBe('c0')
    expect(eachCard(state).map((each) => each.id)).toEqual(cards.map((each) => each.id))
    expect(act(state, { do: 'undo', id: id('u'), now })).toEqual({ state, item: null })
  })

  test('goes back over a reload', () => {
    const after = { ...card('z'), version: 6, memory: { ...due, dueDay: 20_040 } }
    const undoable = [{ reviewId: id('old'), card: after, rating: 'good' as const, before: due }]
    const state = begin(session([card('a')], { undoable, answeredToday: 1, secondsToday: 9 }), [], now)
    const { state: back, item } = act(state, { do: 'undo', id: id('u'), now })
    expect(item).toMatchObject({ kind: 'undo', takesBack: 'old' })
    expect(back.current).toMatchObject({ id: 'z', version: 7, memory: due })
    expect(summary(back).answers).toBe(0)
  })

  test('takes back a suspension and a burial too', () => {
    const aside = act(abc(), { do: 'suspend', id: 's', now })
    expect(aside.item).toEqual({ kind: 'suspend', id: 's', cardId: 'a', on: true, at: now })
    expect(shown(aside.state)).toBe('b')
    const { state, item } = act(aside.state, { do: 'undo', id: id('u'), now })
    expect(item).toEqual({ kind: 'suspend', id: 'u', cardId: 'a', on: false, at: now })
    expect(eachCard(state).map((each) => each.id)).toEqual(['a', 'b', 'c'])
    expect(act(abc(), { do: 'bury', id: 'x', now }).item).toMatchObject({ kind: 'bury', on: true })
  })
})

describe('an edit', () => {
  const edited = act(abc(), { do: 'edit', id: 'e', question: 'What is <b>?', answer: null, now })

  test('shows the words at once, escaped, and sends them', () => {
    expect(edited.state.current).toMatchObject({
      question: 'What is <b>?',
      questionHtml: 'What is &#60;b&#62;?',
      answer: 'a.',
      edited: true,
    })
    expect(edited.item).toMatchObject({ kind: 'edit', cardId: 'a', question: 'What is <b>?', answer: null })
  })

  test('takes what the server rendered', () => {
    const outcome = { id: 'e', status: 'applied' as const, card: { ...card('a'), questionHtml: '<i>it</i>' } }
    const { state } = act(edited.state, { do: 'outcomes', outcomes: [outcome], now })
    expect(state.current?.questionHtml).toBe('<i>it</i>')
  })
})

describe('what the server says', () => {
  const reply = (state: SessionState, card: ReviewCard, status: 'applied' | 'replayed' = 'applied') =>
    act(state, { do: 'outcomes', outcomes: [{ id: '1', status, card }], now }).state
  const step: Memory = { ...due, phase: 'relearning', step: 0, dueAt: now + 11 * minuteMs } as Memory

  test('replaces the memory that the browser foresaw', () => {
    const state = reply(rated(abc(), 'again', '1'), { ...card('a', step), version: 6 })
    expect(state.waiting[0]?.memory).toEqual(step)
  })

  test('is only words where a later answer is on its way', () => {
    const taken = undone(rated(abc(), 'again', '1'))
    const state = reply(taken, { ...card('a', step), version: 6, answerHtml: 'new' })
    expect(state.current).toMatchObject({ memory: due, version: 7, answerHtml: 'new' })
  })

  test('puts new text on a card that is still to come', () => {
    expect(reply(abc(), { ...card('c'), answerHtml: 'new' }).queue[1]?.answerHtml).toBe('new')
  })

  test('stale: the answer is dropped, the card leaves, the next one stays on show', () => {
    const moved = { ...card('a', { ...due, dueDay: 20_030 }), version: 6 }
    const outcome = { id: '1', status: 'stale' as const, card: moved, answeredAt: now - 2 * minuteMs }
    const { state } = act(rated(abc(), 'again', '1'), { do: 'outcomes', outcomes: [outcome], now })
    expect([shown(state), waits(state), state.history]).toEqual(['b', [], []])
    expect(state.notice).toEqual({ kind: 'stale', card: moved, answeredAt: now - 2 * minuteMs })
  })

  test('stale on the card on show: went on to the next', () => {
    const one = rated(begin(session([card('a'), card('b')]), [], now), 'again', '1')
    const back = rated(one, 'good', '2')
    expect(shown(back)).toBe('a')
    const moved = { ...card('a', { ...due, dueDay: 20_030 }), version: 6 }
    const outcome = { id: '1', status: 'stale' as const, card: moved, answeredAt: null }
    expect(shown(act(back, { do: 'outcomes', outcomes: [outcome], now }).state)).toBeNull()
  })

  test('unknown: the card leaves', () => {
    const outcome = { id: '1', status: 'unknown' as const }
    const { state } = act(rated(abc(), 'again', '1'), { do: 'outcomes', outcomes: [outcome], now })
    expect([waits(state), state.history, state.notice]).toEqual([[], [], { kind: 'unknown', cardId: 'a' }])
  })

  test('refused: says why', () => {
    const outcome = { id: 'u', status: 'refused' as const, reason: 'not the latest' }
    const { state } = act(abc(), { do: 'outcomes', outcomes: [outcome], now })
    expect(state.notice).toEqual({ kind: 'refused', reason: 'not the latest' })
    expect(act(state, { do: 'dismiss' }).state.notice).toBeNull()
  })
})

describe('a next batch', () => {
  test('adds the cards that were not here yet', () => {
    const batch = session([card('a'), card('b'), card('c'), card('d')], { more: 7 })
    const { state } = act(rated(abc(), 'good', '1'), { do: 'more', session: batch, now })
    expect(eachCard(state).map((each) => each.id)).toEqual(['b', 'c', 'd'])
    expect(progress(state)).toEqual({ done: 1, left: 10 })
  })

  test('shows its first card where none was left', () => {
    expect(shown(act(begin(session([]), [], now), { do: 'more', session: session([card('d')]), now }).state)).toBe('d')
  })
})

describe('after a reload', () => {
  /** What the outbox holds of these acts, and the state they led to. */
  const play = (state: SessionState) => {
    const first = rate(state, 'again', '1', now + 1000)
    const second = rate(first.state, 'good', '2', now + 2000)
    const taken = act(second.state, { do: 'undo', id: id('u'), now: now + 3000 })
    const items = [first.item, second.item, taken.item].filter((item): item is OutboxItem => item !== null)
    return { items, state: taken.state }
  }

  test('what waits in the outbox counts as it did', () => {
    const { items, state } = play(abc())
    const again = begin(session([card('a'), card('b'), card('c')]), items, now)
    expect(shown(again)).toBe(shown(state))
    expect(again.waiting).toEqual(state.waiting)
    expect(again.history).toEqual(state.history)
    expect(again.versions).toEqual(state.versions)
  })

  test('an answer that had arrived, its reply lost, counts once', () => {
    const { items } = play(abc())
    const arrived = apply({ cardId: asId('a'), memory: due, preset, day: session([]).day, now: now + 1000 }, 'again')
    const cards = [card('b'), card('c'), card('a', arrived.memory, 6)]
    expect(begin(session(cards), items.slice(0, 1), now).waiting.map((each) => each.version)).toEqual([6])
  })
})

test('the summary counts answers, seconds to a minute each, what was known and what was missed', () => {
  const state = begin(session([card('a'), card('b')], { answeredToday: 9, secondsToday: 100 }), [], now)
  const first = rated(state, 'again', '1', now + 5000)
  const second = rated(first, 'good', '2', now + 10 * minuteMs)
  expect(summary(second)).toMatchObject({ answers: 11, seconds: 165, asked: 2, known: 1 })
  expect(summary(second).missed.map((each) => each.card.id)).toEqual(['a'])
})

test('no card is lost or doubled, whatever is done, and undoing all of it gives the first state back', () => {
  const anAct = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ratings) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constantFrom('suspend' as const, 'bury' as const) },
  )
  fc.assert(
    fc.property(fc.array(fc.record({ anAct, waitMs: fc.integer({ min: 0, max: 300_000 }) })), (acts) => {
      const names = ['a', 'b', 'c', 'd']
      let state = begin(session(names.map((name, i) => card(name, i % 2 ? { phase: 'new' } : due))), [], now)
      let at = now
      acts.forEach(({ anAct, waitMs }, i) => {
        at += waitMs
        if (anAct === 'undo') state = undone(state, `${i}`, at)
        else if (anAct === 'suspend' || anAct === 'bury') state = act(state, { do: anAct, id: `${i}`, now: at }).state
        else state = rated(state, anAct, `${i}`, at)
        const here = eachCard(state).map((each) => each.id)
        expect(new Set(here).size).toBe(here.length)
        const gone = new Set(state.history.map((past) => past.card.id))
        expect(names.every((name) => here.includes(asId(name)) || gone.has(asId(name)))).toBe(true)
      })
      while (state.history.length > 0) state = undone(state, 'u', at)
      expect(eachCard(state).map((each) => [each.id, each.memory])).toEqual(
        expect.arrayContaining(names.map((name, i) => [name, i % 2 ? { phase: 'new' } : due])),
      )
    }),
    { numRuns: 300 },
  )
})
