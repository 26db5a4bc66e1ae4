/** "Git names an object by the hash of its content": with its object in the question, the means, the role or the place is asked. */
import type { Words } from '../fact.ts'
import { isNounPhrase, isPlural, withArticle } from '../grammar.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

const by =
  /^(?:name|identify|detect|find|locate|address|sort|order|index|select|choose|distinguish|lower|raise|increase|reduce|improve|route|group|partition|measure|split|match|recognize|track|verify|separate|limit|protect|simplify|change|extend)$/
const as =
  /^(?:treat|see|represent|store|encode|detect|define|save|expose|model|describe|regard|interpret|publish|send|use|display|transmit|deliver|organize)$/
const where = /^(?:save|store|keep|write|put|place|hold|log|record|cache|load|publish|register|persist)$/
const quantity =
  /^(?:(?:about|up to|at least|at most|roughly)\s+)?(?:\d[\d.,]*(?:\s?%)?|one|two|three|four|five|ten|half|a factor of \S+)(?:\s+(?!and\b|or\b|but\b|when\b|if\b|for\b|per\b|on\b|in\b|at\b|as\b|so\b|while\b)\p{Ll}+)?(?=[\s.,;)]|$)/iu
const mannerNoun = /^an?\s+(?:hurry|way|manner|row|loop|batch|moment|while|time)\b/i

export const meansOf: Rule = {
  id: 'means-of',
  family: 'sentence',
  priority: 44,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      if (clause.verb !== 'listed' || clause.adverb !== '') return null
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const match = /^([^,;:]{2,50}?)\s+(by|as|in|into|on|under)\s+(?!\p{L}+ing\b)(?=\S)/iu.exec(rest)
      const [all = '', thing = '', preposition = ''] = match ?? []
      const asked = question(clause.base, preposition, rest.slice(all.length))
      if (asked === null || /^as (?:long|soon|well|if|much|many|far)\b/i.test(rest.slice(thing.length + 1))) return null
      if (!isNounPhrase(thing.replace(/^(?:an?|the|its|their|all)\s+/i, ''), 4) || leaning(thing)) return null
      const start = clause.rest.start + all.length
      const object = asked.word === 'By how much' ? amount(line, start) : objectAt(line, start, clause.rest.end, 16)
      if (object === null || leaning(object.text)) return null
      const from = clause.rest.start + thing.length + 1
      const told = asked.withPreposition
        ? wordsAt(line, from, clause.rest.start + all.length + object.text.length)
        : object
      const who = withArticle(subject.text, 'the')
      const named = line.text.slice(clause.rest.start, clause.rest.start + thing.length)
      return makeFact({
        type: 'property',
        rule: 'means-of',
        family: 'sentence',
        passage,
        subject,
        predicate: `${clause.base} ${preposition}`,
        roles: {
          object: told,
          stem: {
            text: `${asked.word} ${isPlural(subject.text) ? 'do' : 'does'} ${who} ${clause.base} ${named}`,
            place: subject.place,
          },
        },
        verb: { form: 'does', auxiliary: '', adverb: '', text: clause.base, tail: preposition },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence: 0.84 * subject.certainty + 0.04,
      })
    }),
}

/** "one hop", "10 %": the amount alone. */
function amount(line: Shown, start: number): Words | null {
  const found = quantity.exec(line.bare.slice(start))
  return found === null ? null : wordsAt(line, start, start + found[0].replace(/[.,]$/, '').length)
}

function question(base: string, preposition: string, after: string): { word: string; withPreposition: boolean } | null {
  switch (preposition) {
    case 'by':
      if (!by.test(base)) return null
      return quantity.test(after)
        ? { word: 'By how much', withPreposition: false }
        : { word: 'How', withPreposition: true }
    case 'as':
      return as.test(base) ? { word: 'As what', withPreposition: false } : null
    case '':
      return null
    default:
      return where.test(base) && /^(?:an?\s|the\s|its\s|\uE000)/iu.test(after) && !mannerNoun.test(after)
        ? { word: 'Where', withPreposition: true }
        : null
  }
}
