/** Cards that the author wrote as cards: `Q:` / `A:` always; `a :: b` and `==cloze==` only where the note or its source says so. */
import type { Fact } from '../fact.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const questionAnswer: Rule = {
  id: 'author-qa',
  family: 'author',
  priority: 110,
  zones: ['knowledge', 'question', 'links', 'see-also', 'housekeeping', 'to-do', 'doubt', 'opinion', 'advice'],
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    const line = note.shown(passage)
    const asked = /^Q[:.]\s+/.exec(line.bare)
    if (asked === null) return []
    const inside = /\s+A[:.]\s+/.exec(line.bare)
    if (inside !== null) return pair(passage, note, asked[0].length, inside)
    const next = following(passage)
    if (next === null) return []
    const answer = note.shown(next)
    const start = /^A[:.]\s+/.exec(answer.bare)
    if (start === null) return []
    const question = wordsAt(line, asked[0].length, line.text.length)
    return [authored(passage, 'author-qa', question, { answer: wordsAt(answer, start[0].length, answer.text.length) })]
  },
}

function pair(passage: Passage, note: Reading, from: number, gap: RegExpExecArray): Fact[] {
  const line = note.shown(passage)
  const question = wordsAt(line, from, gap.index)
  const answer = wordsAt(line, gap.index + gap[0].length, line.text.length)
  return question.text === '' || answer.text === '' ? [] : [authored(passage, 'author-qa', question, { answer })]
}

/** The passage after this one, or its first child. */
function following(passage: Passage): Passage | null {
  const child = passage.children[0]
  if (child !== undefined) return child
  const siblings = passage.parent?.children ?? []
  return siblings[siblings.indexOf(passage) + 1] ?? null
}

const authored = (passage: Passage, rule: string, subject: Fact['subject'], roles: Fact['roles']): Fact =>
  makeFact({
    type: 'authored',
    rule,
    family: 'author',
    passage,
    subject,
    predicate: 'asked',
    roles,
    evidence: [Object.values(roles)[0]?.place ?? passage.place],
    confidence: 1,
  })

/** `front :: back`; code is never read. */
export const doubleColon: Rule = {
  id: 'author-double-colon',
  family: 'author',
  priority: 109,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    const line = note.shown(passage)
    const gap = /\s*(?<!:):::?(?!:)\s*/.exec(line.bare)
    if (gap === null || gap.index === 0) return []
    const subject = wordsAt(line, 0, gap.index)
    const answer = wordsAt(line, gap.index + gap[0].length, line.text.length)
    if (subject.text === '' || answer.text === '') return []
    return [authored(passage, 'author-double-colon', subject, { answer })]
  },
}

/** One card for each `==highlight==`. */
export const highlight: Rule = {
  id: 'author-cloze',
  family: 'author',
  priority: 108,
  claims: true,
  match(passage, note) {
    const line = note.shown(passage)
    return line.marks.map((range) =>
      makeFact({
        type: 'authored',
        rule: 'author-cloze',
        family: 'author',
        passage,
        subject: wordsAt(line, 0, line.text.length),
        predicate: 'gap',
        roles: {
          gap: wordsAt(line, range.start, range.end),
          before: wordsAt(line, 0, range.start),
          after: wordsAt(line, range.end, line.text.length),
        },
        evidence: [wordsAt(line, range.start, range.end).place],
        confidence: 1,
      }),
    )
  },
}
