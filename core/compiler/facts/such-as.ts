/** "functional languages such as Haskell, OCaml and F#", "sync engines (e.g. Electric, Zero)": examples of a named kind. */
import type { Fact } from '../fact.ts'
import { functionWords, participles, verbForms } from '../lexicon.ts'
import { matchesIn } from '../matches.ts'
import { countWords } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning } from './sentence.ts'

const linked =
  /(?<kind>(?:[\p{L}-]+\s+){1,3}[\p{Ll}-]{3,}s)\s*,?\s+(?:such as|\((?:such as|like|e\.?g\.?,?|for example,?|for instance,?))\s+/giu

export const suchAs: Rule = {
  id: 'such-as',
  family: 'structure',
  priority: 30,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (!/such as|\((?:like|e\.?g|for )/i.test(line.bare)) return []
    return [...matchesIn(line.bare, linked)].slice(0, 2).flatMap((match): Fact[] => {
      const kind = kindIn(match.groups?.kind ?? '')
      if (kind === null) return []
      const kindAt = match.index + (match.groups?.kind ?? '').length - kind.length
      const from = match.index + match[0].length
      const length = examplesAt(line, from, match[0].includes('('))
      if (length === 0) return []
      const example = wordsAt(line, from, from + length)
      const subject = wordsAt(line, kindAt, kindAt + kind.length)
      return [
        makeFact({
          type: 'example',
          rule: 'such-as',
          family: 'structure',
          passage,
          subject: { ...subject, text: note.term(subject.text) },
          predicate: 'example',
          roles: { example },
          evidence: [{ start: subject.place.start, end: example.place.end }],
          confidence: 0.72,
        }),
      ]
    })
  },
}

const loose =
  /^(?:other|many|some|various|several|different|common|popular|certain|similar|more|most|all|new|additional|basic|simple|possible|specific|multiple|important|key|major|main|numerous|useful|great|good|existing|traditional|typical|particular|related|usual|own|first|two|three|few|also|e|i)$/i
const emptyHead =
  /^(?:things|ways|cases|factors|aspects|features|elements|items|reasons|areas|terms|words|questions|options|details|parts|tasks|concepts|ideas|issues|problems|topics|places|examples|values|types|kinds|forms|sources|resources|others|results|changes|actions|conditions|situations|names|days|users|people|times|works|needs|uses|has|is|does|contexts|properties|characteristics|attributes|concerns|activities)$/i

/** The noun phrase before "such as": a plural with one word or two that say which; null where it names no kind. */
function kindIn(text: string): string | null {
  const words = text.split(/\s+/)
  const head = words.at(-1) ?? ''
  if (emptyHead.test(head)) return null
  const kept: string[] = []
  for (const word of words.slice(0, -1).reverse()) {
    const lower = word.toLowerCase()
    const form = verbForms.get(lower)
    if (functionWords.has(lower) || loose.test(lower) || /ly$/.test(lower)) break
    if ((form !== undefined && form.as !== 'imperative' && kept.length > 0) || form?.third === true) break
    kept.unshift(word)
  }
  const first = kept[0]?.toLowerCase() ?? ''
  if (
    kept.length === 0 ||
    participles.has(first) ||
    /^(?:known|given)$/.test(first) ||
    verbForms.get(first)?.as === 'object' ||
    /^\p{Ll}+ing$/u.test(first)
  )
    return null
  const phrase = text.slice(text.length - [...kept, head].join(' ').length)
  return phrase === [...kept, head].join(' ') ? phrase : null
}

/** How long the examples are: two or more short names, up to a stop; 0 where a clause follows. */
function examplesAt(line: Shown, from: number, isBracket: boolean): number {
  const rest = line.bare.slice(from)
  const stop = (isBracket ? /\)/ : /[.;:()–—](?:\s|$)|\s\(|\s[–—-]\s|$/u).exec(rest)
  if (stop === null) return 0
  const text = rest
    .slice(0, stop.index)
    .replace(/,?\s+(?:etc\.?|and (?:so on|others|more))$/i, '')
    .replace(/[\s,.]+$/, '')
  const items = text.split(/,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/)
  if (items.length < 2 || items.length > 6 || countWords(text) > 16 || leaning(text)) return 0
  if (items.some((item) => countWords(item) > 4 || countWords(item) < 1 || /["“”?]/.test(item))) return 0
  if (
    /\b(?:is|are|was|were|can|will|has|have|had|do|does|did|that|which|who|to|it|they|you|we|if|when|not|but|so|for|with|by|from|than|as|their|its|your)\b/i.test(
      text,
    )
  )
    return 0
  // Examples are worth knowing where they have names of their own.
  const named = items.filter((item) => /\p{Lu}|\uE000|^\./u.test(item)).length
  return named * 2 > items.length ? text.length : 0
}
