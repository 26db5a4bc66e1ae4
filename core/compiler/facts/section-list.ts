/** "Principles of isolation" with the headings "State", "Space", "Time" right below: the sections are the list. */
import type { Words } from '../fact.ts'
import { headNoun, isNounPhrase, isPlural } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import { headingTerm, isGeneric, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

/** What a heading must call its sections for them to be one closed list. */
const classes =
  /^(?:principles|pillars|types|kinds|classes|categories|phases|stages|states|layers|levels|components|laws|axioms|forms|modes|strategies|techniques|guarantees|roles|generations)$/i

export const sectionList: Rule = {
  id: 'section-list',
  family: 'structure',
  priority: 68,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'heading' || passage.zone !== 'knowledge') return []
    const sections = passage.children.filter((child) => child.kind === 'heading')
    if (sections.length < 3 || sections.length > 4 || sections.some((one) => one.zone !== 'knowledge')) return []
    const name = nameOf(passage, note)
    const items = sections.map((section) => termOf(section, note))
    if (name === null || items.some((item) => item === null)) return []
    const words = items.filter((item) => item !== null)
    if (new Set(words.map((word) => /ing$/.test(word.text))).size > 1) return []
    if (new Set(words.map((word) => word.text.toLowerCase())).size !== words.length) return []
    return [
      makeFact({
        type: 'enumeration',
        rule: 'section-list',
        family: 'structure',
        passage,
        subject: name,
        predicate: 'all',
        items: words,
        evidence: words.map((word) => word.place),
        confidence: 0.78,
      }),
    ]
  },
}

/** A plural of a class, alone with its owner: "types of circuit breaker". */
function nameOf(passage: Passage, note: Reading): Words | null {
  const line = note.shown(passage)
  const range = headingTerm(line)
  if (range === null) return null
  const words = wordsAt(line, range.start, range.end)
  if (/\b(?:other|common|some|more|various|popular|notable|and|by)\b/i.test(words.text)) return null
  if (!classes.test(headNoun(words.text)) || !isPlural(words.text) || !isNounPhrase(words.text, 6)) return null
  if (countWords(words.text) > 1) return { ...words, text: note.term(words.text) }
  const above = note.subjectOf(passage)
  if (above === null || above.from === 'generic') return null
  return { text: `${words.text.toLowerCase()} of ${above.text}`, place: words.place }
}

function termOf(section: Passage, note: Reading): Words | null {
  const line = note.shown(section)
  const range = headingTerm(line)
  if (range === null) return null
  const words = wordsAt(line, range.start, range.end)
  return isGeneric(words.text) || words.text.includes('/') || !isNounPhrase(words.text, 4) ? null : words
}
