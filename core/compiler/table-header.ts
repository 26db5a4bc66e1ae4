/** The header of a table's column as a closed grammar: what question its cells answer. What it does not know asks nothing. */
import type { Verb } from './fact.ts'
import { isNounPhrase } from './grammar.ts'
import { adjectives, countNouns, functionWords, participles, verbForms } from './lexicon.ts'

export type Header =
  /** "Size", "Default action": the thing asked for, as it stands after "the". */
  | { readonly kind: 'noun'; readonly name: string }
  /** "Meaning", "Description": the cell explains the row. */
  | { readonly kind: 'meaning'; readonly strict: boolean }
  /** "Purpose", "Used for". */
  | { readonly kind: 'use' }
  /** "Breaks", "Stands for", "Stored in". */
  | { readonly kind: 'verb'; readonly verb: Verb }
  /** "Who may release it", "Condition it breaks": a question that wants the row in place of "it". `before` and `after` the row. */
  | {
      readonly kind: 'question'
      readonly before: string
      readonly auxiliary: 'does' | 'is' | ''
      readonly after: string
    }
  /** "What a commit needs", "Disks that may fail", "Shared thing": a question of its own, asked after the row and a colon. */
  | { readonly kind: 'own'; readonly question: string }
  /** "Pages counted": a noun and what is done to it. */
  | { readonly kind: 'done'; readonly name: string; readonly participle: string }
  /** "Released", "Founded": a date. */
  | { readonly kind: 'since'; readonly participle: string }
  /** "Preemptive?": true or false of a row. */
  | { readonly kind: 'quality'; readonly name: string }
  | { readonly kind: 'unknown' }

const unknown: Header = { kind: 'unknown' }

const describing =
  /^(?:desc|description|explanation|definition|what|what it (?:is|does)|function|role|does|notes?|details?|comments?|summary|info)$/
const using =
  /^(?:purpose|use|uses|usage|used for|use ?cases?|primary use|main use|intended use|what for|good for what)$/
