/** "A joinable thread (the default)" among its siblings. */
import type { Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { isTerm } from '../headings.ts'
import type { Passage } from '../outline.ts'
import { headingTerm, isGeneric, leadTerm, type Reading } from '../reading.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const byDefault: Rule = {
  id: 'default',
  family: 'structure',
  priority: 75,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' || passage.parent === null) return []
    const line = note.shown(passage)
    if (!/\((?:the |by )?default\b(?!ed)[^()]*\)/i.test(line.bare)) return []
    const range = leadTerm(line)
    if (range === null) return []
    const chosen = wordsAt(line, range.start, range.end)
    const others = passage.parent.children.flatMap((sibling) => {
      if (sibling === passage || sibling.kind !== 'item') return []
      const other = note.shown(sibling)
      const term = leadTerm(other)
      return term === null ? [] : [wordsAt(other, term.start, term.end)]
    })
    if (others.length === 0 || others.length > 4) return []
    if (![chosen, ...others].every((words) => isNounPhrase(words.text, 5))) return []
    const kind = kindOf(passage.parent, note)
    return [
      makeFact({
        type: 'default',
        rule: 'default',
        family: 'structure',
        passage,
        subject: {
          text: [chosen, ...others]
            .map((words) => words.text.replace(/^(?:An?|The)(?=\s)/, (article) => article.toLowerCase()))
            .sort()
            .join(' or '),
          place: chosen.place,
        },
        predicate: 'default',
        roles: { chosen, ...(kind === null ? {} : { kind }) },
        items: [chosen, ...others],
        evidence: [{ start: passage.place.start, end: passage.place.end }],
        others,
        confidence: 0.9,
      }),
    ]
  },
}

/** What the choices are: the plural above them, "Isolation levels". */
function kindOf(above: Passage, note: Reading): Words | null {
  if (above.kind !== 'heading' && above.kind !== 'item' && above.kind !== 'paragraph') return null
  const line = note.shown(above)
  const range = above.kind === 'heading' ? headingTerm(line) : leadTerm(line)
  if (range === null) return null
  const words = wordsAt(line, range.start, range.end)
  if (!isTerm(words.text, 4) || isGeneric(words.text) || !/^\p{L}[\p{L} -]*[a-z]{3,}s$/u.test(words.text)) return null
  return { text: note.term(words.text), place: words.place }
}
