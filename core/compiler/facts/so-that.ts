/** "The tree is encrypted so that only its owner can read it", "pages are pinned to prevent swapping": what for. */
import type { Clause } from '../clause.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { inverted } from './inverted.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

/** Verbs behind "to" that tell an end, not a complement. */
const end =
  /,?\s+(?:so\s+that|in\s+order\s+to|to\s+(?:avoid|prevent|ensure|make\s+sure|reduce|save|improve|minimi[sz]e|maximi[sz]e|speed\s+up|protect|guarantee|keep|achieve|increase|simplify|preserve|mitigate|optimi[sz]e|enforce|eliminate|detect|hide|compensate|account\s+for|get\s+around|work\s+around|cope\s+with|deal\s+with|support|help))\s+(?=\S)/i

/** Words whose infinitive belongs to them: "a way to avoid", "tries to reduce". */
const takesInfinitive =
  /\b(?:ways?|need|needs|needed|used|use|able|unable|ability|capacity|attempt|attempts|attempting|try|tries|trying|aims?|aiming|help|helps|helping|order|possible|impossible|important|necessary|required|requires?|hard|harder|easy|easier|difficult|simple|designed|meant|intended|supposed|allowed|allows?|enables?|lets?|mechanisms?|techniques?|methods?|algorithms?|strategy|strategies|solutions?|approach|approaches|goal|idea|purpose|efforts?|chance|right|permission|power|responsible|responsibility|likely|want|wants|going|have|has|fails?|seeks?|tends?|wishes|enough|expected|how|what|one|is|are|was|tool|tools|option|options|opportunity|reason|reasons|plan|plans|best|better|good|great|useful|crucial|essential|vital|due|subject|committed|similar|similarly|lead|leads|dedicated|incentive|incentives|incentivized|motivated|force|forces|forced|you|us|users|people|them|it|developers|programs|processes|users|instructions?|measures?|steps?|capable|proposed?)$/i

export const soThat: Rule = {
  id: 'so-that',
  family: 'sentence',
  priority: 58,
  claims: false,
  match: (passage, note) =>
    eachClause(
      passage,
      note,
      ({ line, clause, subject }) => {
        const rest = line.bare.slice(clause.rest.start, clause.rest.end)
        const match = end.exec(rest)
        if (match === null) return null
        const said = rest.slice(0, match.index)
        if (countWords(said) < 1 || countWords(said) > 11 || takesInfinitive.test(said.trim())) return null
        if (/[,;:()"“]|\b(?:that|which|who|where|how|why|what|whether|it|they|them|not)\b/i.test(said) || leaning(said))
          return null
        if (clause.verb === 'be' && /^(?:an?|the|one|its|their)\s/i.test(said)) return null
        if (/^(?:can|could)$/.test(clause.word) && /^(?:we|you)$/.test(subject.text)) return null
        if (clause.verb === 'modal' && !/^(?:be\s+)?\p{Ll}+/u.test(said)) return null
        const at = clause.rest.start + match.index + match[0].search(/[^\s,]/)
        const isClause = /so\s+that/i.test(match[0])
        const from = isClause ? clause.rest.start + match.index + match[0].length : at
        const object = objectAt(line, from, clause.rest.end, 20, 'to do')
        if (object === null || countWords(object.text) < (isClause ? 3 : 2)) return null
        const leans = /\b(?:this|that|these|those|above|below|here|us|i|my|our)\b/i.test(object.text)
        const why = wordsAt(line, at, from + object.text.length)
        return makeFact({
          type: 'cause',
          rule: 'so-that',
          family: 'sentence',
          passage,
          subject,
          predicate: `why ${clause.base} ${said.split(' ').slice(0, 3).join(' ')}`,
          roles: {
            reason: why,
            stem: {
              text: inverted(
                'Why',
                clause,
                subject.text,
                line.text.slice(clause.rest.start, clause.rest.start + said.length).trim(),
              ),
              place: subject.place,
            },
          },
          evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
          // Of sixteen readings six were kept: what may or must be, what is done by nobody and what is offered say little.
          confidence: Math.min(tellsADeed(clause) ? 1 : 0.66, 0.82 * subject.certainty + 0.04) - (leans ? 0.25 : 0),
        })
      },
      true,
    ),
}

/** A thing does it: "Raft uses randomized timeouts to …". */
const tellsADeed = (clause: Clause): boolean =>
  clause.verb === 'listed' && !/^(?:provide|offer|design|include|give|need|want)$/.test(clause.base)
