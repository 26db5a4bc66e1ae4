/** Lines that only announce what stands under or behind them, and names that say nothing alone. */
import type { Inline } from './document.ts'
import { isTerm } from './headings.ts'
import type { Passage } from './outline.ts'
import { maskAtoms, showInlines } from './words.ts'

/** Words of a masked line; code and formulas count as one each. */
const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}\uE000][^\s]*/gu)?.length ?? 0

/** "The proof follows these steps:", "Another one" over its items, "We define a form to be": said elsewhere, announced here. */
export function isLead(passage: Passage, text: string): boolean {
  const bare = text.replace(/[\s:：)*_]+$/, '')
  const count = wordsOf(bare)
  const hasColon = /[:：][\s)*_]*$/.test(text) && !/:-?\)\s*$/.test(text)
  if (count <= 40 && (bare.match(/[.!?]\s/g) ?? []).length <= 1 && follows.test(bare)) return true
  if ((count <= 20 && hasColon && dangling.test(bare)) || (count <= 16 && severalWays.test(bare))) return true
  if (/[.!?;]\s+\S/.test(bare.replace(/\b(?:e\.g|i\.e|etc|vs|cf)\.?/gi, ''))) return false
  if (hasColon && unfinished.test(bare)) return true
  if (hasColon)
    return (count <= mostWords && !states.test(bare)) || (count <= 16 && deictic.test(bare) && !defines.test(bare))
  if ((count <= 24 && topic.test(bare)) || (count <= 10 && indirect.test(bare))) return true
  const isOver = passage.kind === 'item' && passage.children.length > 0
  if (isOver && ((count <= 8 && continued.test(bare)) || isName(passage, text))) return true
  return !/[.!?]$/.test(text) && (unfinished.test(bare) || (passage.kind === 'paragraph' && wanting.test(bare)))
}

/** A clause of so many words before a colon rarely states anything; measured on labelled notes. */
const mostWords = 7
/** "A backward pass is called backpropagation:" states something, colon or not. */
const states =
  /^(?!(?:here|then|now|next|finally|this|these|those|it|there|we|you|i|what|how|when|if|the following|one|two|three)\b).*\b(?:is|are|was|were|has|have|means?)\b(?: not)? [^\s]+/i
/** "A range is a tuple of three:" */
const defines = /^(?!(?:here|this|these|there|it)\b)[^,]* (?:is|are) (?:an?|called|part of)\b/i
const deictic =
  /\b(?:the following|follow(?:s|ing)?|these|those|below|here|now|such as|for (?:example|instance)|examples?|available|possible|there (?:are|is)|(?:two|three|four|five|six|several|various|different|multiple) \w+)\b/i
