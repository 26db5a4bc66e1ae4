import { expect } from 'vitest'
import { asId, type CardId, type DeckId, type QuizId, type UserId } from '../core/domain.ts'
import type { QuizChoice } from '../core/interview/quiz.ts'
import { answerMany } from './answer-many.ts'
import { doctor } from './doctor.ts'
import { type Collection, localUser } from './handle.ts'
import { putMissedIntoReview } from './put-missed.ts'
import { answerQuiz, endQuiz, readQuiz, startQuiz } from './quiz.ts'
import { quizChoices } from './quiz-choices.ts'
import { memoryOf } from './rows.ts'
import { openSession } from './session.ts'
import { dayMs, noon, seedCards, test } from './test-fixture.ts'

const studyDay = Math.floor(noon / dayMs)
const all: QuizChoice = { deckIds: [asId<DeckId>('d')], tags: [], count: 10, forms: ['open', 'typed', 'choice'] }

async function start(choice: QuizChoice = all) {
  const started = await startQuiz(localUser, choice, noon)
  if (!started.ok) throw new Error(started.message)
  const read = await readQuiz(localUser, started.id)
  if (!read.ok) throw new Error('the quiz is not there')
  return read.run
}

const judge = (id: QuizId, index: number, verdict: 'missed' | 'partly' | 'right') =>
  answerQuiz(localUser, id, { index, given: 'words', graded: verdict, verdict, durationMs: 4000 }, noon)

async function threeCards(open: Collection) {
  const ids = await seedCards(open, [
    { id: 'seen', answer: 'one' },
    { id: 'new', answer: 'two' },
    { id: 'known', answer: 'three' },
  ])
  await answerMany(localUser, [{ cardId: asId<CardId>('seen'), rating: 'easy' }], noon - dayMs)
  return ids
}

test('a quiz asks cards, keeps a verdict each, and writes no row into the review log', async ({ open }) => {
  await threeCards(open)
  const run = await start()
  expect(run.questions.map((question) => question.cardId).sort()).toEqual(['known', 'new', 'seen'])
  expect(run.questions[0]).toMatchObject({ cardId: 'seen', topic: 'fork', points: [{ text: 'one', html: 'one' }] })
  expect(await judge(run.id, 0, 'missed')).toEqual({ ok: true })
  expect(await judge(run.id, 0, 'partly')).toEqual({ ok: true })
  expect(await judge(run.id, 9, 'right')).toEqual({ ok: false })
  const again = await readQuiz(localUser, run.id)
  expect(again.ok && again.run.questions[0]).toMatchObject({ given: 'words', verdict: 'partly' })
  expect(await open.db.review.count()).toBe(1)
})

test('missed cards go into review by a row without a rating: due today, the memory as it was', async ({ open }) => {
  await threeCards(open)
  const before = memoryOf(await open.db.card.findUniqueOrThrow({ where: { id: 'seen' } }))
  const run = await start()
  for (const { index, cardId } of run.questions) await judge(run.id, index, cardId === 'known' ? 'right' : 'missed')
  expect(await putMissedIntoReview(localUser, run.id, noon)).toEqual({ put: 2 })
  expect(await putMissedIntoReview(localUser, run.id, noon)).toEqual({ put: 2 })
  const rows = await open.db.review.findMany({ where: { kind: 'manual' }, orderBy: { cardId: 'asc' } })
  expect(rows.map((row) => [row.cardId, row.rating, row.trains, row.manualDueDay])).toEqual([
    ['new', null, false, studyDay],
    ['seen', null, false, studyDay],
  ])
  const after = memoryOf(await open.db.card.findUniqueOrThrow({ where: { id: 'seen' } }))
  expect(after).toEqual({ ...before, dueDay: studyDay })
  const session = await openSession(localUser, {}, noon)
  expect(session.cards.map((card) => card.id)).toEqual(['seen', 'new', 'known'])
  expect((await doctor(localUser, { repair: false }, noon)).findings).toEqual([])
})

test('a choice is offered only where the note holds three wrong ones of its kind', async ({ open }) => {
  await threeCards(open)
  const wrong = ['a pipe', 'a socket', 'a signal'].map((text) => ({ text, place: { start: 0, end: 1 } }))
  await open.db.card.update({ where: { id: 'known' }, data: { distractors: JSON.stringify(wrong) } })
  await open.db.card.update({ where: { id: 'new' }, data: { distractors: JSON.stringify(wrong.slice(1)) } })
  const run = await start({ ...all, forms: ['choice'] })
  expect(run.questions.map((question) => question.cardId)).toEqual(['known'])
  expect([...(run.questions[0]?.options ?? [])].sort()).toEqual(['a pipe', 'a signal', 'a socket', 'three'])
  expect(run.questions[0]?.optionsHtml).toHaveLength(4)
  const choices = await quizChoices(localUser, noon)
  const forms = choices.cards.map((card) => card.forms.includes('choice'))
  expect(forms).toEqual([false, false, true])
})

test('a quiz that was left can be gone on with; one that ended is the last', async ({ open }) => {
  await threeCards(open)
  const run = await start()
  await judge(run.id, 0, 'right')
  expect(await quizChoices(localUser, noon)).toMatchObject({ last: null, underway: { id: run.id, done: 1, of: 3 } })
  expect(await endQuiz(localUser, run.id, noon)).toEqual({ ok: true })
  expect(await quizChoices(localUser, noon)).toMatchObject({ last: { id: run.id, right: 1, of: 1 }, underway: null })
})

test('a card dropped meanwhile is left out; nothing that fits is said', async ({ open }) => {
  await threeCards(open)
  const run = await start()
  await open.db.card.update({ where: { id: 'new' }, data: { verdict: 'dropped' } })
  const read = await readQuiz(localUser, run.id)
  expect(read.ok && read.run.questions).toHaveLength(2)
  expect(await startQuiz(localUser, { ...all, tags: ['nothing'] }, noon)).toMatchObject({ ok: false })
})

test('another user can neither read nor answer nor end a quiz, nor put its cards into review', async ({ open }) => {
  await threeCards(open)
  const run = await start()
  await judge(run.id, 0, 'missed')
  const other = asId<UserId>('other')
  const { presets } = await open.db.user.findFirstOrThrow({ include: { presets: true } })
  await open.db.user.create({ data: { id: other, name: 'Other', createdAt: new Date(noon), zone: 'UTC' } })
  for (const preset of presets) await open.db.preset.create({ data: { ...preset, id: 'theirs', userId: other } })
  const answered = { index: 0, given: null, graded: null, verdict: 'right', durationMs: 1 } as const
  expect(await readQuiz(other, run.id)).toEqual({ ok: false, reason: 'unknown' })
  expect(await answerQuiz(other, run.id, answered, noon)).toEqual({ ok: false })
  expect(await endQuiz(other, run.id, noon)).toEqual({ ok: false })
  expect(await putMissedIntoReview(other, run.id, noon)).toEqual({ put: 0 })
  expect(await open.db.review.count({ where: { kind: 'manual' } })).toBe(0)
})
