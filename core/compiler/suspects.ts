/** Cards that rest on a statement which the note itself contradicts wait for a yes; the other side stays as it is. */
import { contradictionsIn, reasonOf } from './checks/contradiction.ts'
import { spotsOf } from './checks/spot.ts'
import { tellingStatements } from './checks/statements.ts'
import type { Question } from './question.ts'
import { activeBar } from './rank.ts'
import type { Reading } from './reading.ts'

/** Only the weaker side is suspect; of two equally strong statements neither is. The author's own cards are left alone. */
export function withSuspects(questions: readonly Question[], note: Reading): readonly Question[] {
  if (!questions.some(canWait)) return questions
  const at = spotsOf(note.path, note.document.text)
  const suspects = contradictionsIn(tellingStatements(note, at)).filter(({ weaker }) => weaker !== null)
  if (suspects.length === 0) return questions
  return questions.map((question) => {
    if (!canWait(question)) return question
    const found = suspects.find(({ one }) => question.places.some((place) => touches(place, one.spot.place)))
    return found === undefined
      ? question
      : {
          ...question,
          proposal: 'suggested',
          reason: reasonOf(found),
          score: Math.min(question.score, activeBar - 0.01),
        }
  })
}

const canWait = ({ proposal, factType, kind }: Question) =>
  proposal === 'active' && factType !== 'authored' && kind !== 'authored'

const touches = (a: Question['place'], b: Question['place']) => Math.min(a.end, b.end) > Math.max(a.start, b.start)
