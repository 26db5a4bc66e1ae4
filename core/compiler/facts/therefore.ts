/** "Replicas lag behind, so reads can be stale", "X. This means that Y": the consequence is asked why, the statement answers. */
import { clauseOf } from '../clause.ts'
import type { Fact } from '../fact.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords, firstClaim, type Range } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { inverted } from './inverted.ts'
import type { Rule } from './rule.ts'
import { leaning, sentences } from './sentence.ts'
import { type Spoken, spokenSubject } from './spoken.ts'

const inside =
  /,?\s+(?:and\s+)?(?:(?:so|hence|therefore|thus|which\s+means(?:\s+that)?|meaning(?:\s+that)?|that'?s\s+why|which\s+is\s+why)(?:,|\s)\s*)(?=\S)/i
const opening =
  /^(?:(?:therefore|thus|hence|consequently|as a result),?\s+|(?:this|which|it) (?:means|implies) (?:that\s+)?|(?:that|this)(?:'s| is) why\s+|so,\s+)/i

export const therefore: Rule = {
  id: 'therefore',
  family: 'sentence',
  priority: 56,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const all = sentences(line)
    return all.flatMap((sentence, i): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end)
      const before = all[i - 1]
      const opened = opening.exec(bare)
      if (opened !== null && before !== undefined)
        return consequence(before, { start: sentence.start + opened[0].length, end: sentence.end }, i, passage, note)
      const cut = inside.exec(bare)
      if (cut === null || /\bso\s+that\b|\b(?:and|or|is|are|not|if|when)$/i.test(`${bare.slice(0, cut.index)}`.trim()))
        return []
      if (/^,?\s+so\s+(?:that|far|called|much|many|on|forth|long|\p{Ll}+ly)\b/iu.test(bare.slice(cut.index))) return []
      const why = { start: sentence.start, end: sentence.start + cut.index }
      const what = { start: sentence.start + cut.index + cut[0].length, end: sentence.end }
      return consequence(why, what, i, passage, note)
    })
  },
}

/** Both halves are clauses with a subject of their own; "it" of the second means the first's. */
function consequence(why: Range, what: Range, index: number, passage: Passage, note: Reading): Fact[] {
  const line = note.shown(passage)
  const cause = clauseOf(line.bare, why)
  if (cause === null || cause.subject === null || cause.pronoun !== null) return []
  const causeText = line.bare.slice(why.start, why.end).replace(/[\s.,;]+$/, '')
  if (!isCause(causeText)) return []
  const doer = spokenSubject(cause, passage, note, null, index > 0)
  if (doer === null) return []
  const clause = clauseOf(line.bare, what)
  if (clause === null || clause.subject === null) return []
  const subject = spokenSubject(clause, passage, note, doer, true)
  if (subject === null) return []
  const said = saidIn(line, clause.rest)
  if (said === null) return []
  return [fact(passage, line, wordsAt(line, why.start, why.start + causeText.length), clause, subject, said)]
}

const isCause = (text: string) =>
  countWords(text) >= 4 &&
  countWords(text) <= 22 &&
  !leaning(text.replace(/\b(?:you|your|we)\b/gi, '')) &&
  !/^(?:if|when|while|since|because|although|for example|but|and|or|so)\b|[?;:]|\b(?:it|they)\b.*\b(?:it|they)\b/i.test(
    text,
  )

/** What the question keeps of the consequence: one claim, leaning on nothing. */
function saidIn(line: Shown, rest: Range): string | null {
  const bare = line.bare.slice(rest.start, rest.end)
  const length = firstClaim(bare)
  const said = bare.slice(0, length)
  if (countWords(said) < 1 || countWords(said) > 14 || leaning(said) || /\b(?:it|they|its)\b|[,:()?]/i.test(said))
    return null
  if (/\b(?:of|to|in|on|at|by|for|from|with|and|or|the|a|an|is|are|that|as|than)$/i.test(said)) return null
  return line.text.slice(rest.start, rest.start + length).trim()
}

const fact = (
  passage: Passage,
  line: Shown,
  why: ReturnType<typeof wordsAt>,
  clause: NonNullable<ReturnType<typeof clauseOf>>,
  subject: Spoken,
  said: string,
): Fact =>
  makeFact({
    type: 'cause',
    rule: 'therefore',
    family: 'sentence',
    passage,
    subject,
    predicate: `why ${clause.base} ${said.split(' ').slice(0, 3).join(' ')}`,
    roles: { reason: why, stem: { text: inverted('Why', clause, subject.text, said), place: subject.place } },
    evidence: [why.place, wordsAt(line, clause.sentence.start, clause.sentence.end).place],
    // Of ten readings two were kept.
    confidence: Math.min(0.66, 0.8 * subject.certainty + 0.04),
  })
