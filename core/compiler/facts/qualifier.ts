/** Sibling headings or items told apart by a bracket: "Faults (Recoverable)", "Aborts (Non Recoverable)". */
import { clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { countNouns, verbForms } from '../lexicon.ts'
import { isMassNoun } from '../nouns.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

interface Qualified {
  readonly passage: Passage
  readonly name: Words
  readonly qualifier: Words
}

export const qualifier: Rule = {
  id: 'sibling-qualifier',
  family: 'sibling',
  priority: 65,
  claims: false,
  match(passage, note) {
    const children = passage.children.filter((child) => child.kind === 'heading' || child.kind === 'item')
    if (children.length < 2 || children.length > 6) return []
    const kind = children[0]?.kind
    const all = children.filter((child) => child.kind === kind).map((child) => qualified(child, note))
    const known = all.filter((one) => one !== null)
    if (known.length !== all.length || known.length < 2) return []
    const value = (one: Qualified) => one.qualifier.text.toLowerCase()
    return known.flatMap((one): Fact[] => {
      if (known.filter((other) => value(other) === value(one)).length !== 1) return []
      return [
        makeFact({
          type: 'contrast',
          rule: 'sibling-qualifier',
          family: 'sibling',
          passage: one.passage,
          subject: { ...one.qualifier, text: note.term(one.qualifier.text) },
          predicate: 'which',
          roles: { name: one.name },
          items: known.map((other) => ({ ...other.name, text: note.term(other.name.text) })),
          evidence: [{ start: one.name.place.start, end: one.qualifier.place.end }],
          others: known.filter((other) => other !== one).map((other) => other.name),
          confidence: 0.85,
        }),
      ]
    })
  },
}

function qualified(passage: Passage, note: Reading): Qualified | null {
  const line = note.shown(passage)
  const match = /^([^()]{2,50}?)\s*\(([^()]{3,60})\)\s*$/.exec(line.bare)
  if (match === null) return null
  const name = wordsAt(line, 0, (match[1] ?? '').length)
  const from = line.bare.indexOf('(') + 1
  const words = wordsAt(line, from, from + (match[2] ?? '').length)
  if (
    !isNounPhrase(name.text, 5) ||
    countWords(words.text) > 9 ||
    /[?:]|https?|\b(?:e\.?g|i\.?e|see|default|todo|optional|deprecated|unread|draft|or|aka|also)\b/i.test(words.text)
  )
    return null
  if (/^[A-Z][A-Z0-9]+s?$/.test(words.text) || /^\d+$/.test(words.text)) return null
  // "Option to leave (serve)", "Liveness (eventually hold)": a deed, which "is" does not go with.
  const [first = '', second = ''] = words.text.toLowerCase().split(/\s+/)
  const opens = verbForms.get(/ly$|^eventually$/.test(first) ? second : first)
  if ((opens !== undefined && !opens.third && !countNouns.has(first)) || /\/\s|,/.test(words.text)) return null
  if (clauseOf(words.text, { start: 0, end: words.text.length })?.subject != null) return null
  // "Raft (Availability)": what it is for is not what it is.
  if (/^\p{L}+(?:ity|ness|ance|ence|ency|ion)$/u.test(words.text) && isMassNoun(words.text)) return null
  if (isAnotherName(name.text, words.text)) return null
  return { passage, name, qualifier: words }
}

/** "Optimistic Concurrency Control (OCC / `MVOCC`)", "LWW (Last Writer Wins)": the bracket spells the name, it does not tell of it. */
function isAnotherName(name: string, bracket: string): boolean {
  const initials = (text: string) => (text.match(/(?<![\p{L}\d'’])[\p{L}\d]/gu) ?? []).join('').toLowerCase()
  const short = (text: string) => text.toLowerCase().split(/[^\p{L}\d]+/u)
  return (
    (initials(name).length > 1 && short(bracket).some((word) => word.endsWith(initials(name)))) ||
    (initials(bracket).length > 1 && short(name).includes(initials(bracket)))
  )
}
