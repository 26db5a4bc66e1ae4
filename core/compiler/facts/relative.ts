/** "**SIGTERM** (`kill -15`), which tells the process to …": the relative clause after a marked term. */
import type { Fact, Verb, Words } from '../fact.ts'
import { isNounPhrase, isPlural } from '../grammar.ts'
import { participlePrepositions, participles, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning, objectAt } from './sentence.ts'

export const relative: Rule = {
  id: 'relative',
  family: 'sentence',
  priority: 43,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    return [...line.strong, ...line.code].flatMap((term): Fact[] => {
      const after = line.bare.slice(term.end)
      const match = /^(?:\s+\([^()]{2,30}\))?(?:\s+[a-z]+){0,2},?\s+which\s+/i.exec(after)
      if (match === null) return []
      const sentence = line.sentences.find((range) => range.start <= term.start && range.end >= term.end)
      if (sentence === undefined) return []
      const start = term.end + match[0].length
      const copula = /^(?:is|are)\b/i.exec(line.bare.slice(start))?.[0].toLowerCase()
      if (copula !== undefined && (copula === 'are') !== isPlural(line.text.slice(term.start, term.end))) return []
      const found = predicate(line, start, sentence.end)
      const name = wordsAt(line, term.start, term.end)
      if (found === null || !isNounPhrase(name.text, 3) || leaning(found.object.text)) return []
      return [fact(passage, note, name, found, sentence.start, sentence.end, line)]
    })
  },
}

interface Found {
  readonly verb: Verb
  readonly object: Words
}

function predicate(line: Shown, start: number, end: number): Found | null {
  const rest = line.bare.slice(start, end)
  const is = /^(?:is|are)\s+((?:commonly|usually|often|typically|generally)\s+)?([\p{L}]+)\s+/iu.exec(rest)
  if (is !== null && participles.has((is[2] ?? '').toLowerCase())) {
    const at = start + is[0].length
    const preposition = participlePrepositions.find((one) => line.bare.slice(at).toLowerCase().startsWith(`${one} `))
    if (preposition === undefined) return null
    const object = objectAt(line, at + preposition.length + 1, end)
    const toDo = preposition === 'to' && (is[2] ?? '').toLowerCase() === 'used'
    return object === null
      ? null
      : {
          object,
          verb: {
            form: 'is',
            auxiliary: 'is',
            adverb: (is[1] ?? '').trim(),
            text: is[2] ?? '',
            tail: toDo ? 'to do' : preposition,
          },
        }
  }
  const verb = /^([a-z]+)\s+/.exec(rest)
  const form = verb === null ? undefined : verbForms.get(verb[1] ?? '')
  if (verb === null || form === undefined || !form.third) return null
  const to = /^((?:the\s+)?\p{Ll}+)\s+to\s+/iu.exec(rest.slice(verb[0].length))
  if (to !== null && /^(?:tell|allow|enable|cause|force|let|help|ask|require)$/.test(form.base)) {
    const object =
      objectAt(line, start + verb[0].length + to[0].length, end) ??
      cutAtAnd(line, start + verb[0].length + to[0].length, end)
    return object === null
      ? null
      : {
          object: shortened(line, object, start + verb[0].length + to[0].length),
          verb: { form: 'does', auxiliary: '', adverb: '', text: `${form.base} ${to[1] ?? ''}`, tail: 'to do' },
        }
  }
  return null
}

/** "shutdown and is generally accepted …": the second verb is another claim. */
function shortened(line: Shown, object: Words, at: number): Words {
  const and = /\s+and\s+(?:is|are|was|can|has|will)\b/i.exec(object.text)
  return and === null ? object : wordsAt(line, at, at + and.index)
}

function cutAtAnd(line: Shown, at: number, end: number): Words | null {
  const and = /\s+and\s+(?:is|are|was|can|has|will)\b/i.exec(line.bare.slice(at, end))
  return and === null ? null : objectAt(line, at, at + and.index)
}

const fact = (
  passage: Passage,
  note: Reading,
  name: Words,
  found: Found,
  start: number,
  end: number,
  line: Shown,
): Fact =>
  makeFact({
    type: found.verb.text === 'used' ? 'purpose' : 'property',
    rule: 'relative',
    family: 'sentence',
    passage,
    subject: { ...name, text: note.term(name.text) },
    predicate: `${found.verb.text} ${found.verb.tail}`,
    roles: { object: found.object },
    verb: found.verb,
    evidence: [wordsAt(line, start, end).place],
    confidence: 0.78,
  })
