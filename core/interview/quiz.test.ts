import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseAnswer } from '../answer.ts'
import { asId, type CardId } from '../domain.ts'
import { formsOf, planQuiz, type QuizCandidate, type QuizForm, score, scoreByTopic } from './quiz.ts'

const card = (id: string, more: Partial<QuizCandidate> = {}): QuizCandidate => ({
  cardId: asId<CardId>(id),
  factKey: id,
  noteId: asId('note'),
  question: `What is ${id}?`,
  answer: `answer ${id}`,
  points: [`answer ${id}`],
  kind: 'definition',
  distractors: [],
  recall: 0.5,
  ...more,
})

const all: readonly QuizForm[] = ['open', 'typed', 'choice']
const ids = (candidates: readonly QuizCandidate[], count = 10, more: { askedBefore?: ReadonlySet<CardId> } = {}) =>
  planQuiz({ candidates, choice: { count, forms: all }, seed: 's', ...more }).map((item) => item.cardId)

describe('picking', () => {
  test('takes the lowest recall first and new cards last', () => {
    const cards = [card('new', { recall: null }), card('strong', { recall: 0.9 }), card('weak', { recall: 0.2 })]
    expect(ids(cards)).toEqual(['weak', 'strong', 'new'])
    expect(ids(cards, 2)).toEqual(['weak', 'strong'])
  })
  test('takes one of a fact’s siblings, the weakest', () => {
    const cards = [card('a', { factKey: 'f', recall: 0.8 }), card('b', { factKey: 'f', recall: 0.3 }), card('c')]
    expect(ids(cards)).toEqual(['b', 'c'])
  })
  test('asks no question twice, though two notes hold it', () => {
    const cards = [card('a', { question: 'What is X?' }), card('b', { question: 'what is `X`?', recall: 0.6 })]
    expect(ids(cards)).toEqual(['a'])
  })
  test('asks other cards first when run again', () => {
    const cards = [card('a', { recall: 0.1 }), card('b', { recall: 0.9 })]
    expect(ids(cards, 10, { askedBefore: new Set([asId<CardId>('a')]) })).toEqual(['b', 'a'])
  })
  test('orders cards of equal recall by the seed, the same each time', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id))
    const order = (seed: string) => planQuiz({ candidates: cards, choice: { count: 6, forms: all }, seed })
    expect(order('one')).toEqual(order('one'))
    expect(order('one').map((item) => item.cardId)).not.toEqual(order('two').map((item) => item.cardId))
  })
})

describe('forms', () => {
  const wrong = { distractors: ['x', 'y', 'z'] }
  test('every card can be asked open', () => {
    expect(formsOf(card('a', { answer: 'w '.repeat(40), points: ['w '.repeat(40)] }), [])).toEqual(['open'])
  })
  test('typed needs at most five points and thirty words, no block of code', () => {
    expect(formsOf(card('a'), [])).toEqual(['open', 'typed'])
    expect(formsOf(card('a', { points: ['1', '2', '3', '4', '5', '6'] }), [])).toEqual(['open'])
    expect(formsOf(card('a', { answer: '```\nx\n```' }), [])).toEqual(['open'])
  })
  test('choice needs one point and three distractors that are wrong', () => {
    expect(formsOf(card('a', wrong), [])).toEqual(all)
    expect(formsOf(card('a', { ...wrong, points: ['1', '2'] }), [])).toEqual(['open', 'typed'])
    expect(formsOf(card('a', { distractors: ['x', 'y'] }), [])).toEqual(['open', 'typed'])
    expect(formsOf(card('a', { distractors: ['x', 'y', 'The X.'] }), [])).toEqual(['open', 'typed'])
    expect(formsOf(card('a', { distractors: ['x', 'y', '`answer a`'] }), [])).toEqual(['open', 'typed'])
  })
  test('no answer of the same question elsewhere is a wrong choice', () => {
    expect(formsOf(card('a', wrong), ['z'])).toEqual(['open', 'typed'])
    const elsewhere = card('b', { question: 'What is a?', answer: 'z', points: ['z'] })
    const [item] = planQuiz({
      candidates: [card('a', wrong)],
      known: [card('a', wrong), elsewhere],
      choice: { count: 1, forms: ['choice'] },
      seed: 's',
    })
    expect(item).toBeUndefined()
  })
  test('take turns among those chosen that fit', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => card(id, { ...wrong, recall: i / 10 }))
    const forms = (chosen: readonly QuizForm[]) =>
      planQuiz({ candidates: cards, choice: { count: 6, forms: chosen }, seed: 's' }).map((item) => item.form)
    expect(forms(all)).toEqual(['choice', 'typed', 'open', 'choice', 'typed', 'open'])
    expect(forms(['open'])).toEqual(['open', 'open', 'open', 'open', 'open', 'open'])
  })
})

describe('the options of a choice', () => {
  test('are the answer and three wrong ones, no two alike, in an order of the seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 9 }), fc.string(), (distractors, seed) => {
        const [item] = planQuiz({
          candidates: [card('a', { distractors })],
          choice: { count: 1, forms: ['choice'] },
          seed,
        })
        if (!item) return
        expect(item.options).toHaveLength(4)
        expect(item.options).toContain('answer a')
        expect(new Set(item.options?.map(normaliseAnswer)).size).toBe(4)
      }),
    )
  })
  test('do not always have the answer at one place', () => {
    const cards = Array.from({ length: 40 }, (_, i) => card(`c${i}`, { distractors: ['x', 'y', 'z', 'v'] }))
    const places = planQuiz({ candidates: cards, choice: { count: 40, forms: ['choice'] }, seed: 's' }).map((item) =>
      item.options?.indexOf(`answer ${item.cardId}`),
    )
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
  })
})

describe('the score', () => {
  const verdicts = [
    { topic: 'Locks', verdict: 'missed' as const },
    { topic: 'Memory', verdict: 'right' as const },
    { topic: 'Locks', verdict: 'partly' as const },
    { topic: 'Files', verdict: null },
  ]
  test('counts right, partly and missed of those answered', () => {
    expect(score(verdicts)).toEqual({ right: 1, partly: 1, missed: 1, of: 3 })
  })
  test('by topic, weakest first, topics without an answer left out', () => {
    expect(scoreByTopic(verdicts)).toEqual([
      { topic: 'Locks', right: 0, partly: 1, missed: 1, of: 2 },
      { topic: 'Memory', right: 1, partly: 0, missed: 0, of: 1 },
    ])
  })
})
