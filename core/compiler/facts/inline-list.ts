/** A list told on one line, counted or after a colon: "in 3 phases: critical, immediate and deferred". */
import type { Words } from '../fact.ts'
import { isNounPhrase, isPlural } from '../grammar.ts'
import { numberWords } from '../lexicon.ts'
import { countWords, trimmed } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { isOpen } from './items.ts'
import type { Rule } from './rule.ts'
import { canBeTerm } from './term.ts'

export const inlineList: Rule = {
  id: 'inline-list',
  family: 'structure',
  priority: 85,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const sentence = line.sentences.find((range) => /:\s/.test(line.bare.slice(range.start, range.end)))
    if (sentence === undefined) return []
    const colon = line.bare.indexOf(': ', sentence.start)
    const items = split(line, colon + 1, sentence.end)
    if (items === null || items.length < 2 || items.length > 7) return []
    const lead = line.bare.slice(sentence.start, colon)
    const count = countIn(lead)
    const subject = wordsAt(line, sentence.start, colon)
    if (count !== null && count !== items.length) return []
    const frame = frameOf(lead, count)
    if (frame === null) return []
    const term = frame === 'term'
    if (
      term &&
      (items.length < 3 ||
        !canBeTerm(subject.text, line.strong.length > 0) ||
        (isPlural(subject.text) === false && !/\bline\b|\bformat\b|\border\b/i.test(subject.text)))
    )
      return []
    return [
      makeFact({
        type: 'enumeration',
        rule: 'inline-list',
        family: 'structure',
        passage,
        subject: { text: note.term(subject.text), place: subject.place },
        predicate: frame,
        items,
        evidence: [{ start: subject.place.start, end: items.at(-1)?.place.end ?? subject.place.end }],
        confidence: isOpen(line.bare)
          ? 0.4
          : count !== null
            ? 0.9
            : term
              ? /\b(?:line|format|order|header|triple|tuple|fields|parts|phases|stages|levels|states|types|kinds|modes|layers|classes|operations)$/i.test(
                  subject.text,
                )
                ? 0.72
                : 0.6
              : 0.75,
      }),
    ]
  },
}

/** `counted`: "… in 3 phases"; `be`: "X can be"; `term`: "First line". */
function frameOf(lead: string, count: number | null): 'counted' | 'there' | 'be' | 'term' | null {
  if (/^(?:eg|e\.g|example|note|todo|ex|i\.e)\b/i.test(lead)) return null
  if (/^(?:since|because|as|if|when|while|although|so)\b/i.test(lead)) return null
  if (count !== null && /^there are\s/i.test(lead)) return 'there'
  if (count !== null && /\S\s+(?:in|of|has|have|with|into)\s+\S+\s+\S+$/i.test(lead))
    return countWords(lead) <= 12 && !/[,;]|^\d/.test(lead) ? 'counted' : null
  if (/\b(?:can be|is one of|are one of|are|is either)\s*$/i.test(lead) && lead.split(/\s+/).length >= 3) return 'be'
  return isNounPhrase(lead, 5) ? 'term' : null
}

const countedEnd = new RegExp(
  `\\b(${numberWords.slice(2).join('|')}|[2-9])\\s+[\\p{L}-]+(?:\\s+[\\p{L}-]+)?(?:\\s+of\\s+[\\p{L}-]+(?:\\s+[\\p{L}-]+)?)?$`,
  'iu',
)

function countIn(lead: string): number | null {
  const match = countedEnd.exec(lead)
  if (match === null) return null
  const said = match[1]?.toLowerCase() ?? ''
  return /\d/.test(said) ? Number(said) : numberWords.indexOf(said)
}

/** Short items between commas and a last "and" or "or"; null where one of them is no noun phrase. */
function split(line: Shown, start: number, end: number): Words[] | null {
  const text = line.bare.slice(start, end).replace(/[.;]\s*$/, '')
  if (!/,/.test(text) && !/\b(?:and|or)\b/.test(text)) return null
  const items: Words[] = []
  let from = 0
  for (const match of [...text.matchAll(/,\s*(?:and|or)\s+|,\s+|\s+(?:and|or)\s+/g), { index: text.length, 0: '' }]) {
    const range = trimmed(line.bare, start + from, start + match.index)
    from = match.index + match[0].length
    if (range.end <= range.start) return null
    const words = wordsAt(line, range.start, range.end)
    const shown = line.bare.slice(range.start, range.end).replace(/^not\s+/i, '')
    if (!isNounPhrase(shown, 4) && !/^[\p{L}-]+$/u.test(shown)) return null
    if (/^(?:etc|and so on)/i.test(shown)) return null
    items.push(words)
  }
  return items
}
