/** "Thread-safety is the ability to …", "It's just storage specific to …": a plain definition. */
import { isNounPhrase, isPlural } from '../grammar.ts'
import { participles } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

const classy =
  /^(?:an?\s|the\s+(?:ability|process|act|practice|idea|maximum|minimum|number|time|amount|set|part|point|smallest|largest|result|method|technique|art|study|rate|ratio|state|way|place|interface|sum|product|difference)\b|the\s+(?:[\p{L}-]+\s+){1,3}(?:of|that|which|for|where|used|between|by which|in which)\s|storage|data|software|code|memory|[\p{L}-]+(?:ing|tion|ment|ware)\b\s+(?:of|for|that|which|used|in|specific)\b|user-level|[\p{L}-]+s\s+(?:that|which|used|of|sent)\b)/iu

/** "Ruby's fibers are green threads": a plural kind, not a plural of parts. */
function pluralKind(rest: string, subject: string): boolean {
  const text = rest.replace(/[\s.]+$/, '')
  return (
    isPlural(subject) &&
    !participles.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '') &&
    isNounPhrase(text, 4) &&
    isPlural(text) &&
    text.split(' ').length >= 2 &&
    !/\b(?:and|or)\b|,/.test(text) &&
    !/^(?:two|three|four|some|many|all|both|just|different|good|great|bad|important|useful|basic|common|key)\b/i.test(
      text,
    )
  )
}

export const isA: Rule = {
  id: 'is-a',
  family: 'sentence',
  priority: 50,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject, index }) => {
      if (clause.verb !== 'be' || /not/.test(clause.adverb) || clause.pronoun === 'this') return null
      if (!/^(?:is|are)$/.test(clause.word)) return null
      const rest = line.bare.slice(clause.rest.start, clause.rest.end)
      const plural = pluralKind(rest, subject.text)
      if (!classy.test(rest) && !plural) return null
      if (
        /^(?:an?|the)\s+(?:good|great|bad|better|best|nice|fun|useful|big|huge|little|few|lot|bit|must|pain|mess|real|similar|different|common|new(?!\s+(?:type|kind|form|way|class)\b)|least|worst|biggest|crucial|essential|critical|\p{L}+est(?=\s+of\b)|case|cause|key|solution|answer|goal|aim|purpose|default|entire|whole|correct|right|wrong|current|opposite|other|popular|main|only|first|same|important|key|simple|cool|hard|easy|fancy|interesting|reason|problem|example|question)\b/iu.test(
          rest,
        )
      )
        return null
      const gloss = objectAt(line, clause.rest.start, clause.rest.end, 22)
      if (
        gloss === null ||
        countWords(gloss.text) < (plural || /[\p{Lu}`"“]/u.test(gloss.text) ? 2 : 3) ||
        /^data[ -]\p{Ll}+(?:n|ed)$/iu.test(gloss.text)
      )
        return null
      if (/^\p{Ll}+ing\s+(?:in|on|up|out|away|down|off|back|again)\b/u.test(gloss.text)) return null
      // "is primarily an immutable language": without its hedge the definition says more than the note.
      const between = line.bare.slice(clause.subject?.end ?? clause.sentence.start, clause.rest.start)
      if (
        /\b(?:primarily|mostly|mainly|largely|essentially|basically|usually|often|sometimes|generally|typically)\b/i.test(
          `${clause.adverb} ${between}`,
        )
      )
        return null
      if (/^(?:what|how|why|there|here|the (?:idea|point|goal|main|problem|difference))\b/i.test(subject.text))
        return null
      let confidence = 0.88 * subject.certainty + 0.06
      if (leaning(gloss.text)) confidence -= 0.25
      if (index > 0 && clause.pronoun !== null) confidence -= 0.1
      if (/^the\s/i.test(subject.text)) confidence -= 0.2
      if (clause.adverb !== '') confidence -= 0.1
      if (plural && !classy.test(rest)) confidence -= 0.12
      return makeFact({
        type: 'definition',
        rule: 'is-a',
        family: 'sentence',
        passage,
        subject,
        predicate: 'is',
        roles: { gloss },
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence,
      })
    }),
}
