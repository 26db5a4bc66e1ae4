/**
 * A quiz: chosen questions in three forms, verdicts of its own, and no row in the review log. Here: which cards, in which form, with
 * which options, and the score. Grading a typed answer is `grade.ts`.
 */
import { normaliseAnswer, plainText } from '../answer.ts'
import type { CardId, DeckId, NoteId, QuizId } from '../domain.ts'
import { uniform } from '../scheduler/fuzz.ts'

export type QuizForm = 'open' | 'typed' | 'choice'
export type QuizVerdict = 'missed' | 'partly' | 'right'

export interface QuizChoice {
  readonly deckIds: readonly DeckId[]
  readonly tags: readonly string[]
  /** Where given, only what these notes ask. */
  readonly noteIds?: readonly NoteId[]
  readonly count: number
  readonly forms: readonly QuizForm[]
}

/** A card as far as picking needs it. */
export interface QuizCandidate {
  readonly cardId: CardId
  readonly factKey: string
  readonly noteId: NoteId
  readonly question: string
  readonly answer: string
  /** The answer's points: the items of a list, else the one phrase. */
  readonly points: readonly string[]
  readonly kind: string
  readonly distractors: readonly string[]
  /** Predicted recall now, 0 to 1; null for a new card. */
  readonly recall: number | null
}

export interface QuizItem {
  readonly index: number
  readonly cardId: CardId
  readonly form: QuizForm
  /** For choice: four options in the order shown. */
  readonly options: readonly string[] | null
}

/** What the page gets for one question of a quiz under way. */
export interface QuizQuestion extends QuizItem {
  readonly topic: string
  readonly noteId: NoteId
  readonly notePath: string
  readonly place: { readonly start: number; readonly end: number }
  readonly lines: readonly [number, number]
  readonly breadcrumb: readonly string[]
  readonly contextHtml: readonly string[]
  readonly questionHtml: string
  readonly answerHtml: string
  readonly answer: string
  readonly points: readonly { readonly text: string; readonly html: string }[]
  readonly optionsHtml: readonly string[] | null
  /** What was answered, where it was. */
  readonly given: string | null
  readonly graded: QuizVerdict | null
  readonly verdict: QuizVerdict | null
}

export interface QuizRun {
  readonly id: QuizId
  readonly choice: QuizChoice
  readonly startedAt: number
  readonly endedAt: number | null
  readonly questions: readonly QuizQuestion[]
}

/* ---------------------------------------------------------------- what fits */

/** What can be asked of a typed answer: as many points as there are letters to tick, and no more words than one types. */
const mostPoints = 5
const mostTypedWords = 30
const wrongChoices = 3

/**
 * The forms a card can be asked in. `otherAnswers` are the answers that the same question has on other cards: none of them may stand
 * among the wrong choices.
 */
