/** "Threads are cheaper than processes", "A skip list uses less memory than a tree": which of the two. */
import { isNounPhrase, isPlural } from '../grammar.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning } from './sentence.ts'

const quality =
  /^((?:(?:much|far|slightly|significantly|generally|usually|a lot|way)\s+)?((?:more|less)\s+[\p{L}-]+|[\p{L}]{2,}er|better|worse|larger))\s+than\s+(?=\S)/iu
const quantity =
  /^((?:more|less|fewer|better|higher|lower|larger|smaller|faster)\s+[\p{L}\s-]{2,30}?)\s+than\s+(?=\S)/iu

export const comparison: Rule = {
  id: 'comparison',
  family: 'sentence',
  priority: 58.5,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      if (/not|n't/.test(clause.adverb) || clause.verb === 'participle') return null
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const match = clause.verb === 'be' ? quality.exec(rest) : quantity.exec(rest)
      if (match === null || (clause.verb !== 'be' && clause.verb !== 'listed' && clause.verb !== 'has')) return null
      const how = match[2] ?? match[1] ?? ''
      if (/^(?:rather|other|more than|better|worse)$/i.test(how) || /\b(?:other|rather)\b/i.test(how)) return null
      const from = clause.rest.start + match[0].length
      const length =
        /^[^,;:.()–—]+?(?=[,;:.()–—]|\s+(?:because|since|if|when|as|but|and|for|in|at|on|to|due|so|which|that|by|with)\s|$)/u.exec(
          line.bare.slice(from, clause.rest.end),
        )?.[0].length
      if (length === undefined) return null
      const other = wordsAt(line, from, from + length)
      // "changes in brightness … than changes in colour": the cut would leave what they are changes in.
      const preposition = /\s(in|of|for|on|at|with|to|by)\s/.exec(subject.text)?.[1]
      if (preposition !== undefined && line.bare.startsWith(` ${preposition} `, from + length)) return null
      if (!isOther(other.text, subject.text)) return null
      const plural = isPlural(subject.text)
      const verb =
        clause.verb === 'be' ? (plural ? 'are' : 'is') : clause.verb === 'has' ? (plural ? 'have' : 'has') : clause.word
      const sides = [subject.text, note.term(other.text)].sort()
      return makeFact({
        type: 'contrast',
        rule: 'comparison',
        family: 'sentence',
        passage,
        subject,
        predicate: 'comparison',
        roles: {
          answer: subject,
          lead: { text: `${verb} ${how.charAt(0).toLowerCase()}${how.slice(1)}`, place: subject.place },
          is: { text: sides[0] ?? '', place: subject.place },
          isNot: { text: sides[1] ?? '', place: other.place },
        },
        others: [other],
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.84 * subject.certainty + (clause.subject === null ? -0.04 : 0.02),
      })
    }),
}

/** A thing of the same kind, named: not "the others", "before", "you think". */
const isOther = (text: string, subject: string) =>
  countWords(text) <= 6 &&
  isNounPhrase(text.replace(/^(?:an?|the)\s+/i, ''), 6) &&
  !leaning(text) &&
  !/\b(?:others?|usual|before|expected|ever|any|one|ones|what|half|zero|average|all|most|previous|rest|normal|nothing|everything|people)\b|^\d|%/i.test(
    text,
  ) &&
  isPlural(text) === isPlural(subject) &&
  text.toLowerCase() !== subject.toLowerCase()