const aside =
  /^(?:links?|url|website|site|home ?page|repo|repository|github|license|maintainer|source|ref|references?|examples?|image|status|date|price|stars|rating|todo|done|author|version|#|verdict|(?:other |history |status )?(?:notes?|remarks?|comments?))$/
const founding = /^(?:founded|released|created|introduced|published|invented|launched|added|deprecated|removed)$/

/** Reads a header; `columns` of the table tell whether "Notes" is the explanation (the only other column) or an aside. */
export function headerOf(text: string, columns: number): Header {
  const asked = /\?\s*$/.test(text)
  const cut = text
    .replace(/[\s?:]+$/, '')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/\s+\/\s+.*$/, '')
    .trim()
  const lower = cut.toLowerCase()
  if (lower === '' || /^[$#]|^\d/.test(lower)) return unknown
  if (/^(?:meaning|means|it means|what it means)$/.test(lower)) return { kind: 'meaning', strict: true }
  if (describing.test(lower) && (columns === 2 || !aside.test(lower))) return { kind: 'meaning', strict: false }
  if (using.test(lower)) return { kind: 'use' }
  if (aside.test(lower)) return unknown
  if (founding.test(lower)) return { kind: 'since', participle: lower }
  return questionHeader(lower) ?? verbHeader(lower) ?? nominal(cut, lower, asked)
}

/** "who may release it", "what it breaks", "condition it breaks", "when used". */
function questionHeader(lower: string): Header | null {
  const may = /^(who|what|when|where|how|why) ((?:may|can|must|should|might|cannot) \p{L}+) it$/u.exec(lower)
  if (may?.[1] !== undefined && may[2] !== undefined)
    return { kind: 'question', before: `${may[1]} ${may[2]}`, auxiliary: '', after: '' }
  const it = /^(\p{L}[\p{L} -]*?) it (\p{L}+s)( (?:on|in|to|for|from|with|by))?$/u.exec(lower)
  if (it?.[1] !== undefined && it[2] !== undefined && it[2] !== 'is') {
    const word = /^(?:what|who|when|where|how|why)$/.test(it[1])
    if (!word && !isNounPhrase(it[1], 3)) return unknown
    return {
      kind: 'question',
      before: word ? it[1] : `which ${it[1]}`,
      auxiliary: 'does',
      after: `${baseOf(it[2])}${it[3] ?? ''}`,
    }
  }
  const told = /^what ((?:an?|the) \p{L}+) (\p{L}+s)$/u.exec(lower)
  if (told?.[1] !== undefined && verbForms.get(told[2] ?? '')?.third === true)
    return { kind: 'own', question: `what does ${told[1]} ${baseOf(told[2] ?? '')}` }
  const that = /^(\p{L}+) (?:that|which|who) ((?:may|can|must|should|cannot) \p{L}+)$/u.exec(lower)
  if (that?.[1] !== undefined) return { kind: 'own', question: `which ${that[1]} ${that[2]}` }
  const thing = /^(\p{L}+) things?$/u.exec(lower)
  if (thing?.[1] !== undefined && participles.has(thing[1])) return { kind: 'own', question: `what is ${thing[1]}` }
  const done = /^(when|where|how) (\p{L}+)$/u.exec(lower) ?? /^(\p{L}+) (when|where|how)$/u.exec(lower)
  if (done !== null) {
    const [word = '', other = ''] = participles.has(done[1] ?? '') ? [done[2], done[1]] : [done[1], done[2]]
    return participles.has(other) ? { kind: 'question', before: word, auxiliary: 'is', after: other } : unknown
  }
  return /^(?:who|what|which|when|where|why|how|whether)\b/.test(lower) ? unknown : null
}

/** After "it" and after "what a commit" a word in -s is a verb, listed or not. */
function baseOf(third: string): string {
  const form = verbForms.get(third)
  if (form?.third === true) return form.base
  if (/[^aeiou]ies$/.test(third)) return third.replace(/ies$/, 'y')
  return /(?:ss|sh|ch|x|z)es$/.test(third) ? third.replace(/es$/, '') : third.replace(/s$/, '')
}

/** A header that is a predicate: "keeps", "waits for", "is sent when", "stored in". */
function verbHeader(lower: string): Header | null {
  const words = lower.split(/\s+/)
  const adverb = /^(?:still|also|usually|always|never|often)$/.test(words[0] ?? '') ? (words.shift() ?? '') : ''
  const [first = '', ...rest] = words
  const tail = rest.join(' ')
  const preposition = /^(?:for|by|in|to|on|at|from|with|as|of)$/
  if (/^(?:is|are)$/.test(first) && rest.length === 2)
    return { kind: 'verb', verb: { form: 'is', auxiliary: 'is', adverb, text: rest[0] ?? '', tail: rest[1] ?? '' } }
  if (
    preposition.test(tail) &&
    (participles.has(first) || adjectives.has(first) || /^(?:good|bad|known|best|worst)$/.test(first))
  )
    return { kind: 'verb', verb: { form: 'is', auxiliary: 'is', adverb, text: first, tail } }
  const form = verbForms.get(first)
  if (form?.third !== true || countNouns.has(form.base)) return null
  if (rest.length > 0 && !preposition.test(tail)) return unknown
  return { kind: 'verb', verb: { form: 'does', auxiliary: '', adverb, text: form.base, tail } }
}

/** Nouns that a thing has, so that "the size of X" is English; other headers are only labels, asked after a colon. */
const attributes =
  /(?:^|[\s-])(?:accuracy|action|address|advantage|algorithm|architecture|argument|author|base|behaviou?r|capacity|cause|color|complexity|consequence|content|cost|count|default|depth|direction|disadvantage|drawback|duration|effect|encoding|exception|exponent|extension|format|frequency|full form|function|goal|guarantee|height|key|latency|layout|length|lifetime|limit|limitation|location|manufacturer|maximum|mechanism|meaning|method|minimum|model|name|notation|number|order|origin|overhead|owner|parameter|path|performance|permission|port|prefix|priority|protocol|range|result|role|scope|size|speed|state|status|strength|structure|suffix|symbol|symptom|syntax|throughput|transport|type|unit|value|version|weakness|weight|width|year|[a-z]{3,}(?:ity|ness))s?$/

/** Can the row own it? No where a preposition has its say already: "cost of a wait". */
export const isAttribute = (name: string): boolean =>
  attributes.test(name.toLowerCase()) && !/\s(?:of|to|on|in|for|from|with|at|by|per)\s/.test(name)

/** Gerunds that name a thing, not a doing. */
const thingInIng =
  /(?:^|\s)(?:meaning|encoding|ordering|setting|ranking|mapping|binding|spelling|heading|padding|spacing|string|ending|timing|naming)s?$/
const adjectival = /(?:ive|al|able|ible|ous|ful|less|ic|ent|ant|ary|safe|free|aware|based|ed|ing)$/
const nounAfterAll =
  /(?:^|[\s-])(?:interval|protocol|signal|terminal|total|arrival|retrieval|proposal|potential|variable|table|executable|directive|objective|alternative|level|label|metric|topic|logic|public|traffic|component|event|content|constant|variant|element|agent|client|parent|intent|environment|boundary|summary|library|primary|binary|speed|seed|feed|need|guarantee|string|thing|requirement|argument|document|segment|comment|alignment|statement|equivalent|material|manual|goal|journal|channel|kernel|model|panel|symbol|control|value|cable|mechanic|characteristic|heuristic|semantic|statistic)s?$/

function nominal(cut: string, lower: string, asked: boolean): Header {
  const words = lower.split(/\s+/)
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const isCode = /^`[^`]+`$/.test(cut)
  if (!isCode && adjectival.test(last) && !nounAfterAll.test(lower) && !thingInIng.test(lower)) {
    if (words.length === 1 || asked) return words.length <= 2 ? { kind: 'quality', name: lower } : unknown
    return /ed$/.test(last) && isNounPhrase(cut, 4)
      ? { kind: 'done', name: lowerName(cut.split(/\s+/).slice(0, -1).join(' ')), participle: last }
      : unknown
  }
  if (asked) return unknown
  if (words.length > 1 && verbForms.has(first) && /^(?:an?|the|all|any|both|every|it|its|up|out)$/.test(words[1] ?? ''))
    return unknown
  if (/\d$/.test(lower) || /[$]/.test(cut) || !isNounPhrase(cut, 5)) return unknown
  return { kind: 'noun', name: lowerName(cut) }
}

/** Headers wear capitals as titles do: they go, but those of acronyms, inner capitals and what follows a preposition. */
function lowerName(text: string): string {
  const words = text.split(' ')
  const stop = words.findIndex((word, i) => i > 0 && functionWords.has(word))
  return words
    .map((word, i) =>
      /^[A-Z][a-z]+(?:[-/][A-Z]?[a-z]+)*$/.test(word) && (stop < 0 || i < stop) ? word.toLowerCase() : word,
    )
    .join(' ')
}
