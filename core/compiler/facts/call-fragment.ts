/** "provide hints to the OS about X" under a heading that is code: a base-form fragment whose subject is the call itself. */

import { allWords } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { objectAt } from './sentence.ts'
import { subjectAbove } from './spoken.ts'

export const callFragment: Rule = {
  id: 'call-fragment',
  family: 'sentence',
  priority: 48,
  claims: true,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const match =
      /^(provides?|gives?|returns?)\s+((?:an?\s+|the\s+)?(?:hints?|information|details|statistics|control|access|metadata)\s+(?:to\s+(?:the\s+)?[\p{L}]+(?:\s+[\p{L}]+)?\s+)?)(about|on|over|to)\s+/iu.exec(
        line.bare,
      )
    if (match === null) return []
    const above = subjectAbove(passage, note)
    if (above === null || (above.certainty < 0.8 && !above.text.startsWith('`'))) return []
    const object = objectAt(line, match[0].length, line.bare.length)
    if (object === null) return []
    const base = (match[1] ?? '').toLowerCase().replace(/s$/, '')
    return [
      makeFact({
        type: 'property',
        rule: 'call-fragment',
        family: 'sentence',
        passage,
        subject: above,
        predicate: `${base} ${(match[2] ?? '').trim()} ${match[3]}`,
        roles: { object },
        verb: {
          form: 'does',
          auxiliary: '',
          adverb: '',
          text: `${base} ${(match[2] ?? '').trim()}`,
          tail: match[3] ?? 'about',
        },
        evidence: [allWords(line).place],
        confidence: 0.9,
      }),
    ]
  },
}
