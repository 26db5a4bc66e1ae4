/**
 * What a sentence puts before its subject. "Notice that", "In particular," say nothing and are left out; "At test time,",
 * "If the data is small," limit the claim, so they are kept and stand before the question.
 */
import type { Fact, Words } from '../fact.ts'
import { countWords, type Range } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'

export interface Front {
  /** Where the clause itself begins. */
  readonly end: number
  /** The words that limit the claim; null where nothing is lost without them. */
  readonly limit: Words | null
}

/** Said of what was just said: the clause behind it is a claim of its own. */
const linking =
  /^(?:(?:so|also|additionally|furthermore|moreover|thus|therefore|hence|however|similarly|likewise|consequently|accordingly|clearly|intuitively|formally|more formally|informally|specifically|basically|essentially|equivalently|roughly|in particular|in fact|in addition|in short|in other words|in summary|in effect|as a result|as usual|of course|on the other hand|conversely|on the contrary|in contrast|by contrast|more precisely|more generally|that is|as you can see|unlike\s[^,]+),\s+|(?:and\s+|but\s+|also\s+)?(?:(?:please\s+)?(?:note|notice|recall|remember|observe)(?:,? (?:again|however|also|though|here),?)?|it (?:is|can be) (?:important|worth|easy|clear|shown|seen|useful) (?:to (?:note|see|realize|remember|notice|know) |noting |mentioning )?|it (?:turns out|follows)|we (?:see|know|note|notice|observe|find))\s+that,?\s+(?:again,\s+)?|(?:however|therefore|thus|hence|so(?! (?:that|far|long|much|many|called)\b))\s+(?=\S))/i

/** Opens what limits: a place, a time, a condition, a purpose, a means. */
const limiting =
  /^(?:in|on|at|during|for|with|within|under|by|after|before|from|among|between|given|to|when|whenever|if|once|using|throughout|without|depending on|in order to|in general|generally(?: speaking)?|typically|usually|commonly|traditionally|most of the time)\b[^,;:?]{0,90}?,\s+(?:then\s+)?(?=\S)/i

/** What leans on another sentence, tells an example, or talks to the reader. */
const leaning =
  /\b(?:this|that (?:case|way|sense|reason|point)|these|those|such|above|below|following|here|it|its|they|them|their|we|our|us|i|my|you|your|both|same|others?|some point|latter|former|previous|next|first|second|last|now|then|example|instance|words|fact|addition|particular|summary|conclusion|practice to|note|brief|contrast|turn|shown|seen|mentioned|discussed|more)\b/i

/** "To summarize,", "To be clear,", "To see why,": talk about the text, not purposes of anything. */
const talk =
  /^to (?:sum|summari[sz]e|conclude|be|see|begin|start|put|make (?:sure|matters)|give|get|reiterate|recap|illustrate|clarify|understand|fix|date|do so)\b/i

/** The front of a sentence; null where it opens with its subject or with what can neither be kept nor left out. */
export function frontOf(line: Shown, sentence: Range): Front | null {
  const bare = line.bare.slice(sentence.start, sentence.end)
  const linked = linking.exec(bare)?.[0].length ?? 0
  const at = sentence.start + linked
  const limit = limitAt(line, { start: at, end: sentence.end })
  if (limit !== null) return limit
  return linked === 0 ? null : { end: at, limit: null }
}

function limitAt(line: Shown, range: Range): Front | null {
  const bare = line.bare.slice(range.start, range.end)
  const match = limiting.exec(bare)
  if (match === null) return null
  const front = match[0].replace(/,\s+(?:then\s+)?$/i, '')
  if (countWords(front) > 12 || leaning.test(front) || talk.test(front)) return null
  if (front.split('(').length !== front.split(')').length) return null
  // "In A, B and C, …": the comma may belong to a list.
  if (/^(?:and|or|but|which|where|who|etc)\b/i.test(bare.slice(match[0].length))) return null
  if (isCut(front)) return null
  return { end: range.start + match[0].length, limit: wordsAt(line, range.start, range.start + front.length) }
}

/** "From x we get y": a clause of its own, not what limits one. */
function isCut(front: string): boolean {
  if (/^(?:when|whenever|if|once|to|in order to)\b/i.test(front)) return countWords(front) < 3
  return /\s(?:is|are|was|were|can|will|has|have|does|do)\s/.test(`${front.toLowerCase()} `)
}

/** The fact with what limits it, its evidence grown so far. */
export function limited(fact: Fact, front: Front | null): Fact {
  if (front === null || front.limit === null) return fact
  const { limit } = front
  // What is asked for does not stand before the question as well.
  if (
    fact.roles.told !== undefined &&
    fact.roles.told.place.start < limit.place.end &&
    fact.roles.told.place.end > limit.place.start
  )
    return fact
  const [first, ...others] = fact.evidence
  const evidence = first === undefined ? [limit.place] : [{ start: limit.place.start, end: first.end }, ...others]
  return {
    ...fact,
    predicate: `${fact.predicate} ${limit.text}`,
    roles: { ...fact.roles, limit },
    evidence,
    confidence: fact.confidence - 0.02,
  }
}

/** "At test time, what is T set to?" */
export function withLimit(question: string, limit: Words): string {
  const small = /^(?:What|When|Why|How|Who|Which|Where|In|On|To|From|By|Is|Are|Does|Do|Can)\b/.test(question)
  const rest = small ? question.charAt(0).toLowerCase() + question.slice(1) : question
  return `${limit.text.charAt(0).toUpperCase()}${limit.text.slice(1)}, ${rest}`
}
