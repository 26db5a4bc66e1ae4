/** What a quiz can be made of. */
import type { Answer } from '../core/compiler/fact.ts'
import type { Distractor } from '../core/compiler/question.ts'
import { asId, type CardId, type DeckId, type NoteId, type QuizId, type UserId } from '../core/domain.ts'
import { answersByQuestion, formsOf, type QuizCandidate, type QuizForm } from '../core/interview/quiz.ts'
import { recallNow } from '../core/scheduler/hold.ts'
import { askable } from './candidates.ts'
import { deckTree } from './decks.ts'
import { collection } from './handle.ts'
import type { Prisma } from './prisma/client.ts'
import { jsonOf, memoryOf, wordsOf } from './rows.ts'
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

/** The cards that a quiz may ask, in their order. Burying is for review: a quiz may ask what review hides until tomorrow. */
export async function askableCards(who: UserId, more: Prisma.CardWhereInput): Promise<PlayRow[]> {
  return collection().db.card.findMany({
    where: { AND: [askable(who), more] },
    include: { note: { select: { id: true, tags: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
}

/** The same cards as core/interview sees them. */
export async function candidatesOf(who: UserId, rows: readonly PlayRow[], now: number): Promise<QuizCandidate[]> {
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
export function pointsOf(
  row: Pick<PlayRow, 'pieces' | 'question' | 'answer' | 'editedQuestion' | 'editedAnswer'>,
): string[] {
  const { answer, edited } = wordsOf(row)
  const pieces = jsonOf<Answer>(row.pieces)
  if (edited || pieces.form !== 'list' || pieces.items.length < 2) return [answer]
  return pieces.items.map((item) => item.map((piece) => (piece.kind === 'slice' ? piece.text : piece.label)).join(' '))
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
