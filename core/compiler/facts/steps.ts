import { verbForms } from '../lexicon.ts'
import { type Passage, tells } from '../outline.ts'
import { isGeneric, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const steps: Rule = {
  id: 'steps',
  family: 'structure',
  priority: 68,
  zones: ['knowledge', 'question', 'advice'],
  claims: false,
  match(passage, note) {
    if (!['heading', 'paragraph', 'item'].includes(passage.kind) || passage.zone === 'links') return []
    const told = announcement(note.shown(passage).bare)
    const items = passage.children.filter((child) => child.kind === 'item' && (child.ordered || told !== null))
    if (items.length < 2 || items.length > 9 || items.some((item, i) => item.index !== i)) return []
    if (!items.every((item) => tells(item) || item.zone === 'advice')) return []
    if (items.some((item) => /[?]/.test(note.shown(item).bare))) return []
    const words = items.map((item) => stepOf(item, note))
    if (words.some((word) => word === null || countWords(word.text) > 16 || countWords(word.text) < 2)) return []
    if (!words.every((word) => word !== null && isAction(word.text))) return []
    const name = told ?? headingName(passage, items.length, note)
    if (name === null) return []
    const found = words.filter((word) => word !== null)
    return [
      makeFact({
        type: 'step',
        rule: 'steps',
        family: 'structure',
        passage,
        subject: { text: name, place: passage.place },
        predicate: told === null ? 'steps' : 'after',
        items: found,
        evidence: found.map((word) => word.place),
        confidence: 0.82,
      }),
    ]
  },
}

function stepOf(item: Passage, note: Reading) {
  const line = note.shown(item)
  const first = line.sentences[0]
  if (first === undefined) return null
  return wordsAt(
    line,
    first.start,
    first.start + line.bare.slice(first.start, first.end).replace(/[\s.;]+$/, '').length,
  )
}

/** "If the interrupt is accepted by the CPU", with what follows below. */
function announcement(lead: string): string | null {
  const match = /^(?:when|if|once|after)\s+(.{8,70}?)[\s:,.]*$/i.exec(lead)
  if (match?.[0] === undefined || /\b(?:you|i|we|it|this)\b/i.test(lead)) return null
  return hasVerb(match[1] ?? '') && !choice.test(lead) ? match[0].replace(/[\s:,.]+$/, '') : null
}

/** "When the signal comes, it has few options": what lies below is chosen from, not done in turn. */
const choice = /\b(?:either|options?|choices?|ways?|possibilities|alternatives|one of|cases|scenarios)\b/i

/** "When a go-routine" is no event yet: each of its items goes on from it by itself. */
const hasVerb = (bare: string) =>
  bare
    .toLowerCase()
    .split(/\s+/)
    .slice(1)
    .some((word) => /^(?:is|are|was|has|have|does|do|gets?)$|[^e]ed$/.test(word) || verbForms.has(word))

/** "Load the kernel", "Saves its state", "The client sends `SYN`". */
function isAction(text: string): boolean {
  const bare = text.replace(/`[^`]*`/g, (code) => '\uE000'.repeat(code.length))
  const first = (bare.match(/^[\p{L}-]+/u)?.[0] ?? '').toLowerCase()
  if (verbForms.has(first) || /ed$/.test(first)) return true
  return bare
    .toLowerCase()
    .split(/\s+/)
    .slice(1, 6)
    .some((word) => verbForms.get(word)?.third === true)
}

/** The heading of an ordered list names what its steps do. */
function headingName(passage: Passage, items: number, note: Reading): string | null {
  const text = note.shown(passage).text.replace(/[\s:.?]+$/, '')
  if (passage.kind === 'paragraph' || items < 3) return null
  if (isGeneric(text) || countWords(text) > 9) return null
  return countWords(text) > 1 || /ing$|ion$/.test(text) ? text : null
}
