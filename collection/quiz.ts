/** Quizzes: what can be asked, a run and its verdicts, and putting what was missed into review. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../core/compiler/fact.ts'
import type { Distractor } from '../core/compiler/question.ts'
import { asId, type CardId, type DeckId, type NoteId, type QuizId, type ReviewId, type UserId } from '../core/domain.ts'
import {
  answersByQuestion,
  formsOf,
  planQuiz,
  type QuizCandidate,
  type QuizChoice,
  type QuizForm,
  type QuizQuestion,
  type QuizRun,
  type QuizVerdict,
} from '../core/interview/quiz.ts'
import { recallNow } from '../core/scheduler/hold.ts'
import { manualRow } from '../core/scheduler/log-row.ts'
import { askable } from './candidates.ts'
import { breadcrumbOf, type CardRow, cardInclude, linesOf, renderAll } from './card-views.ts'
import { deckTree } from './decks.ts'
import { collection } from './handle.ts'
import type { Prisma, QuizAnswer } from './prisma/client.ts'
import { jsonOf, logColumns, memoryColumns, memoryOf, wordsOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

export interface QuizChoices {
  readonly decks: readonly {
    readonly id: DeckId
    readonly parentId: DeckId | null
    readonly name: string
    readonly depth: number
    readonly enabled: boolean
  }[]
  readonly tags: readonly string[]
  /** The notes that were named, as they are called. */
  readonly notes: readonly { readonly id: NoteId; readonly title: string }[]
  /** One row a card in play: counts follow the choice in the browser. */
  readonly cards: readonly {
    readonly deckId: DeckId
    readonly noteId: NoteId
    readonly tags: readonly string[]
    readonly factKey: string
    readonly forms: readonly QuizForm[]
  }[]
  readonly last: { readonly id: QuizId; readonly right: number; readonly of: number } | null
  /** A quiz of this study day that was left before its end. */
  readonly underway: { readonly id: QuizId; readonly done: number; readonly of: number } | null
}

/** What a quiz can be made of; `noteIds` are notes that the address names. */
export async function quizChoices(who: UserId, now: number, noteIds: readonly NoteId[] = []): Promise<QuizChoices> {
  const decks = (await deckTree(who)).map(({ id, parentId, name, depth, enabled }) => ({
    id,
    parentId,
    name,
    depth,
    enabled,
  }))
  const rows = await askableCards(who, {})
  const candidates = await candidatesOf(who, rows, now)
  const answers = answersByQuestion(candidates)
  const cards = rows.map((row, index) => {
    const candidate = candidates[index]
    return {
      deckId: asId<DeckId>(row.deckId),
      noteId: asId<NoteId>(row.noteId),
      tags: jsonOf<string[]>(row.note.tags),
      factKey: row.factKey,
      forms: candidate === undefined ? [] : formsOf(candidate, answers(candidate)),
    }
  })
  return {
    decks,
    tags: [...new Set(cards.flatMap((card) => card.tags))].sort(),
    notes: (
      await collection().db.note.findMany({
        where: { userId: who, id: { in: [...noteIds] } },
        select: { id: true, title: true },
      })
    ).map(({ id, title }) => ({ id: asId<NoteId>(id), title })),
    cards,
    last: await lastQuiz(who),
    underway: await underway(who, now),
  }
}

type PlayRow = Prisma.CardGetPayload<{ include: { note: { select: { id: true; tags: true } } } }>

