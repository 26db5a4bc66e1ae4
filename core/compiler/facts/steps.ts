import { verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const steps: Rule = {
  id: 'steps',
  family: 'structure',
  priority: 68,
  claims: false,
  match(passage, note) {
    if (!['heading', 'paragraph', 'item'].includes(passage.kind) || passage.zone === 'links') return []
    const items = passage.children.filter((child) => child.kind === 'item')
    if (items.length < 2 || items.length > 9 || items.length !== passage.children.length) return []
    if (!items.every((item) => item.zone === 'knowledge' || item.zone === 'advice')) return []
    const lead = note.shown(passage).bare
    const told = announcement(lead)
    if (!items.every((item) => item.ordered) && told === null) return []
    if (items.some((item) => /[?]/.test(note.shown(item).bare))) return []
    const words = items.map((item) => stepOf(item, note))
    if (words.some((word) => word === null || countWords(word.text) > 16 || countWords(word.text) < 2)) return []
    const firsts = words.map((word) => word?.text.match(/^(?:the\s+\p{L}+\s+)?([\p{L}]+)/iu)?.[1]?.toLowerCase() ?? '')
    if (!firsts.every((word) => verbForms.has(word) || /ed$/.test(word))) return []
    const name = told ?? headingName(passage, note)
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
  return match?.[0] === undefined || /\b(?:you|i|we|it|this)\b/i.test(lead) ? null : match[0].replace(/[\s:,.]+$/, '')
}

function headingName(passage: Passage, note: Reading): string | null {
  const text = note.shown(passage).text.replace(/[\s:.]+$/, '')
  if (
    /^(?:steps|how|process|procedure|workflow|setup|algorithm|flow)\b/i.test(text) ||
    /\b(?:steps|process|procedure|workflow|algorithm|lifecycle|flow|sequence|pipeline|protocol)$/i.test(text)
  ) {
    const asked = text.replace(/^how (?:to|does|do|it|an?)\b.*/i, (all) => all)
    return countWords(asked) <= 9 && countWords(asked) > 1 ? asked : null
  }
  return null
}