/** "We have the following rules", in the last sentence. */
const follows = /^(?!\[!).*\bthe following (?:\p{L}+ )?(?:[\p{L}]+s)\b(?!.*[.!?]\s)(?! (?:is|are|was|were)\b)/iu
/** "This turns it on. To turn it off use:" speaks of what stands above and below. */
const dangling = /^(?:this|that|it|these|they)\b/i
const severalWays =
  /\b(?:there are|you have|we have|has|have|exist) (?:also )?(?:several|many|various|some|different|multiple|a few|lots of|a lot of|a number of|two|three|four) (?:\p{L}+ )?(?:ways|options|methods|approaches|possibilities|reasons|things|factors|points|steps)\b[^.:]*\.?$/iu
/** An article, a conjunction, a copula or "used for" wants something behind it. */
const unfinished =
  /(?:\b(?:is|are|be|the|an?|and|or|we|such as|including|except|namely|as follows|defined as|^(?:if|when)\b.*,? then)|\b(?:good|bad|useful|used|suitable|ideal|best) (?:for|in|by|to|with)|\bthe following(?: \p{L}+)?|\b(?:case|such|so|note|say|shows?|implies|know|assume|suppose|given|provided) that)$/iu
/** A verb that wants an object: "under the hood, the network uses". */
const wanting = /^(?!(?:how|what|which|who)\b).* (?:uses|contains|consists of|provides|includes|requires|returns)$/i
/** "Stored in" over its items. */
const continued = /\b(?:about|around|at|because|between|by|for|from|if|in|into|like|of|on|to|when|with|without)$/i

/** "Difference between A and B", "Notes on B-trees": what will be spoken of, and no word about it. */
const topic =
  /^(?:the |some )?(?:(?:differences?|comparisons?) between\b(?!.*(?:\b(?:is|are|lies?|comes?)\b|[:=–—]))|(?:stats|statistics|notes|details|information|overview|examples?|limitations?|(?:dis)?advantages|benefits|pros|cons|history|reasons|problems|issues|challenges|origins?|importance|implications|consequences|summary|definitions?|introduction) (?:on|about|of|for|to|with|behind|from)\b(?!.*(?:\b(?:is|are|was|were|has|have|can|will|means?|lies|comes?)\b|[:=–—])))/i
/** "How well it is made", "who wrote it and when": a question turned into a noun. */
const indirect = /^(?:how|who|whether|why)\b(?!.*(?:[:,=–—?]|\bis because\b))/i

/** One or two words, none of them code or a formula. */
function isBare(passage: Passage, text: string): boolean {
  return wordsOf(text) <= 2 && !/[\uE000-\uF8FF]|\d/.test(text) && !holds(passage.inlines, 'code', 'math')
}

/** "Separation of storage and compute" over its items: what they are about. */
const isName = (passage: Passage, text: string): boolean =>
  isBare(passage, text) ||
  (isTerm(text, 5) && !/[\uE000-\uF8FF(=→]|\d|\w[.:]/.test(text) && !holds(passage.inlines, 'code', 'math'))

/** "Statically allocated", "not recursive", "per user" tell something of what stands above. */
const predicate =
  /(?:ly|ed|able|ible|ing|n['’]t|less|wise|s?like)\b|^(?:e\.?g\b|ex\b|now|previously|formerly|called|aka|also|like|this|it|no|not|non|per|only|always|never|can|is|has|uses?|needs?|more|less|most|least|very|too|an?|the|in|on|at|by|for|to|from|with|via)\b|-/i

/** "Length" says nothing alone; among its like in a list that something above announces, it is one of them. */
export function isBareName(passage: Passage, text: string): boolean {
  if (passage.kind === 'paragraph' && isPhrase(passage, text)) return true
  if (passage.children.length > 0 || !isBare(passage, text)) return false
  const above = passage.parent
  if (passage.kind !== 'item') return true
  if (above === null || above.kind === 'root') return !predicate.test(text)
  return !predicate.test(text) && !isListOfNames(above)
}

/** Asked of every item, looked at once a list. */
const lists = new WeakMap<Passage, boolean>()

function isListOfNames(above: Passage): boolean {
  const known = lists.get(above)
  if (known !== undefined) return known
  const list = above.children.filter((child) => child.kind === 'item')
  const names = list.filter((item) => wordsOf(nameOf(item)) <= 5)
  const found = list.length >= 2 && names.length * 2 >= list.length
  lists.set(above, found)
  return found
}

/** "Descartes' objection to the first argument" after other paragraphs; "a scalar measure of length" defines, and so may the first of a section. */
const isPhrase = (passage: Passage, text: string): boolean =>
  passage.index > 0 &&
  isTerm(text, 6) &&
  !/[.:=–—→\uE000-\uF8FF]|^(?:an?|the|any|each|every)\b/i.test(text) &&
  !holds(passage.inlines, 'code', 'math', 'link')

/** An item up to its colon, dash, bracket or first full stop. */
const nameOf = (item: Passage): string => maskAtoms(showInlines(item.inlines)).split(/[:(–—]|[.!?]\s|\s-\s/)[0] ?? ''

/** A statement of code standing alone: `v[0] = sum(x)`. */
export function isCodeAlone(inlines: readonly Inline[]): boolean {
  const [only, ...more] = inlines.filter((inline) => inline.kind !== 'text' || /[^\s.,:;]/.test(inline.text))
  return only?.kind === 'code' && more.length === 0 && /[[(].*\s[-+*/|]?=\s|\s[-+*/|]?=\s.*[[(]|;\s*$/.test(only.text)
}

const holds = (inlines: readonly Inline[], ...kinds: readonly Inline['kind'][]): boolean =>
  inlines.some((inline) => kinds.includes(inline.kind) || ('children' in inline && holds(inline.children, ...kinds)))
