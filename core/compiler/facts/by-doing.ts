/** "Processors can disable IRQs by setting interrupt masks": how. */
import { isPlural, withArticle } from '../grammar.ts'
import { verbForms } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

export const byDoing: Rule = {
  id: 'by-doing',
  family: 'sentence',
  priority: 60,
  claims: false,
  match: (passage, note) =>
    eachClause(
      passage,
      note,
      ({ line, clause, subject }) => {
        const rest = line.bare.slice(clause.rest.start, clause.rest.end)
        const match = /^([^,;:]{2,70}?)\s+(by\s+(?:\p{L}+ly\s+)?\p{L}+ing)\s+(?=\S)/iu.exec(rest)
        if (match === null || clause.verb === 'participle') return null
        const [, whole = '', by = ''] = match
        const done = whole.replace(/\s+(?:either|instead|(?:for|as an) (?:example|instance))$/i, '')
        if (
          /^(?:do )?(?:so|this|that)$/i.test(done) ||
          leaning(done) ||
          countWords(done) > 11 ||
          /\b(?:it|its)\b/i.test(done)
        )
          return null
        const at = clause.rest.start + rest.indexOf(by, whole.length)
        const object = objectAt(line, at, clause.rest.end, 18, 'by')
        if (object === null) return null
        const text = line.text.slice(clause.rest.start, clause.rest.start + done.length)
        const who = withArticle(subject.text, 'the')
        const first = done.split(/[\s/]/)[0]?.toLowerCase() ?? ''
        let stem: string
        if (clause.verb === 'modal' && (verbForms.has(first) || first === 'be'))
          stem = `How ${clause.word} ${who} ${text}`
        else if (clause.verb === 'listed')
          stem = `How ${isPlural(subject.text) || /^(?:we|you)$/.test(subject.text) ? 'do' : 'does'} ${who} ${clause.base} ${text}`
        else if (clause.verb === 'be' && /ed$|^(?:done|made|built|kept|sent|set)$/.test(first))
          stem = `How ${isPlural(subject.text) ? 'are' : 'is'} ${who} ${text}`
        else return null
        return makeFact({
          type: 'cause',
          rule: 'by-doing',
          family: 'sentence',
          passage,
          subject,
          predicate: `how ${first}`,
          roles: { reason: object, stem: { text: stem, place: subject.place } },
          evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
          confidence: 0.84 * subject.certainty + 0.04 - (clause.adverb === '' ? 0 : 0.15),
        })
      },
      true,
    ),
}
