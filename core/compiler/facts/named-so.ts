/** "The set of all X that …, is called Y", "… is known as Y": what a thing that is described at length is called. */

import { clauseOf } from '../clause.ts'
import { isNounPhrase } from '../grammar.ts'
import { countWords } from '../sentences.ts'
import { claimed, copula, eachClaim, inside, part, pointing } from './claim.ts'
import type { Rule } from './rule.ts'

const shape =
  /^((?:(?:an?|the|any|every|each|all|some|two)\s|\uE001).{6,170}?),?\s(is|are)\s(?:also\s|often\s|sometimes\s|usually\s|then\s|commonly\s|generally\s)?(called|known as|referred to as|termed)\s((?:(?![,;:]|\s(?:and|if|when|because|since|or|denoted|where|which)\b).){3,60})/iu

export const namedSo: Rule = {
  id: 'named-so',
  family: 'sentence',
  priority: 55,
  claims: false,
  match: (passage, note) =>
    eachClaim(passage, note, (claim) => {
      const match = shape.exec(claim.bare)
      if (match === null) return null
      const [, who = '', verb = 'is', said = '', name = ''] = match
      // What the plain rule reads is left to it.
      const clause = clauseOf(claim.line.bare, { start: claim.range.start, end: claim.range.end })
      if (clause !== null && clause.verb === 'be' && clause.subject?.end === claim.range.start + who.length) return null
      if (countWords(who) > 20 || pointing.test(who) || /\bspecial case\b|[:;?]|\.\s/.test(who)) return null
      if (who.split('(').length !== who.split(')').length) return null
      const at = match[0].length - name.length
      const told = part(claim, at, at + name.replace(/[\s.]+$/, '').length)
      if (!isNounPhrase(told.text, 8) || /^(?:by|when|once|twice|from|with)\b/i.test(told.text)) return null
      if (/\s(?:is|are|has|have)\s/.test(who.replace(/\b(?:that|which|who|where|whose|whom)\b.*$/i, ''))) return null
      // "If …, then X is called Y" belongs together; a verb before it makes another clause of it.
      if (/,\s(?:and|but|so)\s|\b(?:we|you|then)\b/i.test(who)) return null
      const subject = part(claim, 0, who.length)
      return claimed(claim, {
        type: 'property',
        rule: 'named-so',
        subject,
        predicate: 'called',
        asked: `What ${/^are$/i.test(verb) ? 'are' : copula(subject.text)} ${inside(subject.text, note)} ${said.toLowerCase()}`,
        told,
        confidence: 0.8,
      })
    }),
}
