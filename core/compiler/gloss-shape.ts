/** What kind of phrase explains a term: only a name answers "What is X?". Closed word lists alone; code and math are masked. */
import { clauseOf } from './clause.ts'
import { countNouns, functionWords, participles, verbForms } from './lexicon.ts'
import { isCountNoun } from './nouns.ts'

/**
 * `name`: "a record of a file"; `deed`: "waits for connections"; `task`: "list the files"; `doing`: "reading a resource"; `clause`: "the answer never
 * changes", "has closed"; `quality`: "able to adapt"; `state`: "used when linking"; `fate`: "copied, but lazily"; `condition`: "where the event arose".
 */
export type GlossShape = 'name' | 'deed' | 'task' | 'doing' | 'clause' | 'state' | 'fate' | 'condition' | 'quality'

/** "Firewalld, ufw, opensnitch etc.": an open list of what is called so. */
export const isExamples = (gloss: string) => /[^,/]+[,/].*\betc\b\.?$|^\S+(?:\s\S+)?\s+etc\.?$/i.test(gloss)

/** "able to adapt", "useful, efficient", "fully decentralised, without a centre": how something is, with no noun of what it is. */
const isQuality = (words: readonly string[], bare: string) => {
  const at = /^\p{L}{3,}ly$/u.test(words[0] ?? '') ? 1 : 0
  const [first = '', second = ''] = words.slice(at)
  if (/^(?:able|unable|capable|suited|guaranteed|based|similar|equivalent|identical)$/.test(first))
    return /^(?:to|of|on|for|by|in|as)$/.test(second)
  if (!/^[a-z]{2,}[a-z-]*(?:able|ible|ive|ful|less|ous|ant|ent|ic|ised|ized|ated)$/.test(first) || isCountNoun(first))
    return false
  const ends = (bare.split(/\s+/)[at] ?? '').endsWith(',')
  return (
    (ends &&
      !isCountNoun(second) &&
      words.length > 2 &&
      !/^(?:and|or)$/.test(second) &&
      words.slice(at).length < (/(?:ent|ant|ive|able|ful|ic)$/.test(second) ? 12 : 8)) ||
    /^(?:to|for|but)$/.test(second)
  )
}

