/** "Since themes are plugins, they …", "To get over X, users must …": the reason stands first; the statement is asked why. */
import { type Clause, clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import { countWords, firstClaim, type Range, trimmed } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { inverted } from './inverted.ts'
import type { Rule } from './rule.ts'
import { leaning, objectAt, peopleIn, sentences } from './sentence.ts'
import { type Spoken, spokenSubject } from './spoken.ts'

const opening =
  /^(?:(because|since|given that|as)\s+(?!of\b|(?:long|soon|far|much|well|opposed|an?)\b)|(because of|due to|thanks to)\s+|(in order to|to)\s+(?=\p{Ll}))/iu

export const since: Rule = {
  id: 'since',
  family: 'sentence',
  priority: 55,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    return sentences(line).flatMap((sentence, index): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end)
      const opened = opening.exec(bare)
      if (opened === null || /[?:]\s*$/.test(bare)) return []
      const isEnd = opened[3] !== undefined
      const comma = borderOf(bare, opened[0].length, opened[1] !== undefined)
      if (comma === null) return []
      const from = sentence.start + (isEnd ? 0 : opened[0].length)
      const why = trimmed(line.bare, from, sentence.start + comma.start)
      const reason = wordsAt(line, why.start, why.end)
      if (!isReason(reason.text, isEnd)) return []
      const what = { start: sentence.start + comma.end, end: sentence.end }
      const clause = clauseOf(line.bare, what)
      if (clause === null || clause.subject === null) return []
      const cause = opened[1] === undefined ? null : clauseOf(line.bare, { start: why.start, end: why.end })
      if (opened[1] !== undefined && (cause === null || cause.subject === null || cause.pronoun !== null)) return []
      const doer = cause === null ? null : spokenSubject(cause, passage, note, null, index > 0)
      const subject = peopleIn(clause, line) ?? spokenSubject(clause, passage, note, doer, true)
      if (subject === null || (clause.pronoun !== null && doer === null && !/^(?:we|you)$/.test(subject.text)))
        return []
      const isPeople = /^(?:we|you)$/.test(subject.text)
      if (isEnd && isPeople) return means(passage, line, reason, clause, subject, sentence)
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const length = firstClaim(rest)
      const said = rest.slice(0, length)
      if (!isStatement(said)) return []
      return [
        makeFact({
          type: 'cause',
          rule: 'since',
          family: 'sentence',
          passage,
          subject,
          predicate: `why ${clause.base} ${said.split(' ').slice(0, 3).join(' ')}`,
          roles: {
            reason,
            stem: {
              text: inverted(
                'Why',
                clause,
                subject.text,
                line.text.slice(clause.rest.start, clause.rest.start + length).trim(),
              ),
              place: subject.place,
            },
          },
          evidence: [wordsAt(line, sentence.start, sentence.end).place],
          // "Why …? To …" was kept in one reading of six.
          confidence: /^(?:in order )?to\s/i.test(reason.text) ? 0.64 : 0.82 * subject.certainty + 0.03,
        }),
      ]
    })
  },
}

/** "To check cardinality, you can try listing …": how it is done is asked, not why it can be. */
function means(passage: Passage, line: Shown, goal: Words, clause: Clause, subject: Spoken, sentence: Range): Fact[] {
  if ((clause.verb !== 'modal' && clause.verb !== 'listed') || /^(?:need|have|want|get|call|do)$/.test(clause.base))
    return []
  if (/not/.test(clause.adverb)) return []
  const start = clause.verb === 'modal' ? clause.rest.start : line.bare.indexOf(clause.word, clause.subject?.end ?? 0)
  const object = objectAt(line, start, clause.rest.end, 22)
  if (object === null || countWords(object.text) < 3 || leaning(object.text.replace(/\byour\b/gi, ''))) return []
  const auxiliary = clause.verb === 'modal' ? clause.word : 'do'
  const text = `How ${auxiliary} ${subject.text} ${goal.text.replace(/^(?:in order )?to\s+/i, '')}`
  return [
    makeFact({
      type: 'cause',
      rule: 'since',
      family: 'sentence',
      passage,
      subject: goal,
      predicate: 'how',
      roles: { reason: object, stem: { text, place: goal.place } },
      evidence: [wordsAt(line, sentence.start, sentence.end).place],
      confidence: 0.64,
    }),
  ]
}

/** The comma behind which the statement begins: the first that a clause with a subject follows. */
function borderOf(bare: string, after: number, isClause: boolean): { start: number; end: number } | null {
  for (let at = bare.indexOf(', ', after); at >= 0; at = bare.indexOf(', ', at + 2)) {
    const then = /^,\s+(?:then\s+|thus\s+)?/.exec(bare.slice(at))?.[0].length ?? 2
    if (/^(?:and|or|but|which|who|where)\s/i.test(bare.slice(at + then))) continue
    if (clauseOf(bare, { start: at + then, end: bare.length })?.subject == null) continue
    return isClause || at - after < 90 ? { start: at, end: at + then } : null
  }
  return null
}

function isReason(text: string, isEnd: boolean): boolean {
  const words = countWords(text)
  if (words < (isEnd ? 3 : 2) || words > 22 || /[?;:]/.test(text)) return false
  if (isEnd) {
    const verb = /^(?:in order )?to\s+(?:\p{Ll}+ly\s+)?(\p{Ll}+)/u.exec(text.toLowerCase())?.[1] ?? ''
    if (!verbForms.has(verb) && words < 4) return false
    if (
      /^(?:be|summarize|recap|conclude|illustrate|see|begin|clarify|understand|sum|simplify|go|do|make matters|start|this|answer)$/.test(
        verb,
      )
    )
      return false
  }
  return (
    !leaning(text.replace(/\b(?:you|your|we|our)\b/gi, '')) && !/\b(?:it|its|they|their)\b/i.test(text.slice(0, 12))
  )
}

const isStatement = (said: string) =>
  countWords(said) >= 2 &&
  countWords(said) <= 16 &&
  !leaning(said.replace(/\byou(?:r)?\b/gi, '')) &&
  !/\b(?:it|they|its)\b|[,:()?]/i.test(said) &&
  !/\b(?:of|to|in|on|at|by|for|from|with|and|or|the|a|an|is|are|that|as|than)$/i.test(said) &&
  !/^(?:also\s+)?(?:want|need to|have to|just need|can just|only need)\b/i.test(said)
