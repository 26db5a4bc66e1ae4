/** "Everything is copied except memory": what is, and what is not. */

import { isNounPhrase } from '../grammar.ts'
import { leadTerm } from '../reading.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { subjectAbove } from './spoken.ts'

export const except: Rule = {
  id: 'except',
  family: 'sibling',
  priority: 86,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (!/\s(?:except|but)\s/.test(line.bare)) return []
    const match =
      /\b(?:everything|all of [\p{L}]+|all [\p{L}]+)\s+(?:is|are|gets?)\s+([\p{L}]+ed)\s+(?:except|but)\s+([^.;,()]{2,40})/iu.exec(
        line.bare,
      )
    if (match === null) return []
    const range = match.index > 2 ? leadTerm(line) : null
    const lead = range === null || range.end >= match.index ? null : wordsAt(line, range.start, range.end)
    const above =
      lead !== null && isNounPhrase(lead.text, 5)
        ? { ...lead, text: note.term(lead.text), certainty: 0.9 }
        : subjectAbove(passage, note)
    if (above === null) return []
    const sentence = line.sentences.find((one) => one.end > match.index)
    const end = sentence?.end ?? line.bare.length
    const answer = wordsAt(
      line,
      match.index,
      match.index +
        line.bare.slice(match.index, Math.min(end, match.index + match[0].length)).replace(/[\s.]+$/, '').length,
    )
    const start = match.index + match[0].indexOf(match[1] ?? '')
    return [
      makeFact({
        type: 'contrast',
        rule: 'except',
        family: 'sibling',
        passage,
        subject: above,
        predicate: 'except',
        roles: { done: wordsAt(line, start, start + (match[1] ?? '').length), answer },
        evidence: [answer.place],
        confidence: 0.9 * above.certainty,
      }),
    ]
  },
}
