/**
 * "Way to avoid overloading a service.", "Subset of SOA where each service is deployed separately:", "A service that is put
 * between …": a noun of class with its limits and no verb of its own says what the heading above it is.
 */
import type { Fact } from '../fact.ts'
import { verbForms } from '../lexicon.ts'
import { isGeneric } from '../reading.ts'
import { countWords, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning } from './sentence.ts'

/** Nouns that name a class of things: what follows them tells which. */
const classNoun =
  /^(?:(?:an?|the|one)\s+)?(?:[a-z-]+\s+)?(?:(?:subset|superset|set|collection|group|family|sequence|series|pair|piece|unit|generali[sz]ation|speciali[sz]ation|variant|extension|measure|percentage|ratio)\s+of|(?:way|method|technique|mechanism|process|practice|pattern|procedure|strategy|protocol|structure)\s+(?:of|to|for|that|where|in which|by which))\s+[\p{L}\uE000]/iu
/** "A new service that is put between …". */
const withRelative = /^an?\s+(?:[a-z-]+\s+){0,3}(?:[a-z-]+)\s+(?:that|which|who|where)\s+\p{L}/iu

/** "Metrics for swap": a heading over several things, not the name of one. */
const isComposed = /\s(?:for|in|of|on|to|with|by|from|against|about)\s|--|[—:]|^\p{L}+ing\s/u

export const classFragment: Rule = {
  id: 'class-fragment',
  family: 'sentence',
  priority: 48,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    const above = passage.parent
    const place = above?.children.slice(0, 3).indexOf(passage) ?? -1
    if (above === null || place < 0 || (above.kind !== 'heading' && above.kind !== 'root')) return []
    const subject = note.subjectOf(passage)
    if (subject === null || isGeneric(subject.text) || subject.from === 'generic' || subject.from === 'parent')
      return []
    if (subject.from === 'title' && (above.kind !== 'root' || place > 0)) return []
    if (isComposed.test(subject.text)) return []
    const line = note.shown(passage)
    return line.sentences.slice(0, 1).flatMap((sentence): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end)
      if (!isClassFragment(bare.replace(/[\s.:;]+$/, ''))) return []
      const end = sentence.start + bare.replace(/[\s.:;]+$/, '').length
      const range = trimmed(line.bare, sentence.start, end)
      const gloss = wordsAt(line, range.start, range.end)
      return [
        makeFact({
          type: 'definition',
          rule: 'class-fragment',
          family: 'sentence',
          passage,
          subject,
          predicate: 'is',
          roles: { gloss },
          evidence: [gloss.place],
          confidence: 0.74,
        }),
      ]
    })
  },
}

function isClassFragment(bare: string): boolean {
  if (/[?=!]|\b(?:I|we|you|this|these|it|they|another|reason|reasons)\b/i.test(bare)) return false
  const words = countWords(bare)
  if (words < 4 || words > 24 || leaning(bare)) return false
  if (!classNoun.test(bare) && !withRelative.test(bare)) return false
  return !hasMainVerb(bare)
}

const relative = /^(?:that|which|who|where|whose|when)$/
const finite =
  /^(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|does|do|did|cannot|isn't|aren't|don't|doesn't)$/

/** A finite verb that belongs to no clause hanging on a noun, or a listed verb in front: "Tracks the number of …". */
function hasMainVerb(bare: string): boolean {
  const words = bare.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
  if (verbForms.get(words[0] ?? '')?.third === true) return true
  let open = 0
  for (const word of words) {
    if (relative.test(word)) open++
    else if (open > 0 && (finite.test(word) || verbForms.has(word))) open--
    else if (finite.test(word)) return true
  }
  return false
}
