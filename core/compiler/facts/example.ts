/** "Eg. Page Fault" under a subject, "FS based notification: Eg. inotify": an example, never the whole set. */
import { isNounPhrase } from '../grammar.ts'
import { isTerm } from '../headings.ts'
import { countWords, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { subjectAbove } from './spoken.ts'
import { canBeTerm } from './term.ts'

export const example: Rule = {
  id: 'example',
  family: 'structure',
  priority: 88,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const match = /^(?:([^:]{2,50}?)\s*:\s+)?(?:e\.?g\.?|ex\.|examples?\s*:|for example,?)\s*:?\s+/i.exec(line.bare)
    if (match === null) return []
    const from = match[0].length
    const rest = line.sentences.find((sentence) => sentence.end > from)
    const end = Math.max(from, Math.min(rest?.end ?? line.bare.length, line.bare.length))
    const range = trimmed(line.bare, from, from + line.bare.slice(from, end).replace(/[\s.,;]+$/, '').length)
    const bare = line.bare.slice(range.start, range.end)
    if (
      bare === '' ||
      countWords(bare) > 10 ||
      /^(?:for|in|on|with|when|as|at|by|from|consider|suppose|take|let|imagine|assume|say|see|try|use|given)\b/i.test(
        bare,
      ) ||
      /\b(?:is|are|if|when|you|we|i|it|have|has|can|will|does|do|uses?)\b|[?:=<>→]|https?:/i.test(bare)
    )
      return []
    const given = wordsAt(line, range.start, range.end)
    const own = match[1]
    const term = own === undefined ? null : wordsAt(line, 0, own.length)
    if (term !== null && !canBeTerm(term.text, false)) return []
    const above =
      term === null ? subjectAbove(passage, note) : { text: note.term(term.text), place: term.place, certainty: 0.9 }
    if (
      above === null ||
      /-(?:free|based|aware|safe|like|only|first)$/i.test(above.text) ||
      !isNounPhrase(above.text, 6) ||
      !(isTerm(above.text) || /^[`$]/.test(above.text))
    )
      return []
    return [
      makeFact({
        type: 'example',
        rule: 'example',
        family: 'structure',
        passage,
        subject: above,
        predicate: 'example',
        roles: { example: given },
        evidence: [term === null ? given.place : { start: term.place.start, end: given.place.end }],
        confidence: isName(given.text) ? 0.8 * above.certainty + 0.1 : 0.6,
      }),
    ]
  },
}

/** "inotify", "Page Fault", "debug trap, integer overflow": names, each of three words at most. Longer ones tell a case. */
const isName = (text: string): boolean =>
  text
    .split(/,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/)
    .every((each) => each.trim().split(/\s+/).length <= 3 && !/^(?:an?|the|this|that|some)\s/i.test(each.trim()))
