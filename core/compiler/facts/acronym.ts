/** "Interrupt Descriptor Table (IDT)": what the letters stand for, where the initials prove it. */
import type { Fact } from '../fact.ts'
import { matchesIn } from '../matches.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const acronym: Rule = {
  id: 'acronym',
  family: 'structure',
  priority: 60,
  claims: false,
  match(passage, note) {
    if (!['item', 'paragraph', 'heading'].includes(passage.kind)) return []
    const line = note.shown(passage)
    if (!line.bare.includes('(')) return []
    const facts: Fact[] = []
    for (const match of matchesIn(line.bare, bracketed)) {
      const letters = match[1] ?? ''
      if ((letters.match(/[A-Z]/g)?.length ?? 0) < 2) continue
      const start = expansionStart(line.bare.slice(0, match.index), letters)
      if (start === null) continue
      const long = wordsAt(line, start, match.index)
      const short = wordsAt(line, match.index + 1, match.index + 1 + letters.length)
      facts.push(
        makeFact({
          type: 'expansion',
          rule: 'acronym',
          family: 'structure',
          passage,
          subject: short,
          predicate: 'stands for',
          roles: { long },
          evidence: [{ start: long.place.start, end: short.place.end }],
          confidence: 0.9,
        }),
      )
    }
    return facts
  },
}

const bracketed = /\(([A-Z][A-Za-z]{1,6})\)/g
const small = /^(?:of|and|for|the|in|to|on|a|an|as|by|with)$/i

/** Where the words begin whose initials are the letters, small words aside; null if they do not match. */
function expansionStart(before: string, letters: string): number | null {
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)]
  const wanted = letters.replace(/s$/, '').toUpperCase().split('')
  let at = words.length - 1
  for (let i = wanted.length - 1; i >= 0; at--) {
    const word = words[at]
    if (word === undefined || words.length - at > 8) return null
    if (word[0].charAt(0).toUpperCase() === wanted[i]) {
      i--
      if (i < 0) return /[.:;!?]/.test(before.slice(word.index)) ? null : word.index
    } else if (!small.test(word[0])) return null
  }
  return null
}
