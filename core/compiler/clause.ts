/**
 * A sentence cut into subject, verb and the rest, by closed word lists alone. What the lists do not know is no clause:
 * a rule that gets null stays silent.
 */
import { isNounPhrase, isPlural } from './grammar.ts'
import { adjectives, countNouns, functionWords, participles, prepositionFrames, verbForms } from './lexicon.ts'
import { isSpace, type Range } from './sentences.ts'

export interface Clause {
  /** The subject's range; null where the sentence opens with its verb and the subject stands above. */
  readonly subject: Range | null
  /** `It`, `They`, `This` … as the subject. */
  readonly pronoun: string | null
  readonly verb: 'be' | 'modal' | 'has' | 'listed' | 'participle'
  /** The finite verb in lower case, as written: `is`, `can`, `stores`, `stored`. */
  readonly word: string
  /** Base form of a listed verb, else the same as `word`. */
  readonly base: string
  /** `not`, `usually`, `only` … between the verb and the rest, or before the verb. */
  readonly adverb: string
  /** After the verb and its adverb. */
  readonly rest: Range
  readonly sentence: Range
}

const modals = new Set(['can', 'may', 'must', 'will', 'should', 'cannot', 'could', 'might', "can't", "won't"])
const copulas = new Set(['is', 'are', 'was', 'were', "isn't", "aren't"])
const adverbs = new Set(
  'also not usually always never often typically generally only sometimes normally commonly mostly just basically simply essentially actually really mainly then automatically explicitly dynamically statically internally directly therefore thus hence instead merely now either still primarily largely implicitly eventually'.split(
    ' ',
  ),
)
const pronouns = new Set(['it', 'they', 'this', 'these', 'that', 'those', 'we', 'you'])
/** A clause inside the subject: the verb after it is not the sentence's. */
const subordinators = new Set(['that', 'which', 'who', 'where', 'when', 'if', 'because', 'whose', 'while'])
const fillers = new Set(
  'also just basically simply essentially actually really then therefore thus hence instead now either'.split(' '),
)

interface Token extends Range {
  readonly word: string
}

/** The first clause of a sentence; `bare` is the shown text with code and math masked. */
export function clauseOf(bare: string, sentence: Range): Clause | null {
  if (bare !== lastRead.bare) lastRead = { bare, clauses: new Map() }
  const at = sentence.start * 0x100000 + sentence.end
  const known = lastRead.clauses.get(at)
  if (known !== undefined) return known
  const found = readClause(bare, sentence)
  lastRead.clauses.set(at, found)
  return found
}

/** Rule after rule reads the sentences of the same line. */
let lastRead: { readonly bare: string; readonly clauses: Map<number, Clause | null> } = { bare: '', clauses: new Map() }

function readClause(bare: string, sentence: Range): Clause | null {
  const tokens = tokensOf(bare, sentence)
  const first = tokens[0]
  if (first === undefined || tokens.length < 2) return null
  return fragment(bare, tokens, sentence) ?? full(bare, tokens, sentence)
}

function tokensOf(bare: string, sentence: Range): Token[] {
  const tokens: Token[] = []
  let at = sentence.start
  while (at < sentence.end) {
    while (at < sentence.end && isSpace(bare, at)) at++
    const start = at
    while (at < sentence.end && !isSpace(bare, at)) at++
    if (at > start) tokens.push({ start, end: at, word: wordOf(bare.slice(start, at)) })
  }
  return tokens
}

function wordOf(text: string): string {
  const lower = text.toLowerCase()
  const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  return word.endsWith(',') || word.endsWith(';') ? word.slice(0, -1) : word
}

