/** A lead-in or plural heading with parallel items below: "Entry points into the kernel", "Two styles of using cookies". */
import type { Words } from '../fact.ts'
import { headNoun, isNounPhrase, isPlural } from '../grammar.ts'
import { isTerm } from '../headings.ts'
import { numberWords } from '../lexicon.ts'
import { type Passage, tells } from '../outline.ts'
import { headingTerm, isGeneric, leadTerm, type Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { firstList, itemsUnder } from './items.ts'
import type { Rule } from './rule.ts'

export const enumeration: Rule = {
  id: 'enumeration',
  family: 'structure',
  priority: 70,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'heading' && passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    if (!tells(passage)) return []
    const count = firstList(passage).length
    const announced = count < 2 ? null : counted(passage, count, note)
    const items = itemsUnder(passage, note, announced !== null)
    if (items === null) return []
    const name = announced ?? (items.terms ? (plural(passage, note) ?? leadIn(passage, note)) : null)
    if (name === null) return []
    return [
      makeFact({
        type: 'enumeration',
        rule: 'enumeration',
        family: 'structure',
        passage,
        subject: name,
        predicate: items.open ? 'some' : name.text.endsWith(' …') ? 'lead' : 'all',
        items: items.words,
        evidence: items.words.map((word) => word.place),
        confidence:
          announced !== null
            ? 0.9
            : isIndex(items.passages, note)
              ? 0.69
              : items.words.every((word) => /`|\s/.test(word.text) || word.text.length > 3)
                ? 0.8
                : 0.7,
      }),
    ]
  },
}

/** Each item is explained where it stands: the list is an index to its glosses, and the author counted nothing. */
const isIndex = (items: readonly Passage[], note: Reading) =>
  items.every((item) => {
    const line = note.shown(item)
    const term = leadTerm(line)
    return term !== null && countWords(line.bare.slice(term.end).replace(/^[\s:–—-]+/, '')) >= 2
  })

const numbers = `(${numberWords.slice(2).join('|')}|[2-9])`
const numbered = new RegExp(`\\b${numbers}\\s+(?:(?:major|main|different|basic|possible|common|key)\\s+)?`, 'i')

/** The name of the list where the author counts it: "There are three types of X", "X are of three types", "two styles of Y". */
function counted(passage: Passage, count: number, note: Reading): Words | null {
  const line = note.shown(passage)
  const bare = line.bare
  const match = numbered.exec(bare)
  if (match === null) return null
  const said = match[1]?.toLowerCase() ?? ''
  const number = /\d/.test(said) ? Number(said) : numberWords.indexOf(said)
  if (number !== count) return null
  const from = match.index + match[0].length
  const tail = /\s*(?:[:(.]|\bas follows\b|\bare\b|\blook\b|,).*$/i.exec(bare.slice(from))
  const end = tail === null ? bare.length : from + tail.index
  const noun = wordsAt(line, from, end)
  if (!isNounPhrase(noun.text, 8) || !isPlural(noun.text)) return null
  const before = bare.slice(0, match.index)
  const owner = /^(.*?)\s+(?:is|are|come|comes|can be)\s+(?:of|in|divided into|split into)?\s*$/i.exec(before)
  if (owner?.[1] !== undefined && isNounPhrase(owner[1], 5) && !/^there$/i.test(owner[1]))
    return { text: `${noun.text} of ${note.term(line.text.slice(0, owner[1].length))}`, place: noun.place }
  const needs = /^(.*?)\s+(has|have|needs?|requires?|uses?|offers?|provides?|supports?|knows|takes?)\s*$/i.exec(before)
  if (needs?.[1] !== undefined && isNounPhrase(needs[1], 5)) {
    const owner = note
      .term(line.text.slice(0, needs[1].length))
      .replace(/^(?:An?|The)\s/, (article) => article.toLowerCase())
    const has = /^ha(?:s|ve)$/i.test(needs[2] ?? '')
    if (has && hasOwnLink(noun.text)) return noun
    return { text: `${noun.text} ${has ? `of ${owner}` : `that ${owner} ${needs[2]}`}`, place: noun.place }
  }
  if (/^(?:there are\s+)?(?:the\s+)?$/i.test(before)) return withOwner(noun, passage, note)
  return null
}

/** "entry points into the kernel", "ways to notify a process": the phrase says whose they are, or wants no owner after it. */
const hasOwnLink = (noun: string) =>
  /\s(?:of|to|for|in|into|from|on|onto|at|between|with|without|by|under|over|that|which|who|when|where|why)\s/.test(
    noun,
  )

/** "Types" alone needs its owner: a short name that the phrase does not hold already. */
function withOwner(noun: Words, passage: Passage, note: Reading): Words | null {
  if (hasOwnLink(noun.text)) return { ...noun, text: note.term(noun.text) }
  const above = note.subjectOf(passage)
  const alone = note.term(noun.text).split(' ').length > 1 && !isGeneric(noun.text) && !/^use cases$/i.test(noun.text)
  if (above === null || above.from === 'title') return alone ? { ...noun, text: note.term(noun.text) } : null
  const held = note.stems(noun.text)
  const said = [...note.stems(above.text)].some((stem) => held.has(stem))
  if (said || countWords(above.text) > 3 || !isTerm(above.text, 3))
    return alone ? { ...noun, text: note.term(noun.text) } : null
  return { text: `${note.term(noun.text)} of ${above.text}`, place: noun.place }
}

const ownable =
  /^(?:types|kinds|levels|modes|states|phases|stages|parts|components|layers|properties|forms|variants|classes|categories|methods|steps|fields|features)$/i

/** A plural heading or lead-in names its list itself; a generic one does with its owner. */
function plural(passage: Passage, note: Reading): Words | null {
  const line = note.shown(passage)
  const range =
    passage.kind === 'heading' ? headingTerm(line) : { start: 0, end: line.bare.replace(/[\s:.]+$/, '').length }
  if (range === null) return null
  const words = wordsAt(line, range.start, range.end)
  if (ownable.test(words.text)) {
    const above = note.subjectOf(passage)
    if (above === null || above.from === 'title' || above.from === 'generic') return null
    return { text: `${words.text.toLowerCase()} of ${above.text}`, place: words.place }
  }
  const of =
    /^(?:types|kinds|levels|modes|states|phases|stages|parts|components|layers|properties|forms|variants|classes|categories)\s+of\s+/i.exec(
      words.text,
    )
  if (of !== null && isNounPhrase(words.text, 7)) return { ...words, text: note.term(words.text) }
  if (
    isGeneric(words.text) ||
    !isNounPhrase(words.text, 7) ||
    !isPlural(words.text) ||
    /\b(?:and|vs|or)\b|&|\//i.test(words.text)
  )
    return null
  if (
    /^(?:other|more|some|useful|my|common|various|interesting|additional|best|good|random|key|main|important|points|steps to|ways)\b/i.test(
      words.text,
    )
  )
    return null
  if (
    /^(?:links|resources|notes|examples|questions|ideas|tips|things|references|tools|projects|libraries|articles|papers|books|videos|posts|talks|people|considerations|details|issues|alternatives|options|readings?|thoughts|faqs?|tutorials|courses|use ?cases|guidelines|practices|recommendations)$/i.test(
      headNoun(words.text),
    )
  )
    return null
  if (!/\b(?:to|for|of|in|into|from)\b/.test(words.text)) return null
  return { ...words, text: note.term(words.text) }
}

/** "A `pthread` can be created as": an unfinished sentence that its items finish. */
function leadIn(passage: Passage, note: Reading): Words | null {
  if (passage.kind === 'heading') return null
  const line = note.shown(passage)
  const bare = line.bare.replace(/[\s:]+$/, '')
  if (!/\b(?:as|into|of|by|be|are|is|from|either)$/i.test(bare) || /[.?!;]/.test(bare)) return null
  if (
    !/^(?:an?\s|the\s)?(?:\uE000+|[\p{L}-]+)\s/u.test(bare) ||
    /\b(?:this|these|those|it|they|i|we|you|there|here|following)\b/i.test(bare)
  )
    return null
  if (/^(?:typical|common|some|other|popular|most|many|few)\b/i.test(bare)) return null
  if (countWords(bare) < 3 || countWords(bare) > 12) return null
  return { text: `${line.text.slice(0, bare.length)} …`, place: wordsAt(line, 0, bare.length).place }
}
