/** What the author told beside the note's text, applied to how the note is read and to what it asks. */
import type { Place } from '../../domain.ts'
import { sheetOf } from '../authored/sheet.ts'
import { contextOf } from '../context.ts'
import type { Diagnostic } from '../document.ts'
import type { Fact } from '../fact.ts'
import { makeFact } from '../facts/build.ts'
import type { Passage } from '../outline.ts'
import { draft, phrase } from '../questions/draft.ts'
import type { Ranked } from '../rank.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import type { Told } from './find.ts'

const holds = (outer: Place, inner: Place): boolean => outer.start <= inner.start && inner.end <= outer.end
const size = (place: Place): number => place.end - place.start

/** The note read with the subjects that its author named: a block's own before all, a section's in place of its heading. */
export function withSubjects(note: Reading, subjects: readonly Told[]): Reading {
  if (subjects.length === 0) return note
  return {
    ...note,
    subjectOf: (passage) => {
      const [told] = subjects.filter((one) => holds(one.of, passage.place)).sort((a, b) => size(a.of) - size(b.of))
      const found = note.subjectOf(passage)
      if (told === undefined || (told.isSection && found?.from === 'parent')) return found
      return { text: note.term(told.text), place: told.place, from: 'heading' }
    },
  }
}

/** Longer blocks are no answer. */
const longestAnswer = 25

/** Gives the best question of each block the author's words; a brief block without one becomes the answer itself. */
export function withQuestions(
  all: readonly Ranked[],
  told: readonly Told[],
  note: Reading,
): { readonly questions: readonly Ranked[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  let questions = all
  for (const one of told) {
    const best = bestIn(questions, one)
    if (best !== null) questions = questions.map((each) => (each === best ? reworded(each, one.text) : each))
    else {
      const made = wholeBlock(one, note)
      if (made !== null) questions = inOrder([...questions, made])
      else diagnostics.push(unanswered(one))
    }
  }
  return { questions, diagnostics }
}

function bestIn(all: readonly Ranked[], told: Told): Ranked | null {
  const own = all.filter(
    ({ draft: { places, fact } }) => fact.rule !== rule && places.every((place) => holds(told.of, place)),
  )
  const rank = (one: Ranked) => one.score - (one.draft.kind === 'reversal' ? 1 : 0)
  return own.reduce<Ranked | null>((best, one) => (best === null || rank(one) > rank(best) ? one : best), null)
}

const rule = 'author-directive'

const reworded = (one: Ranked, question: string): Ranked => ({
  ...one,
  draft: { ...one.draft, question, kind: 'authored', fact: { ...one.draft.fact, rule, family: 'author' } },
  score: 1,
  proposal: 'active',
  reason: null,
})

function wholeBlock(told: Told, note: Reading): Ranked | null {
  const { start, end } = told.of
  const passage = passageIn(note, told.of)
  if (passage === null) return null
  const body = told.isSection ? passage.place.end : Math.max(start, Math.min(passage.place.start, end))
  const answer = sheetOf(note.document).words(body, end)
  if (answer.text === '' || countWords(answer.text) > longestAnswer) return null
  const fact: Fact = makeFact({
    type: 'authored',
    rule,
    family: 'author',
    passage,
    subject: { text: told.text, place: told.place },
    predicate: 'asked',
    roles: { answer },
    evidence: [answer.place],
    confidence: 1,
  })
  const made = draft(fact, { role: 'answer', kind: 'authored', question: told.text, answer: phrase(answer) })
  const context = contextOf(made, note)
  return { draft: made, context, score: 1, proposal: 'active', reason: null, distractors: [] }
}

const passageIn = (note: Reading, place: Place): Passage | null =>
  note.passages.find((passage) => passage.kind !== 'root' && holds(place, passage.place)) ?? null

const inOrder = (all: readonly Ranked[]): readonly Ranked[] =>
  [...all].sort((a, b) => (a.draft.places[0]?.start ?? 0) - (b.draft.places[0]?.start ?? 0))

const unanswered = (told: Told): Diagnostic => ({
  code: 'directive/unanswered',
  severity: 'warning',
  place: told.place,
  message: `No answer was found for the question "${told.text}".`,
  hint: `Put it below a block of at most ${longestAnswer} words, or one that gives a card.`,
})
