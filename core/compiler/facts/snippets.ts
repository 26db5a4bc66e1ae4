/** For tests: what one rule asks of a note, as "question → answer" lines, whatever became of the cards' standing. */
import { compileNote } from '../compile.ts'

export function asked(rule: string, text: string): string[] {
  return compileNote({ path: 'note.md', text }, { authorSyntax: false })
    .questions.filter((question) => question.rule === rule || question.rule === `${rule}-reversed`)
    .map((question) => `${question.question} → ${question.answer}`)
}
