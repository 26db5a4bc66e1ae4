/** "**Main issue**: fragmentation" under "MarkSweep": the label is no term, but an aspect of the thing above. */
import type { Fact } from '../fact.ts'
import { isTerm } from '../headings.ts'
import { tells } from '../outline.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossRange } from './command-gloss.ts'
import type { Rule } from './rule.ts'
import { isLabel, isOrder } from './term.ts'
import { splitTerm } from './term-gloss.ts'

/** What a thing has one of, or some: asked as "What is the … of X?". "Note" and "Example" are no aspects. */
const aspects =
  /^(?:(?:main|key|core|primary|major|biggest) )?(?:purpose|goal|(?:dis)?advantages?|benefits?|drawbacks?|limitations?|downsides?|upsides?|use ?cases?|problem|issue|challenges?|requirements?|mechanism|characteristics?|strengths?|weakness(?:es)?|trade-?offs?|causes?|effects?|symptoms?|(?:time |space )?complexity|cost|structure|inputs?|outputs?|responsibilit(?:y|ies)|role|function|scope|focus|format|guarantees?)$/i

export const labelAspect: Rule = {
  id: 'label-aspect',
  family: 'structure',
  priority: 77,
  claims: true,
  match(passage, note) {
    if ((passage.kind !== 'item' && passage.kind !== 'paragraph') || !tells(passage)) return []
    const line = note.shown(passage)
    const split = splitTerm(line)
    if (split === null) return []
    const label = wordsAt(line, 0, split.termEnd)
    if (!aspects.test(label.text)) return []
    const above = note.subjectOf(passage)
    if (above === null || above.from === 'title' || above.from === 'generic') return []
    if (isLabel(above.text) || isOrder(above.text, '') || groups.test(above.text) || !isTerm(above.text, 4)) return []
    const gloss = glossRange(line, split.glossStart)
    if (gloss === null) return []
    const bare = line.bare.slice(gloss.start, gloss.end)
    if (countWords(bare) < 2 || countWords(bare) > 20 || pointing.test(bare)) return []
    const cell = wordsAt(line, gloss.start, gloss.end)
    const fact: Fact = makeFact({
      type: 'mapping',
      rule: 'label-aspect',
      family: 'structure',
      passage,
      subject: above,
      predicate: 'property',
      roles: { property: label, cell },
      evidence: [{ start: label.place.start, end: cell.place.end }],
      confidence: countWords(bare) < 3 ? 0.7 : 0.78,
    })
    return [fact]
  },
}

/** "General steps", "Key concepts", "Scope & limits": such a heading holds several things, of which this is said of one. */
const groups = /^(?:general|core|key|basic|main|common|other|some|types|kinds)\s|&|\sand\s/i

/** Pointing or talking to the reader, it stands on what the card does not show. */
const pointing =
  /^(?:this|that|these|those|it|its|they|there|here|see|you|we|i|as|but|same)\b|\b(?:i|we|you|your|my|our)\b/i