/** Reads the first words of a gloss, and looks for a subject with its verb. */
export function glossShape(gloss: string): GlossShape {
  const bare = gloss.replace(/`[^`]*`|\$[^$]*\$/g, (atom) => '\uE000'.repeat(atom.length))
  const words = bare
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[,;.]+$/, ''))
  const [first = '', second = ''] = words
  if (/^(?:where|when|how|who|why|whether|if|once|while|because|so)$/.test(first)) return 'condition'
  if (/^(?:has|have|had|is|are|was|were|can|cannot|may|might|must|will|should|does|do|did)$/.test(first))
    return 'clause'
  if (isDeed(words) || isUnlistedDeed(words)) return 'deed'
  if (/^[a-z]{3,}ly$/.test(first) && (isDeed(words.slice(1)) || isUnlistedDeed(words.slice(1)))) return 'deed'
  if (isTask(first, second) || isUnlistedTask(first, second)) return 'task'
  if (isQuality(words, bare)) return 'quality'
  if (/^(?:also|always|never|only|usually|often|not|no longer)$/.test(first) && isDeed(words.slice(1))) return 'deed'
  if (
    (participles.has(first) || /[^e]ed$/.test(first)) &&
    /^(?:when|where|if|to|by|in|on|for|as|from|at|with|before|after|until|first|once|without)$/.test(second)
  )
    return 'state'
  if (/^(?:\p{L}{2,}[^e]ed|kept|reset|lost|gone|sent)(?:,\s|$)/iu.test(bare)) return 'fate'
  if (/^[a-z]{2,}ing$/.test(first) && !notGerund.test(first) && words.length > 1 && opensObject(second)) return 'doing'
  const sentence = bare.split(/[.;]\s/)[0] ?? bare
  if (
    /^(?:the|an?|most|some|many)\s(?:(?!(?:that|which|where|who|whose|until|when)\s)\S+\s){1,7}?(?:assumes|states|says|means|implies|requires|suggests|shows) that\b/.test(
      words.join(' '),
    )
  )
    return 'clause'
  return isStatement(sentence) || hasAuxiliary(sentence) || hasPlainVerb(words) ? 'clause' : 'name'
}

const notGerund =
  /^(?:string|thing|nothing|anything|everything|something|during|missing|existing|remaining|incoming|outgoing|running|working|binding|mapping|encoding|setting|ordering)$/
const opensObject = (word: string) => !/^(?:is|are|of|and|or|that|which|in|on|with|without|by|as)$/.test(word)
const determiner =
  /^(?:an?|the|all|any|every|each|no|its|their|one|two|only|again|out|up|down|back|away|itself|\uE000.*|\d.*)$/u
const asking =
  /^(?:ask|tell|show|decide|determine|say|list|specify|control|check|choose|select|report|print|describe|see|define|set|find|record|track|test|explain)$/

/** Words of the lexicon that open a noun phrase as often as a sentence: "rules to apply", "names of hosts". */
export const alsoNouns =
  /^(?:name|state|order|use|set|look|need|work|change|count|copy|lock|map|match|test|share|supply|track|view|update|measure|return|result|process|produce|record|request|report|limit|link|list|group|guard|guarantee|host|index|issue|join|load|log|mark|move|output|offset|pass|patch|print|query|release|repeat|sample|scan|schedule|search|select|signal|sort|start|step|stop|store|stream|switch|train|transfer|transform|trigger|visit|watch|write|read|run|wait|act|focus|note|point|answer|call|ask|cost|display|drop|edit|exchange|export|extract|filter|find|fix|flush|fork|force|forward|grant|handle|help|hold|hook|import|jump|kill|learn|merge|mirror|monitor|pin|plot|publish|pull|push|queue|raise|redirect|reject|reset|retry|reverse|route|save|scale|show|sleep|split|swap|sync|tag|touch|trace|upload|yield)$/

function isDeed(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  const form = verbForms.get(first)
  if (form?.third !== true || second === '') return false
  if (determiner.test(second)) return true
  if (/^(?:which|what|who|how|whether|when|where|why|if)$/.test(second)) return asking.test(form.base)
  if (/^(?:of|and|or|are|is|have|has|can|will|must|do|does|that|which)$/.test(second)) return false
  if (form.base === 'wait') return /^(?:for|until|in|on)$/.test(second)
  if (/^(?:work|run|act|serve|operate|rely|depend|focus|stand|deal|listen)$/.test(form.base))
    return /^(?:with|on|as|for|in|at|over|without)$/.test(second)
  return (!countNouns.has(form.base) && !alsoNouns.test(form.base)) || isObject(second)
}

/** "Lists volunteer opportunities", "Matches people": a plural noun is not followed by another noun. */
const isObject = (word: string) =>
  /^[a-z]{3,}$/.test(word) &&
  !functionWords.has(word) &&
  !verbForms.has(word) &&
  !participles.has(word) &&
  !/(?:ing|ed|able|ible|ly|wide|like|such|plus)$/.test(word)

/**
 * "Consumes data", "Encourages responsible use", "Helps in writing": a verb in -s that the lexicon lacks. A plural noun in
 * this place is followed by a preposition, by "and", or by nothing.
 */
function isUnlistedDeed(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (!/^[a-z]{3,}[^siu'’]s$/.test(first) || second === '') return false
  if (/^helps$/.test(first)) return /^(?:in|to|with|by|[a-z].*)$/.test(second)
  const base = first
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|[cs]h)es$/, '')
    .replace(/s$/, '')
  if (isCountNoun(base) || isCountNoun(base.replace(/e$/, '')) || countNouns.has(base)) return false
  return (
    !/^(?:of|and|or|are|is|have|has|can|will|must|do|that|which|who|whose|where|when|for|in|on|to|with|without|by|from|at|as|into|over|between|used|such|like|not|than|vs|via|per)$/.test(
      second,
    ) && !/[,;:(]/.test(second)
  )
}

/** "threads queue at a lock": a gloss that is a sentence of its own. */
function isStatement(bare: string): boolean {
  const clause = clauseOf(bare, { start: 0, end: bare.length })
  return (
    clause !== null &&
    clause.subject !== null &&
    (clause.verb !== 'be' || /\b(?:is|are)\b/.test(bare)) &&
    !/\b(?:that|which|who|whose|where)\b|,\s|\b(?:for|by|with|to)\s+\S+ing\b/.test(bare.slice(0, clause.rest.start))
  )
}

function isTask(first: string, second: string): boolean {
  const form = verbForms.get(first)
  if (form === undefined || form.third || second === '') return false
  if (determiner.test(second)) return true
  if (/^(?:of|and|or|is|are|that|which|for|in|on|to|with|by|from|at|as)$/.test(second)) return false
  return !countNouns.has(form.base) && !alsoNouns.test(form.base)
}

/** "Discover how the system behaves": what is told how, whether or what is done, listed or not. */
const isUnlistedTask = (first: string, second: string) =>
  /^[a-z]{4,}$/.test(first) &&
  /^(?:how|whether)$/.test(second) &&
  !functionWords.has(first) &&
  !isCountNoun(first) &&
  !/(?:ing|ed|s|tion|ly)$/.test(first)

/** An auxiliary that no relative clause brought in: "a child made by `fork` does not get it". */
function hasAuxiliary(bare: string): boolean {
  const found = bare.search(/\s(?:is|are|was|were|can|cannot|will|must|may|should|does|do|did)\s/i)
  const relative = bare.search(
    /\b(?:that|which|who|where|when|whose|if|whether|how|what|as|and|or|while|before|after|until|because|since|but)\b|\byou\b|[;:(]/i,
  )
  return found >= 0 && (relative < 0 || found < relative)
}

/** "a child stops or ends", "the answer never changes", "the terminal closes": a short subject with its verb in -s. */
function hasPlainVerb(words: readonly string[]): boolean {
  if (!/^(?:an?|the|somebody|someone|nobody|everyone|each|every|no)$/.test(words[0] ?? '')) return false
  const at = words.findIndex(
    (word, i) => i > 0 && i < 5 && /^(?:that|which|who|whose|where|when|of|for|in|to|with|on|by)$/.test(word),
  )
  const head = at < 0 ? words.slice(0, 5) : words.slice(0, at)
  return head.some((word, i) => {
    const before = head[i - 1] ?? ''
    if (i === 0) return false
    if (/^(?:never|always|still|also|only|no longer)$/.test(before) && verbForms.get(word)?.third === true) return true
    return (
      (i > 1 || /body$|one$/.test(before)) &&
      (/^(?:failed|stops|ends|closes|dies|fails|exits|presses|touches|waits|asks|sends|receives|writes|reads|runs|returns|keeps|finds|sees|goes|comes|becomes|has|had)$/.test(
        word,
      ) ||
        (/^(?:an?|each|every|somebody|someone|nobody|everyone)$/.test(words[0] ?? '') &&
          verbForms.get(word)?.third === true))
    )
  })
}
