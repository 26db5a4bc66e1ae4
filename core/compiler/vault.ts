/** All notes of a source held against each other. Apart from compiling, so that who only does this loads no compiler. */
import { contentStems } from '../answer.ts'
import { dangling, linkIndex } from './links.ts'
import type { CompiledNote, Question } from './question.ts'
import { activeBar } from './rank.ts'

/** A source is looked over at each sync; the questions of notes that did not change are the same objects as before. */
const texts = new WeakMap<Question, string>()

/** Equal for questions that ask the same in the same words, in any order of the words that carry meaning. */
function textOf(question: Question): string {
  const known = texts.get(question)
  if (known !== undefined) return known
  const text = `${[...contentStems(question.question)].sort().join(' ')}|${question.question.toLowerCase()}`
  texts.set(question, text)
  return text
}

/**
 * Looks over all notes of a source: a question that two notes answer differently is demoted where its context tells
 * the notes apart and dropped where it does not; one that two notes answer alike stays in the first. A link to a note
 * that is not there is a warning.
 */
export function compileVault(notes: readonly CompiledNote[]): CompiledNote[] {
  const asked = new Map<string, { readonly path: string; readonly question: Question }[]>()
  for (const note of notes)
    for (const question of note.questions) {
      const text = textOf(question)
      const known = asked.get(text)
      if (known === undefined) asked.set(text, [{ path: note.path, question }])
      else known.push({ path: note.path, question })
    }
  const index = linkIndex(notes)
  return notes.map((note) => {
    const questions = note.questions.flatMap((question): Question[] => {
      const others = (asked.get(textOf(question)) ?? []).filter((other) => other.path !== note.path)
      if (others.length === 0 || question.factType === 'authored') return [question]
      const same = others.every((other) => other.question.answer === question.answer)
      if (same) return others.some((other) => other.path < note.path) ? [] : [question]
      const told = others.every((other) => other.question.context.join('>') !== question.context.join('>'))
      if (!told) return []
      return [
        {
          ...question,
          proposal: 'suggested',
          reason: 'another note answers this question differently',
          score: Math.min(question.score, activeBar - 0.01),
        },
      ]
    })
    const loose = dangling(note, index)
    return loose.length === 0 &&
      questions.length === note.questions.length &&
      questions.every((question, i) => question === note.questions[i])
      ? note
      : { ...note, questions, diagnostics: [...note.diagnostics, ...loose] }
  })
}
