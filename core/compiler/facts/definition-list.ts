/** A definition list's term and gloss; the `tags` line of an exported note is no definition (its zone says so). */
import { countWords } from '../sentences.ts'
import { allWords, show } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossKind } from './command-gloss.ts'
import type { Rule } from './rule.ts'
import { canBeTerm } from './term.ts'

export const definitionList: Rule = {
  id: 'definition-list',
  family: 'structure',
  priority: 92,
  claims: true,
  match(passage, note) {
    const block = passage.block
    if (passage.kind !== 'definition' || block === null || block.kind !== 'definition') return []
    const term = allWords(show(block.term.inlines, note.document.text))
    const detail = block.details[0]
    if (detail === undefined || /^(?:tags?|source|related|aliases?)$/i.test(term.text)) return []
    const shown = show(detail.inlines, note.document.text)
    const gloss = allWords(shown)
    const linked = shown.links.reduce((sum, link) => sum + link.end - link.start, 0)
    if (gloss.text === '' || linked > 0.7 * gloss.text.length) return []
    const kind = glossKind(shown.bare)
    if (countWords(gloss.text) > 25 || (!canBeTerm(term.text, true) && !term.text.startsWith('`'))) return []
    return [
      makeFact({
        type: kind === 'noun' || kind === 'clause' ? 'definition' : 'purpose',
        rule: 'definition-list',
        family: 'structure',
        passage,
        subject: { text: note.term(term.text), place: term.place },
        predicate: kind === 'clause' ? 'is' : kind === 'noun' ? 'is' : kind,
        roles: { gloss },
        evidence: [{ start: term.place.start, end: gloss.place.end }],
        confidence: kind === 'clause' ? 0.6 : 0.85,
      }),
    ]
  },
}
