/** What the rules share that read a whole sentence by its shape: where it begins, how its words stand in a question. */
import type { Fact, FactType, RuleFamily, Words } from '../fact.ts'
import { isPlural } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords, type Range, trimmed } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { type Front, frontOf, limited } from './front.ts'

export interface Claim {
  readonly passage: Passage
  readonly note: Reading
  readonly line: Shown
  /** The claim without what leads over to it and without its full stop. */
  readonly range: Range
  readonly bare: string
  readonly front: Front | null
}

/** Calls `read` for each sentence of a paragraph or item that states something; what limits it is kept with its facts. */
export function eachClaim(
  passage: Passage,
  note: Reading,
  read: (claim: Claim) => Fact | readonly Fact[] | null,
): Fact[] {
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
  return claimsIn(passage, note).flatMap((claim) =>
    [read(claim) ?? []].flat().map((fact) => limited(fact, claim.front)),
  )
}

/** Many rules read the same claims: cut them once a passage. */
const cut = new WeakMap<Shown, readonly Claim[]>()

function claimsIn(passage: Passage, note: Reading): readonly Claim[] {
  const line = note.shown(passage)
  const known = cut.get(line)
  if (known !== undefined) return known
  const isWorked = passage.path.some((above) => worked.test(note.shown(above).bare))
  const claims = isWorked
    ? []
    : line.sentences
        .flatMap((sentence) => parts(line, sentence))
        .flatMap((sentence) => claimIn(passage, note, line, sentence) ?? [])
  cut.set(line, claims)
  return claims
}

/** "Some changes are easy: Due to X, Y": a capital behind a colon begins a sentence of its own. */
function parts(line: Shown, sentence: Range): Range[] {
  const bare = line.bare.slice(sentence.start, sentence.end)
  const colon = /^\S+\s\S+\s[^:]*:\s+(?=\p{Lu}\p{Ll}+,?\s)/u.exec(bare)
  if (colon === null) return [sentence]
  const border = sentence.start + colon[0].length
  return [{ start: sentence.start, end: border }, ...parts(line, { start: border, end: sentence.end })]
}

/** What is said in a proof or a worked example holds there. */
export const worked =
  /^(?:proofs?|proving|prove|derivation|deriving|exercises?|(?:worked )?examples?\s*(?::|$))|\bproof\b/i

function claimIn(passage: Passage, note: Reading, line: Shown, sentence: Range): Claim | null {
  if (/\?\s*$/.test(line.bare.slice(sentence.start, sentence.end))) return null
  const front = frontOf(line, sentence)
  const start = front?.end ?? sentence.start
  const length = line.bare.slice(start, sentence.end).replace(/[\s.!]+$/, '').length
  const range = trimmed(line.bare, start, start + length)
  return { passage, note, line, range, bare: line.bare.slice(range.start, range.end), front }
}

/** The words of a part of the claim, by its offsets in `bare`. */
export const part = ({ line, range }: Claim, start: number, end: number): Words =>
  asMath(wordsAt(line, range.start + start, range.start + end))

/** A display formula alone is shown as one in a line. */
const asMath = (words: Words): Words =>
  /^\$\s[^$]*\$$|^\$[^$]*\s\$$/.test(words.text) ? { ...words, text: `$${words.text.slice(1, -1).trim()}$` } : words

/** A fact that is asked by a question of its own. */
export function claimed(
  claim: Claim,
  parts: {
    readonly type: FactType
    readonly rule: string
    readonly subject: Words
    readonly predicate: string
    readonly asked: string
    readonly told: Words
    readonly confidence: number
    readonly family?: RuleFamily
  },
): Fact {
  const { line, range, passage } = claim
  return makeFact({
    type: parts.type,
    rule: parts.rule,
    family: parts.family ?? 'sentence',
    passage,
    subject: parts.subject,
    predicate: parts.predicate,
    roles: { posed: { text: parts.asked, place: parts.subject.place }, told: parts.told },
    evidence: [wordsAt(line, range.start, range.end).place],
    confidence: parts.confidence,
  })
}

/** As the words stand inside a sentence: "The order of G" → "the order of G". */
export const inside = (text: string, note: Reading): string =>
  /^(?:\p{Lu}\p{Ll}+ing(?=\s\p{Ll})|An?|The|Any|Every|Each|Some|All|Both|Two|Three|One|No|It|There|In|For|Our|We|You|If|When)\b/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : note.term(text)

/** Names something by itself: no pronoun, no clause, no pointing. */
export function namesSomething(text: string, most: number): boolean {
  const bare = text.replace(/`[^`]*`|\$[^$]*\$/g, 'X').replace(/[\uE000\uE001]+/g, 'X')
  return (
    countWords(bare) >= 1 &&
    countWords(bare) <= most &&
    !pointing.test(bare.replace(/^one\s/i, '')) &&
    !/^(?:sometimes|usually|often|generally|typically|usually|normally|always|never|now|then|also|even|only|just|however|not)\s/i.test(
      bare,
    ) &&
    !/[?:;!]|\b(?:is|are|was|were|can|will|would|should|must|may|might|has|have|does|do|we|you|i|if|because|since|but)\b/i.test(
      bare,
    ) &&
    !/\b(?:of|to|in|on|at|by|for|from|with|and|or|the|an?|that|which|as|than)$/i.test(bare) &&
    bare.split('(').length === bare.split(')').length
  )
}

/** Leans on another sentence. */
export const pointing =
  /\b(?:this|these|those|such|above|below|following|here|it|its|they|them|their|latter|former|previous|aforementioned|my|i|others?|one|same|figure)\b/i

/** Fit to be an answer: brief, whole, leaning on nothing. */
export function answers(text: string, most = 25): boolean {
  const bare = text.replace(/`[^`]*`|\$[^$]*\$/g, 'X')
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    text.trim().split(/\s+/).length <= most &&
    !/\b(?:this|these|those|such|above|below|following|here|figure|etc|e\.g|i\.e)\b|[?]|https?:|\.\.\.|…/i.test(bare) &&
    !/\b(?:of|to|in|on|at|by|for|from|with|and|or|the|an?|that|which|as|than|is|are|we)$/i.test(bare) &&
    bare.split('(').length === bare.split(')').length
  )
}

export const copula = (text: string) => (isPlural(text) ? 'are' : 'is')
