/** A quiz: its questions, its verdicts and its end. Rows of its own; nothing of it is in the review log. */
import { randomUUID } from 'node:crypto'
import { asId, type CardId, type NoteId, type QuizId, type UserId } from '../core/domain.ts'
import {
  planQuiz,
  type QuizChoice,
  type QuizForm,
  type QuizQuestion,
  type QuizRun,
  type QuizVerdict,
} from '../core/interview/quiz.ts'
import { breadcrumbOf, type CardRow, cardInclude, linesOf, renderAll } from './card-views.ts'
import { collection } from './handle.ts'
import type { Prisma, QuizAnswer } from './prisma/client.ts'
import { askableCards, candidatesOf, pointsOf } from './quiz-choices.ts'
import { jsonOf, wordsOf } from './rows.ts'

export type Started = { readonly ok: true; readonly id: QuizId } | { readonly ok: false; readonly message: string }

export async function startQuiz(who: UserId, choice: QuizChoice, now: number): Promise<Started> {
  const { db } = collection()
  const id = asId<QuizId>(randomUUID())
  const tagged: Prisma.CardWhereInput =
    choice.tags.length === 0
      ? {}
      : { OR: choice.tags.map((tag) => ({ note: { tags: { contains: JSON.stringify(tag) } } })) }
  const inNotes: Prisma.CardWhereInput = choice.noteIds === undefined ? {} : { noteId: { in: [...choice.noteIds] } }
  const rows = await askableCards(who, { AND: [{ deckId: { in: [...choice.deckIds] } }, tagged, inNotes] })
  const known = await candidatesOf(who, await askableCards(who, {}), now)
  const items = planQuiz({
    candidates: await candidatesOf(who, rows, now),
    choice,
    seed: id,
    askedBefore: await askedLast(who),
    known,
  })
  if (items.length === 0) return { ok: false, message: 'No question fits. Choose another deck or form, or drop a tag.' }
  await db.quiz.create({
    data: {
      id,
      userId: who,
      choice: JSON.stringify(choice),
      startedAt: new Date(now),
      answers: {
        create: items.map(({ index, cardId, form, options }) => ({
          index,
          cardId,
          form,
          options: options === null ? null : JSON.stringify(options),
        })),
      },
    },
  })
  return { ok: true, id }
}

async function askedLast(who: UserId): Promise<ReadonlySet<CardId>> {
  const last = await collection().db.quiz.findFirst({
    where: { userId: who },
    orderBy: { startedAt: 'desc' },
    include: { answers: { where: { verdict: { not: null } }, select: { cardId: true } } },
  })
  return new Set((last?.answers ?? []).map(({ cardId }) => asId<CardId>(cardId)))
}

type QuizRead = { readonly ok: true; readonly run: QuizRun } | { readonly ok: false; readonly reason: 'unknown' }

export async function readQuiz(who: UserId, id: QuizId): Promise<QuizRead> {
  const quiz = await collection().db.quiz.findFirst({
    where: { id, userId: who },
    include: { answers: { orderBy: { index: 'asc' }, include: { card: { include: cardInclude } } } },
  })
  if (quiz === null) return { ok: false, reason: 'unknown' }
  return {
    ok: true,
    run: {
      id,
      choice: jsonOf<QuizChoice>(quiz.choice),
      startedAt: quiz.startedAt.getTime(),
      endedAt: quiz.endedAt?.getTime() ?? null,
      // A card that was retired or dropped meanwhile is left out.
      questions: await showQuestions(
        quiz.answers.filter(({ card }) => card.presence === 'present' && card.verdict !== 'dropped'),
      ),
    },
  }
}

async function showQuestions(answers: readonly (QuizAnswer & { card: CardRow })[]): Promise<QuizQuestion[]> {
  const words = answers.map(({ card, options }) => ({
    ...wordsOf(card),
    points: pointsOf(card),
    context: jsonOf<string[]>(card.context),
    options: options === null ? null : jsonOf<string[]>(options),
  }))
  const html = await renderAll(
    words.flatMap(({ question, answer, points, context, options }) => [
      question,
      answer,
      ...points,
      ...context,
      ...(options ?? []),
    ]),
  )
  let next = 0
  const take = () => html[next++] ?? ''
  return answers.flatMap(({ card, ...row }, index) => {
    const shown = words[index]
    if (shown === undefined) return []
    return {
      index: row.index,
      cardId: asId<CardId>(card.id),
      form: row.form as QuizForm,
      options: shown.options,
      topic: card.note.title,
      noteId: asId<NoteId>(card.noteId),
      notePath: card.note.path,
      place: { start: card.placeStart, end: card.placeEnd },
      lines: linesOf(card.note.text, { start: card.placeStart, end: card.placeEnd }),
      breadcrumb: breadcrumbOf(card),
      questionHtml: take(),
      answerHtml: take(),
      points: shown.points.map((text) => ({ text, html: take() })),
      contextHtml: shown.context.map(take),
      optionsHtml: shown.options === null ? null : shown.options.map(take),
      answer: shown.answer,
      given: row.given,
      graded: row.graded as QuizVerdict | null,
      verdict: row.verdict as QuizVerdict | null,
    }
  })
}

export interface QuizAnswered {
  readonly index: number
  readonly given: string | null
  readonly graded: QuizVerdict | null
  readonly verdict: QuizVerdict
  readonly durationMs: number
}

/** Stores a verdict; a later one for the same question takes its place. No row of the review log, no memory. */
export async function answerQuiz(
  who: UserId,
  id: QuizId,
  { index, ...answered }: QuizAnswered,
  now: number,
): Promise<{ readonly ok: boolean }> {
  const done = await collection().db.quizAnswer.updateMany({
    where: { quizId: id, index, quiz: { userId: who } },
    data: { ...answered, answeredAt: new Date(now) },
  })
  return { ok: done.count === 1 }
}

export async function endQuiz(who: UserId, id: QuizId, now: number): Promise<{ readonly ok: boolean }> {
  const done = await collection().db.quiz.updateMany({
    where: { id, userId: who, endedAt: null },
    data: { endedAt: new Date(now) },
  })
  return { ok: done.count === 1 }
}
