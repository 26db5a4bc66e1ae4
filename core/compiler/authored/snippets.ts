/** For tests: the cards that a note's author wrote as cards, as "question → answer" lines. */
import { compileNote } from '../compile.ts'

export function written(text: string, sourceSaysSo = false, path = 'note.md'): string[] {
  return compileNote({ path, text }, { authorSyntax: sourceSaysSo })
    .questions.filter((question) => /^author-(?!question)/.test(question.rule))
    .map((question) => `${question.question} → ${question.answer}`)
}

/** A note that says that it is meant for cards. */
export const meant = (text: string): string => `---\ncards: auto\n---\n${text}`