/** "Runs in …", "Stored as …", "Dynamically allocated": the subject stands above. */
function fragment(bare: string, tokens: readonly Token[], sentence: Range): Clause | null {
  let at = 0
  let lead = ''
  const first = tokens[0]
  if (first !== undefined && adverbs.has(first.word)) {
    lead = fillers.has(first.word) ? '' : first.word
    at = 1
  }
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return null
  const listed = finite(token.word)
  if (
    listed !== undefined &&
    !listed.third &&
    /^(?:run|runs|live|sit|depend|rely|operate|wait)$/.test(token.word) &&
    next !== undefined &&
    prepositionFrames.some((frame) => frame.base === listed.base && frame.preposition.split(' ')[0] === next.word)
  )
    return {
      subject: null,
      pronoun: null,
      verb: 'listed',
      word: token.word,
      base: listed.base,
      adverb: lead,
      rest: rangeFrom(token, sentence, bare),
      sentence,
    }
  if (listed?.third === true && next !== undefined && opensRest(next.word, listed.base))
    return {
      subject: null,
      pronoun: null,
      verb: 'listed',
      word: token.word,
      base: listed.base,
      adverb: lead,
      rest: rangeFrom(token, sentence, bare),
      sentence,
    }
  if (
    participles.has(token.word) &&
    (next === undefined || /^(?:by|in|on|as|from|to|with|at|into|over|via|before|after|for)$/.test(next.word))
  )
    return {
      subject: null,
      pronoun: null,
      verb: 'participle',
      word: token.word,
      base: token.word,
      adverb: lead,
      rest: rangeFrom(token, sentence, bare),
      sentence,
    }
  if ((token.word === 'do' || token.word === 'does') && next?.word === 'not')
    return negated(bare, tokens, at, null, null, lead, sentence)
  if (token.word === 'called' && next !== undefined)
    return {
      subject: null,
      pronoun: null,
      verb: 'participle',
      word: 'called',
      base: 'called',
      adverb: lead,
      rest: rangeFrom(token, sentence, bare),
      sentence,
    }
  // "Faster than L2TP": said of the subject above.
  const quality = /^(?:more|less)$/.test(token.word) ? tokens[at + 2] : next
  const compares =
    quality?.word === 'than' &&
    /^(?:more|less|\p{Ll}{2,}er)$/u.test(token.word) &&
    !/^(?:rather|other)$/.test(token.word)
  if (compares || (next !== undefined && (adjectives.get(token.word)?.includes(next.word) ?? false)))
    return {
      subject: null,
      pronoun: null,
      verb: 'be',
      word: 'is',
      base: 'is',
      adverb: lead,
      rest: { start: token.start, end: sentence.end },
      sentence,
    }
  const copula = (copulas.has(token.word) || modals.has(token.word)) && next !== undefined
  if (copula && at === 0)
    return withAdverb(bare, tokens, at, null, null, copulas.has(token.word) ? 'be' : 'modal', token.word, sentence)
  return null
}

/** "Executed right before the output": a fragment whose own subject stands above. */
const ledByParticiple = /^\p{L}+(?:ed|n)\s+(?:right|just|before|after|by|in|on|when|from|to|as|with|at)\s/iu

/** "The object returned by X is …": the participle belongs to the subject, the verb comes later. */
const finiteLater =
  /^[^,;:]*\s(?:is|are|was|were|can|cannot|could|might|would|has|have|will|must|may|should|contains?|does|do)\s/i

const stops = ',;:–—'

const determiner = /^(?:an?|the|its|their|your|all|any|each|every|no|this|these|\uE000.*|\d.*)$/u

const opensRest = (word: string, base: string) =>
  verbForms.get(word) === undefined &&
  (!countNouns.has(base) || determiner.test(word)) &&
  !/^(?:is|are|was|were|can|will|and|or|of|,)$/.test(word) &&
  !word.startsWith(':')

const rangeFrom = (token: Token, sentence: Range, bare: string): Range => {
  let start = token.end
  while (start < sentence.end && isSpace(bare, start)) start++
  return { start, end: sentence.end }
}

