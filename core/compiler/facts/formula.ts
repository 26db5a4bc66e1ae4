/** "Cache time = $…$": what a named quantity equals. */
import { isNounPhrase } from '../grammar.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const formula: Rule = {
  id: 'formula',
  family: 'structure',
  priority: 78,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const match = /^([^=]{3,60}?)\s+=\s+(?=\S)/.exec(line.bare)
    if (match === null) return []
    const name = wordsAt(line, 0, (match[1] ?? '').length)
    if (!isNounPhrase(name.text, 6)) return []
    const rest = line.bare.slice(match[0].length)
    const stop = /\s+(?:where|when|because|since)\s|\.\s|\s\(|;|,\s/.exec(rest)
    const length = rest.slice(0, stop?.index ?? rest.length).replace(/[\s.]+$/, '').length
    const value = wordsAt(line, match[0].length, match[0].length + length)
    if (countWords(value.text) > 14 || value.text === '' || /[=?]/.test(value.text.replace(/[`$][^`$]*[`$]/g, '')))
      return []
    return [
      makeFact({
        type: 'property',
        rule: 'formula',
        family: 'structure',
        passage,
        subject: { text: note.term(name.text), place: name.place },
        predicate: 'equals',
        roles: { value },
        evidence: [{ start: name.place.start, end: value.place.end }],
        // "slower + fewer races" is no sum.
        confidence:
          /\d|[`$]/.test(value.text) &&
          (/\s[-+*/×−]\s/.test(value.text) || countWords(value.text.replace(/`[^`]*`|\$[^$]*\$/g, '')) < 3)
            ? 0.82
            : 0.45,
      }),
    ]
  },
}
