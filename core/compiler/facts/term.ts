/** What the left side of "TERM: gloss" must be to be a term, and which of its words are only labels of the line. */

import { alsoNouns } from '../gloss-shape.ts'
import { isNounPhrase, isPlural } from '../grammar.ts'
import { countNouns, participles, verbForms } from '../lexicon.ts'
import { isCountNoun, isMassNoun } from '../nouns.ts'
import { isGeneric } from '../reading.ts'

const labels =
  /^(?:examples?|e\.?g|eg|ex|note|nb|todo|do|don'?ts?|tl;?dr|update|edit|source|main idea|idea|problem|solution|question|answer|reason|pros?|cons?|result|goal|usage|use ?cases?|see also|also|tips?|warning|caution|important|remember|step \d+|case \d+|part \d+|option \d+|example \d+|link|links|ref|refs|references?|resources?|further reading|useful resources?|later|now|today|yes|no|me|fun fact|status|author|date|version|default|alternative|alternatives|in short|summary|conclusion|related|why|how|what|when|where|thoughts?|my .*|input|output|key|formula|steps?|advantages?|disadvantages?|benefits?|drawbacks?|challenges?|limitations?|impact|action|actions|purpose|focus|best for|works with|good|bad|simple|basic|basically|first|second|third|finally|next|then|previous(?:ly)?|current(?:ly)?|instead|otherwise|actually|however|typical|typically|context|background|description|requires?|requirements?|caveats?|observation|explanation|intuition|analogy|tools?|tools|model|models|data|method|methods|approach|approaches|process|types?|what's|difference|differences|scenarios?|rules? of thumb|functionality|mechanisms?|implementation|behaviou?rs?|importance|significance|relevance|verification|effects?|consequences?|outcomes?|responsibilit(?:y|ies)|strengths?|weaknesse?s?|trade-?offs?|capabilit(?:y|ies)|support|how it works|alternatively|additionally|similarly|conversely|values?|names?|ids?|key (?:points?|features?|takeaways?|ideas?))\b\s*\d*\s*$/i

/** "Main issue", "Bad example", "Full list": a label that is told apart from others of its kind is still none but a label. */
const told =
  /^(?:(?:main|major|key|core|primary|big|biggest|good|bad|better|best|worst|common|typical|usual|other|another|second|third|last|next|final|full|whole|short|quick|important|general|overall|current|real|only|one|possible|potential|related)\s+)+(?:issues?|problems?|characteristics?|considerations?|examples?|purposes?|use ?cases?|lists?|notes?|points?|ideas?|reasons?|goals?|benefits?|advantages?|drawbacks?|limitations?|challenges?|features?|differences?|takeaways?|steps?|requirements?|questions?|answers?|things?|ways?|options?|tools?|approach(?:es)?|thoughts?|concerns?|properties|tasks?|strategies|responsibilities|caveats?|mechanisms?|insights?|technolog(?:y|ies)|techniques?|resources?)$/i

/** "way5", "Usecase1", "v2", "2.1": what only counts or dates its neighbours. */
const counts =
  /^(?:ways?|use ?cases?|methods?|options?|steps?|cases?|types?|approach|scenarios?|stages?|phases?|levels?|rules?|examples?|parts?|ideas?|tips?|problems?|solutions?|attempts?|questions?|lessons?|points?|reasons?|facts?)\s*#?\d+$|^v?\d+(?:\.[\dx]+)*$/i

/** "Note", "Example", "Solution", "Main issue": a label of the line, not a term. */
export const isLabel = (text: string) => labels.test(text) || told.test(text) || counts.test(text) || isGeneric(text)

/** At most five words, a noun phrase, not a label such as "Note" or "Example", not a verb phrase. */
export function canBeTerm(text: string, strong: boolean): boolean {
  if (isLabel(text) || !isNounPhrase(text.replace(/\s*\([^()]*\)$/, ''), 5)) return false
  const words = text.toLowerCase().split(/\s+/)
  const first = words[0] ?? ''
  if (/^\p{L}$/u.test(text) || /[^\w\s`'’().,&+#/-]/u.test(text.replace(/\p{L}/gu, ''))) return false
  if (/^\(|\([^()]*\)\s*\(|\(\d*\)$/.test(text)) return false
  if (
    /\b(?:documentation|docs|tutorials?|guides?|cheat ?sheet|blog|posts?|articles?|papers?|videos?|courses?|playlist|plugins?)$/i.test(
      text,
    ) &&
    words.length > 1
  )
    return false
  // "Simpler setup", "Reduced cost": what is gained, not a thing.
  if (
    words.length > 1 &&
    /^(?:simpler|better|faster|easier|slower|cheaper|cleaner|safer|stronger|improved|enhanced|reduced|increased|more|less|fewer)$/.test(
      first,
    )
  )
    return false
  if (/^\d+[.)]?$/.test(text) || /^(?:the|these|those|this)\s/i.test(text)) return false
  if (/\svs\.?\s/i.test(text) || isDone(words)) return false
  if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(first) && words.length > 1 && !isPlural(text))
    return false
  const form = verbForms.get(first)
  if (
    words.length > 1 &&
    form !== undefined &&
    !strong &&
    /^(?:an?|the|to|your|all|in|on|for|with|only|from|up|out)$/.test(words[1] ?? '')
  )
    return false
  if (words.length > 1 && participles.has(first) && !strong) return false
  if (/ing$/.test(first) && words.length > 1 && /^(?:an?|the|your|it|to|with|in|for)$/.test(words[1] ?? ''))
    return false
  return !/["“”]/.test(text)
}

/** "considers the full context", "cannot resolve": what something does, not something. */
function isDone([first = '', second = '']: readonly string[]): boolean {
  if (/^(?:cannot|can't|don't|doesn't|won't|isn't|aren't)$/.test(first)) return true
  if (/[^s]s$/.test(first) && /^(?:an?|the|its|their)$/.test(second)) return true
  const form = verbForms.get(first)
  return form?.third === true && !countNouns.has(form.base) && /(?:ceives|termines|tains|cludes|vides)$/.test(first)
}

/**
 * "Identify source data", "Clip geometries: precisely clip the …": an order, not a thing. Before "a record of …" it is a
 * name after all ("bind mount").
 */
export function isOrder(term: string, gloss: string): boolean {
  const [first = '', second = ''] = term.toLowerCase().split(/\s+/)
  if (/^(?:an?|the|any|each|one)\s/i.test(gloss)) return false
  const [verb, object = ''] = gloss
    .toLowerCase()
    .replace(/^\p{L}+ly\s+/u, '')
    .split(/\s+/)
  if (verb === first && /^(?:an?|the|them|it|its|all|each|every|to|\uE000.*)$/u.test(object)) return true
  if (verbForms.get(first)?.third !== false || second === '') return false
  if (/^(?:and|or|of|to|time|on|in|up|out|off|by|for|-)$/.test(second) || /[^\p{L}-]/u.test(second)) return false
  return !countNouns.has(first) && !alsoNouns.test(first) && !isCountNoun(first) && !isMassNoun(first)
}