function full(bare: string, tokens: readonly Token[], sentence: Range): Clause | null {
  const first = tokens[0]
  if (first === undefined) return null
  if (first.word === "that's" || first.word === "there's" || first.word === "what's") return null
  if (first.word === "it's" || first.word === "they're") {
    return withAdverb(
      bare,
      tokens,
      0,
      { start: first.start, end: first.end - (first.word === "it's" ? 2 : 3) },
      first.word.slice(0, -2).replace(/'$/, ''),
      'be',
      first.word === "it's" ? 'is' : 'are',
      sentence,
    )
  }
  for (let i = 1; i < Math.min(tokens.length - 1, 11); i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (token === undefined || before === undefined) return null
    if (stops.includes(bare.charAt(before.end - 1)) && !isSignBetween(bare, tokens, i) && !isLate(bare, tokens, i))
      return null
    if (subordinators.has(token.word)) return null
    const isBe = copulas.has(token.word)
    const isModal = modals.has(token.word)
    const isHave = token.word === 'has' || token.word === 'have'
    const isNot = (token.word === 'do' || token.word === 'does') && tokens[i + 1]?.word === 'not'
    const isReduced = participles.has(token.word) && tokens[i + 1]?.word === 'by' && i <= 5
    const listed = finite(token.word)
    if (isReduced) {
      const subject = { start: first.start, end: before.end }
      if (finiteLater.test(bare.slice(token.end, sentence.end))) return null
      if (!isNounPhrase(bare.slice(subject.start, subject.end), 6)) return null
      return {
        subject,
        pronoun: null,
        verb: 'be',
        word: 'is',
        base: 'is',
        adverb: '',
        rest: { start: token.start, end: sentence.end },
        sentence,
      }
    }
    if (!isNot && !isBe && !isModal && !isHave && !looksLikeVerb(tokens, i, listed, bare)) continue
    const lead = adverbs.has(before.word) && i > 1
    const subjectEnd = lead ? (tokens[i - 2]?.end ?? before.end) : before.end
    const text = bare.slice(first.start, subjectEnd).replace(/\s[–—-]$|,$|,\s\uE001+,$/u, '')
    const subject = { start: first.start, end: first.start + text.length }
    if (/\s[–—-]\s|\b(?:how|what|why)\b/i.test(text) || ledByParticiple.test(text)) return null
    const pronoun = pronouns.has(text.toLowerCase()) ? text.toLowerCase() : null
    const again = /^(?:this|these|that|those)\s\p{Ll}+$/iu.test(text)
    if (pronoun === null && !again && !isNounPhrase(text, 8)) return null
    // "Poisoning attacks require …": its number shows that the noun is the subject; else it may be a deed.
    if (
      pronoun === null &&
      /^[\p{L}]+ing\s/iu.test(text) &&
      !(/^\S+\s\p{Ll}+s$/u.test(text) && (listed?.third === false || token.word === 'are'))
    )
      return null
    if (isNot) return negated(bare, tokens, i, subject, pronoun, '', sentence)
    const said = lead && !fillers.has(before.word) ? before.word : ''
    if (isBe) return withAdverb(bare, tokens, i, subject, pronoun, 'be', token.word, sentence, said)
    if (isModal) return withAdverb(bare, tokens, i, subject, pronoun, 'modal', token.word, sentence, said)
    if (isHave) return withAdverb(bare, tokens, i, subject, pronoun, 'has', token.word, sentence, said)
    return {
      subject,
      pronoun,
      verb: 'listed',
      word: token.word,
      base: listed?.base ?? token.word,
      adverb: said,
      rest: rangeFrom(token, sentence, bare),
      sentence,
    }
  }
  return null
}

/** "The opposite group of $G$, is …": a lone comma before the verb is a slip of the writer's. */
const isLate = (bare: string, tokens: readonly Token[], at: number) =>
  /^(?:is|are)$/.test(tokens[at]?.word ?? '') &&
  at >= 3 &&
  /^[^,;:–—]*,$/.test(bare.slice(tokens[0]?.start ?? 0, tokens[at - 1]?.end ?? 0)) &&
  /^(?:an?|the|any|every)$/.test(tokens[0]?.word ?? '')

/** "The input vectors, $X$, are …": the sign of the subject between commas. */
function isSignBetween(bare: string, tokens: readonly Token[], at: number): boolean {
  const text = (i: number) => bare.slice(tokens[i]?.start ?? 0, tokens[i]?.end ?? 0)
  const isSign = (i: number) => /^\uE001+,$/u.test(text(i))
  return (isSign(at) && /,$/.test(text(at - 1))) || (isSign(at - 1) && /,$/.test(text(at - 2)))
}

/** A listed form is the verb where number agrees and what follows can follow a verb: nouns in -s are the trap. */
function looksLikeVerb(
  tokens: readonly Token[],
  at: number,
  listed: { third: boolean; base: string } | undefined,
  bare: string,
): boolean {
  if (listed === undefined) return false
  const before = tokens[at - 1]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const doer = adverbs.has(before) ? (tokens[at - 2]?.word ?? '') : before
  if (prepositionFrames.some((frame) => frame.base === listed.base && frame.preposition.split(' ')[0] === next))
    return pronouns.has(doer) || (!functionWords.has(doer) && (listed.third || isPlural(doer)))
  if (next === 'and' && listed.third && finite(tokens[at + 2]?.word ?? '')?.third === true) return true
  // "communication costs to reach consensus": what is no verb with an infinitive is a noun with one.
  if (next === 'to' && !takesInfinitive.test(listed.base)) return false
  if (!/^(?:do|does|let|lets|help|helps|make|makes)$/.test(tokens[at]?.word ?? '') && isPlainVerb(next)) return false
  if (/^\p{L}{2,}ing$/u.test(next) && (countNouns.has(listed.base) || nounToo.test(listed.base))) return false
  if (next === '' || /^(?:is|are|was|were|can|will|has|have|of|and|or|must|should|may|'s)$/.test(next)) return false
  if (adverbs.has(before)) return at > 1 && (!functionWords.has(doer) || pronouns.has(doer))
  if (functionWords.has(before) && !pronouns.has(before)) return false
  const phrase = bare.slice(tokens[0]?.start ?? 0, tokens[at - 1]?.end ?? 0)
  // "The earlier features of a network contain …": the head stands before "of".
  const isHeadPlural =
    /^[^,]*\s(?:of|in|for|with)\s/.test(phrase) &&
    isPlural(phrase) &&
    !countNouns.has(listed.base) &&
    !/^(?:state|need|use|work|support|offer|look|request|access|cost|order|set|help|want|name|limit|result|share|control)$/.test(
      listed.base,
    )
  const subjectPlural = listed.third
    ? /[a-z]s$/.test(before) && !/(?:ss|us|is|os)$/.test(before)
    : isHeadPlural || (/[a-z]s$/.test(before) && !/(?:ss|us|is|os)$/.test(before))
  if (/^(?:they|these|those|we|you)$/.test(before)) return !listed.third
  if (listed.third) {
    if (subjectPlural) return false
    if (countNouns.has(listed.base) && !determiner.test(next)) return false
    return (
      /^(?:an?|the|its|their|your|all|any|each|every|no|on|in|to|from|for|as|at|by|with|up|out|only|more|how|what|which|multiple|one|two|three|this|\p{L}+ing|\p{L}+s|new|up)$/u.test(
        next,
      ) ||
      /[\uE000\uE001\d"“]/.test(next) ||
      tokens.length - at > 1
    )
  }
  return subjectPlural && !/^(?:is|are|can)$/.test(next) && listed.base.length > 2
}

const takesInfinitive =
  /^(?:aim|try|attempt|seek|strive|tend|help|need|have|fail|refuse|continue|begin|start|choose|agree|learn|want|get|use|come|wait|ask|serve|work|stop|exist|lead|return|go|send|run|act|decide|propose|suffice|happen|appear|prefer|mean|expect)$/

const nounToo = /^(?:control|update|change|access|display|result)$/

/** "depend", "include": a verb that no noun is spelt like; two of them in a row make no clause ("state updates depend on"). */
const isPlainVerb = (word: string) =>
  /^(?:depend|rely|include|contain|consist|become|belong|require|provide|allow|receive|occur|happen|exist|remain|determine|describe|prevent|produce|refer|comes?|goes|gives?|takes?|occurs|happens|contains|depends|includes|requires|provides|allows|becomes|refers)$/.test(
    word,
  )

/** Verbs that may be the finite verb of a clause; those known only from commands are left out. */
function finite(word: string) {
  const slash = word.indexOf('/')
  const form = verbForms.get(slash < 0 ? word : word.slice(0, slash))
  return form === undefined || form.as === 'imperative' ? undefined : form
}

/** "do not allow X": the negation stays with the verb. */
function negated(
  bare: string,
  tokens: readonly Token[],
  at: number,
  subject: Range | null,
  pronoun: string | null,
  lead: string,
  sentence: Range,
): Clause | null {
  const verb = tokens[at + 2]
  const form = verb === undefined ? undefined : finite(verb.word)
  if (verb === undefined || form === undefined || form.third) return null
  const said = [lead, 'not'].filter((word) => word !== '').join(' ')
  return {
    subject,
    pronoun,
    verb: 'listed',
    word: verb.word,
    base: form.base,
    adverb: said,
    rest: rangeFrom(verb, sentence, bare),
    sentence,
  }
}

function withAdverb(
  bare: string,
  tokens: readonly Token[],
  at: number,
  subject: Range | null,
  pronoun: string | null,
  verb: Clause['verb'],
  word: string,
  sentence: Range,
  before = '',
): Clause | null {
  const said = before === '' ? [] : [before]
  if (/n't$|^cannot$/.test(word)) said.push('not')
  let last = at
  while (tokens[last + 1] !== undefined && adverbs.has(tokens[last + 1]?.word ?? '')) {
    last++
    const found = tokens[last]?.word ?? ''
    if (!fillers.has(found)) said.push(found)
  }
  const token = tokens[last]
  if (token === undefined) return null
  const rest = rangeFrom(token, sentence, bare)
  if (rest.start >= rest.end) return null
  const plain = word
    .replace(/^cannot$|^can't$/, 'can')
    .replace(/^won't$/, 'will')
    .replace(/n't$/, '')
  return { subject, pronoun, verb, word: plain, base: plain, adverb: said.join(' '), rest, sentence }
}