/** Burying is for review: a quiz may ask what review hides until tomorrow. */
async function askableCards(who: UserId, more: Prisma.CardWhereInput): Promise<PlayRow[]> {
  return collection().db.card.findMany({
    where: { AND: [askable(who), more] },
    include: { note: { select: { id: true, tags: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
}

async function candidatesOf(who: UserId, rows: readonly PlayRow[], now: number): Promise<QuizCandidate[]> {
  const { preset } = await schedulingOf(collection().db, who, now)
  return rows.map((row) => {
    const { question, answer } = wordsOf(row)
    return {
      cardId: asId<CardId>(row.id),
      factKey: row.factKey,
      noteId: asId<NoteId>(row.noteId),
      question,
      answer,
      points: pointsOf(row),
      kind: row.kind,
      distractors: jsonOf<Distractor[]>(row.distractors).map((distractor) => distractor.text),
      recall: recallNow(memoryOf(row), preset.weights, now),
    }
  })
}

/** The points of an answer: the items of a list, else the one phrase. What the user reworded is one point. */
function pointsOf(row: Pick<PlayRow, 'pieces' | 'question' | 'answer' | 'editedQuestion' | 'editedAnswer'>): string[] {
  const { answer, edited } = wordsOf(row)
  const pieces = jsonOf<Answer>(row.pieces)
  if (edited || pieces.form !== 'list' || pieces.items.length < 2) return [answer]
  return pieces.items.map((item) => item.map((piece) => (piece.kind === 'slice' ? piece.text : piece.label)).join(' '))
}

/* ---------------------------------------------------------------- a run */

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

/**
 * Puts the cards that were not right into review: a log row `manual` each, due today, no rating, the memory as it was; a
 * new card goes to the head of today's new ones. Doing it twice changes nothing more and tells the same.
 */
export async function putMissedIntoReview(who: UserId, id: QuizId, now: number): Promise<{ readonly put: number }> {
  return collection().db.$transaction(async (t) => {
    const missed = await t.quizAnswer.findMany({
      where: { quizId: id, quiz: { userId: who }, verdict: { in: ['missed', 'partly'] }, putIntoReview: false },
      include: { card: true },
    })
    const { preset, day } = await schedulingOf(t, who, now)
    for (const { card, index } of missed) {
      // After the card's last answer whatever the clock does: the log is replayed by time.
      const at = Math.max(now, (card.lastReviewedAt?.getTime() ?? 0) + 1)
      const situation = { cardId: asId<CardId>(card.id), memory: memoryOf(card), preset, day, now: at }
      const row = manualRow(situation, day.studyDay, { id: asId<ReviewId>(randomUUID()), source: 'web' })
      await t.review.create({
        data: {
          ...logColumns(row),
          userId: who,
          receivedAt: new Date(now),
          cardVersion: null,
          bodyHash: '',
          outcome: JSON.stringify({ status: 'applied', memory: row.after }),
        },
      })
      await t.card.update({
        where: { id: card.id, userId: who },
        data: {
          ...memoryColumns(row.after),
          version: { increment: 1 },
          buriedUntilDay: null,
          aheadAt: card.phase === 'new' ? new Date(now) : card.aheadAt,
        },
      })
      await t.quizAnswer.update({ where: { quizId_index: { quizId: id, index } }, data: { putIntoReview: true } })
    }
    return { put: await t.quizAnswer.count({ where: { quizId: id, quiz: { userId: who }, putIntoReview: true } }) }
  })
}

async function lastQuiz(who: UserId): Promise<QuizChoices['last']> {
  const quiz = await collection().db.quiz.findFirst({
    where: { userId: who, endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
    include: { answers: { where: { verdict: { not: null } }, select: { verdict: true } } },
  })
  if (quiz === null) return null
  const right = quiz.answers.filter(({ verdict }) => verdict === 'right').length
  return { id: asId<QuizId>(quiz.id), right, of: quiz.answers.length }
}

async function underway(who: UserId, now: number): Promise<QuizChoices['underway']> {
  const { db } = collection()
  const { day } = await schedulingOf(db, who, now)
  const since = new Date(day.dayStarts[0] ?? now)
  const quiz = await db.quiz.findFirst({
    where: { userId: who, endedAt: null, startedAt: { gte: since } },
    orderBy: { startedAt: 'desc' },
    include: { answers: { select: { verdict: true } } },
  })
  if (quiz === null) return null
  const done = quiz.answers.filter(({ verdict }) => verdict !== null).length
  return { id: asId<QuizId>(quiz.id), done, of: quiz.answers.length }
}
