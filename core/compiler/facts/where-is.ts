/** "…, where $k$ is the number of filters and $F$ their size": what the signs of a formula are. */
import type { Fact } from '../fact.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { answers, namesSomething } from './claim.ts'
import { type Formula, formulaOf, formulasIn, formulaUnder, texWords } from './formulas.ts'
import type { Rule } from './rule.ts'

const opener = /(?:^|[\s,(])(?:where|here,?|with)\s(?=\uE001)/giu
const sign =
  /(?:^|,\s(?:and\s)?|\sand\s(?:where\s)?|;\s(?:and\s)?)(\uE001+)\s(?:is|denotes|represents|stands for)\s((?!(?:of|in|on|at|by|for|from|with|as|to|set|used|defined|given|chosen|not|such|some)\b)(?:an?|the|one|\p{L}+)\s(?:(?!,\s(?:and\s)?\uE001|\sand\s(?:where\s)?\uE001+\s(?:is|are|denotes?)|;).)+)/giu

export const whereIs: Rule = {
  id: 'where-is',
  family: 'structure',
  priority: 77,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (!line.bare.includes('\uE001')) return []
    return line.sentences.flatMap((sentence): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end)
      opener.lastIndex = 0
      const open = opener.exec(bare)
      if (open === null) return []
      const from = sentence.start + open.index + open[0].length
      const formula = formulaBefore(passage, note, from, open.index)
      const shown = formula === null ? null : texWords(formula)
      if (
        formula === null ||
        shown === null ||
        /^\$\s*(?:\\(?:leq?|geq?|approx|sim|in)\b|[=<>])/.test(shown.text) ||
        shown.text.length > 90 ||
        !/[=<>]|\\(?:leq|geq|approx|sim|propto|to|frac|sum|int|cdot)\b/.test(shown.text)
      )
        return []
      const rest = line.bare.slice(from, sentence.end).replace(/[\s.)]+$/, '')
      return [...rest.matchAll(sign)].flatMap((match): Fact[] => {
        const at = from + match.index + match[0].indexOf(match[1] ?? '')
        const subject = wordsAt(line, at, at + (match[1] ?? '').length)
        const end = from + match.index + match[0].length
        const cut = /\sand\s\uE001+\s(?:the|an?|its)\s|\s(?:such that|i\.e|e\.g|which|because|since|so)\b|\s\(/i.exec(
          match[2] ?? '',
        )
        const length = (cut === null ? (match[2] ?? '') : (match[2] ?? '').slice(0, cut.index)).replace(
          /[\s,]+$/,
          '',
        ).length
        const told = wordsAt(line, end - (match[2] ?? '').length, end - (match[2] ?? '').length + length)
        if (!namesSomething(told.text, 14) || !answers(told.text) || countWords(told.text) < 1) return []
        if (!shown.text.includes(subject.text.slice(1, -1).trim()) || subject.text.length > 30) return []
        return [
          makeFact({
            type: 'definition',
            rule: 'where-is',
            family: 'structure',
            passage,
            subject,
            predicate: 'is',
            roles: {
              posed: {
                text: `In ${shown.text}, what is ${subject.text.replace(/^\$\s*|\s*\$$/g, '$')}`,
                place: subject.place,
              },
              told,
            },
            evidence: [{ start: subject.place.start, end: told.place.end }],
            confidence: 0.8,
          }),
        ]
      })
    })
  },
}

/** The formula whose signs are told: the last one before "where", or the one above a line that opens with it. */
function formulaBefore(passage: Passage, note: Reading, from: number, index: number): Formula | null {
  const own = formulasIn(note.shown(passage), note).filter((one) => one.at !== null && one.at.end <= from)
  if (own.length > 0) return own.at(-1) ?? null
  if (index > 1) return null
  const siblings = passage.parent?.children ?? []
  const at = siblings.indexOf(passage)
  const before = siblings[at - 1]
  if (before === undefined) return null
  const under = formulaOf(before, note) ?? formulaUnder(before, note)
  if (under !== null) return under
  const last = formulasIn(note.shown(before), note).at(-1)
  return last?.at?.end === note.shown(before).bare.trimEnd().length ? last : null
}