export function formsOf(candidate: QuizCandidate, otherAnswers: readonly string[]): readonly QuizForm[] {
  const typed = candidate.points.length <= mostPoints && wordCount(candidate.answer) <= mostTypedWords
  const choice = wrongOptions(candidate, otherAnswers).length >= wrongChoices
  return [
    'open',
    ...(typed && !/```|\$\$/.test(candidate.answer) ? (['typed'] as const) : []),
    ...(choice ? (['choice'] as const) : []),
  ]
}

const wordCount = (text: string): number => plainText(text).split(' ').length

/** Distractors that differ from the answer, from every other answer to this question, and from each other. */
function wrongOptions(
  { answer, points, distractors }: QuizCandidate,
  otherAnswers: readonly string[],
): readonly string[] {
  if (points.length > 1) return []
  const taken = new Set([answer, ...points, ...otherAnswers].map(normaliseAnswer))
  return distractors.filter((text) => {
    const same = normaliseAnswer(text)
    return same !== '' && !taken.has(same) && taken.add(same)
  })
}

/** For each card, all answers that its question has among these cards, its own included: none of them is a wrong choice. */
export function answersByQuestion(
  candidates: readonly QuizCandidate[],
): (candidate: QuizCandidate) => readonly string[] {
  const answers = new Map<string, string[]>()
  for (const { question, answer, points } of candidates) {
    const key = normaliseAnswer(question)
    answers.set(key, [...(answers.get(key) ?? []), answer, ...points])
  }
  return ({ question }) => answers.get(normaliseAnswer(question)) ?? []
}

/* ---------------------------------------------------------------- picking */

export interface QuizPlan {
  readonly candidates: readonly QuizCandidate[]
  readonly choice: Pick<QuizChoice, 'count' | 'forms'>
  /** The same seed gives the same quiz. */
  readonly seed: string
  /** Cards asked in the run before: they come last. */
  readonly askedBefore?: ReadonlySet<CardId>
  /**
   * All cards in play, where `candidates` are fewer: answers of equal questions are looked up among these, so that none of them is
   * offered as a wrong choice.
   */
  readonly known?: readonly QuizCandidate[]
}

/**
 * The questions of a quiz in their order: lowest recall first, new cards last, one of a fact's siblings, no question twice, each in a
 * form that fits it. Fewer than `count` where fewer fit.
 */
export function planQuiz(plan: QuizPlan): readonly QuizItem[] {
  const { candidates, choice, seed, askedBefore = new Set(), known = candidates } = plan
  const answers = answersByQuestion(known)
  const facts = new Set<string>()
  const questions = new Set<string>()
  const used: Record<QuizForm, number> = { open: 0, typed: 0, choice: 0 }
  const items: QuizItem[] = []
  for (const candidate of inOrder(candidates, seed, askedBefore)) {
    if (items.length >= choice.count) break
    const question = normaliseAnswer(candidate.question)
    if (facts.has(candidate.factKey) || questions.has(question)) continue
    const others = answers(candidate)
    const form = leastUsed(
      formsOf(candidate, others).filter((each) => choice.forms.includes(each)),
      used,
    )
    if (form === null) continue
    facts.add(candidate.factKey)
    questions.add(question)
    used[form] += 1
    const options = form === 'choice' ? optionsOf(candidate, others, seed) : null
    items.push({ index: items.length, cardId: candidate.cardId, form, options })
  }
  return items
}

function inOrder(candidates: readonly QuizCandidate[], seed: string, askedBefore: ReadonlySet<CardId>) {
  return candidates
    .map((candidate) => ({
      candidate,
      asked: askedBefore.has(candidate.cardId) ? 1 : 0,
      recall: candidate.recall ?? 2,
      dice: uniform(`${seed}:${candidate.cardId}`),
    }))
    .sort((a, b) => a.asked - b.asked || a.recall - b.recall || a.dice - b.dice)
    .map(({ candidate }) => candidate)
}

/** The forms take turns; where two were used alike, the one that fits fewer cards goes first. */
function leastUsed(forms: readonly QuizForm[], used: Readonly<Record<QuizForm, number>>): QuizForm | null {
  const [first = null] = (['choice', 'typed', 'open'] as const)
    .filter((form) => forms.includes(form))
    .sort((a, b) => used[a] - used[b])
  return first
}

/** Three wrong choices and the answer, drawn and ordered by the seed. */
function optionsOf(candidate: QuizCandidate, otherAnswers: readonly string[], seed: string): readonly string[] {
  const shuffled = (texts: readonly string[], what: string) =>
    texts
      .map((text) => ({ text, dice: uniform(`${seed}:${candidate.cardId}:${what}:${text}`) }))
      .sort((a, b) => a.dice - b.dice)
      .map(({ text }) => text)
  const wrong = shuffled(wrongOptions(candidate, otherAnswers), 'draw').slice(0, wrongChoices)
  return shuffled([candidate.answer, ...wrong], 'order')
}

/* ---------------------------------------------------------------- score */

export interface Score {
  readonly right: number
  readonly partly: number
  readonly missed: number
  /** Questions with a verdict. */
  readonly of: number
}

export interface TopicScore extends Score {
  readonly topic: string
}

/** The score of a quiz: right counts, partly is told and counts as not right; unanswered questions count nowhere. */
export function score(questions: readonly { readonly verdict: QuizVerdict | null }[]): Score {
  const count = (verdict: QuizVerdict) => questions.filter((question) => question.verdict === verdict).length
  const [right, partly, missed] = [count('right'), count('partly'), count('missed')]
  return { right, partly, missed, of: right + partly + missed }
}

/** The score of each topic that was asked about, weakest first. */
export function scoreByTopic(
  questions: readonly { readonly topic: string; readonly verdict: QuizVerdict | null }[],
): readonly TopicScore[] {
  const topics = [...new Set(questions.map(({ topic }) => topic))]
  return topics
    .map((topic) => ({ topic, ...score(questions.filter((question) => question.topic === topic)) }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => share(a) - share(b) || b.of - a.of)
}

const share = ({ right, partly, of }: Score): number => (right + partly / 2) / of
