/** "Interrupt Descriptor Table (IDT)": what the letters stand for, where the initials prove it. */
import type { Fact, Words } from '../fact.ts'
import { matchesIn } from '../matches.ts'
import { isCountNoun } from '../nouns.ts'
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
      const long = singularOf(wordsAt(line, start, match.index), letters)
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

/** "Recurrent Neural Networks (RNNs)": the letters are asked for in the singular, so the last word loses its -s too. */
function singularOf(long: Words, letters: string): Words {
  if (!/^[\p{Lu}\d]{2,}s$/u.test(letters) || !/[a-z]{3}s$/.test(long.text)) return long
  const last = /[a-z]+(?=s$)/.exec(long.text)?.[0] ?? ''
  if (/(?:ss|us|is|ies|[sxz]es|[cs]hes)$/.test(long.text) && !isCountNoun(last)) return long
  return { text: long.text.slice(0, -1), place: { ...long.place, end: long.place.end - 1 } }
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
