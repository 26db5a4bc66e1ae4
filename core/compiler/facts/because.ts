/** "X is slow because Y", "caused by Y": why. */
import { countWords, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { inverted } from './inverted.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning } from './sentence.ts'

export const because: Rule = {
  id: 'because',
  family: 'sentence',
  priority: 61,
  claims: false,
  match: (passage, note) =>
    eachClause(
      passage,
      note,
      ({ line, clause, subject }) => {
        const rest = line.bare.slice(clause.rest.start, clause.rest.end)
        const match =
          /,?\s+(?:because|due to|thanks to|owing to|cuz|since it|since they|as it is|as they are)\s+(?=\S)/i.exec(rest)
        if (match === null) return null
        const said = rest.slice(0, match.index)
        if (
          countWords(said) > 12 ||
          countWords(said) < 1 ||
          /[,;:]|\b(?:that|which)\b/.test(said) ||
          /\bas (?:long|soon|far|well)$/.test(said) ||
          leaning(said) ||
          (clause.verb === 'be' && /^the\s/i.test(said))
        )
          return null
        // "because of its size": a noun alone is no reason, so the answer keeps what makes it one.
        const ofNoun =
          /(?:due to|thanks to|owing to)\s+$/i.test(match[0]) ||
          rest.slice(match.index + match[0].length).startsWith('of ')
        if (ofNoun && /\b(?:likely|only|mainly|mostly|partly|largely|also|probably|in part)$/i.test(said)) return null
        const kept = ofNoun
          ? match[0].trim().replace(/^,\s*/, '')
          : match[0].trim().replace(/^,?\s*(?:because|cuz|since|as)\s*/i, '')
        const from = clause.rest.start + match.index + match[0].length - (kept === '' ? 0 : kept.length + 1)
        const cut = /[;]|\.\s|,\s+(?:so|and|but)\b/.exec(line.bare.slice(from, clause.rest.end))
        const range = trimmed(line.bare, from, cut === null ? clause.rest.end : from + cut.index)
        const reason = wordsAt(
          line,
          range.start,
          range.start + line.bare.slice(range.start, range.end).replace(/[\s.]+$/, '').length,
        )
        if (countWords(reason.text) > 22 || countWords(reason.text) < 2) return null
        const saidText = line.text.slice(clause.rest.start, clause.rest.start + said.length)
        if (clause.verb === 'participle' || (clause.base === 'do' && /^(?:we|you)$/.test(subject.text))) return null
        const stem = inverted('Why', clause, subject.text, saidText)
        return makeFact({
          type: 'cause',
          rule: 'because',
          family: 'sentence',
          passage,
          subject,
          predicate: `why ${clause.base} ${said.split(' ').slice(0, 3).join(' ')}`,
          roles: { reason, stem: { text: stem, place: subject.place } },
          evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
          confidence:
            0.82 * subject.certainty + 0.04 - (/\b(?:this|these|that|i|we|my)\b/i.test(reason.text) ? 0.25 : 0),
        })
      },
      true,
    ),
}
