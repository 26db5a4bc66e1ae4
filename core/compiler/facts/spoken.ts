/** Who a sentence is about: its own subject, or what stands above it, with how sure that is. */

import { contentStems, stem } from '../../answer.ts'
import type { Clause } from '../clause.ts'
import type { Words } from '../fact.ts'
import { isPlural } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { wordsAt } from '../shown.ts'

export interface Spoken extends Words {
  /** 0 to 1: how safely the subject was found. */
  readonly certainty: number
}

const certaintyOf = { parent: 0.9, heading: 0.85, generic: 0.6, title: 0.6 } as const

/** The subject of a clause; null for a pronoun that could mean several things. */
export function spokenSubject(
  clause: Clause,
  passage: Passage,
  note: Reading,
  before: Spoken | null = null,
  isLater = false,
): Spoken | null {
  if (clause.pronoun === 'we' || clause.pronoun === 'you') return null
  const line = note.shown(passage)
  if (clause.subject !== null && clause.pronoun === null) {
    const words = wordsAt(line, clause.subject.start, clause.subject.end)
    const again = /^(?:this|these|that|those)\s+(\S+)$/i.exec(words.text)
    if (again !== null) {
      const same = before !== null && contentStems(before.text).has(stem((again[1] ?? '').toLowerCase()))
      return same && before !== null ? { ...before, certainty: before.certainty - 0.08 } : null
    }
    const text = words.text.replace(/^(?:an?|the)\s+(?=\S)/i, (article) => article.toLowerCase())
    const generic =
      /^(?:the\s+)?(?:(?:more|less|fewer)\s.*|author|whereas|while|since|usecase|use case|user|main|only|first|second|last|next|other|same|idea|problem|goal|point|thing|reason|difference|answer|question|example|result|following|paper|article|book|video|post|list|rest|anyone|everyone|someone|people|additionally|operations like|another|nothing|however|whenever|suppose|notice|lets?|one|assume|note|consider|recall|observe|remember|almost|most things|things|stuff|others?|n number)s?\b/i.test(
        text,
      )
    if (generic || /^`.?`$|^\(/.test(text) || lonelyAdverb.test(text) || hedged.test(text) || /n['’]t\b/.test(text))
      return null
    return {
      text: note.term(text),
      place: words.place,
      certainty: certaintyOfOwn(text, line.bare.charAt(clause.subject.start), passage, note, isLater),
    }
  }
  if (before !== null && clause.pronoun !== null)
    return isPlural(before.text) === (clause.pronoun === 'they') && /^(?:it|they)$/.test(clause.pronoun)
      ? { ...before, certainty: before.certainty - 0.08 }
      : null
  const doer = clause.pronoun === null && /^(?:should|must)$/.test(clause.word) ? boundBy(passage, note) : null
  if (doer !== null) return doer
  const above = note.subjectOf(passage)
  if (above === null || namesAnAspect(above.text)) return null
  if (clause.subject === null && completesLead(passage, note)) return null
  const certainty = certaintyOf[above.from] - (/\s(?:and|&)\s|\//.test(above.text) ? 0.2 : 0)
  const baseForm = clause.verb === 'listed' && clause.word === clause.base && clause.adverb === ''
  if (clause.pronoun === null && baseForm && !isPlural(above.text)) return null
  if (clause.pronoun === null) {
    if (isLater && /^[^.:]{2,60}\s[-–—]\s/.test(line.bare)) return null
    return { text: above.text, place: above.place, certainty }
  }
  const opens =
    clause.pronoun === 'this' &&
    above.from === 'heading' &&
    passage.parent?.children[0] === passage &&
    before === null &&
    !isLater
  if (clause.pronoun !== 'it' && clause.pronoun !== 'they' && !opens) return null
  if (isPlural(above.text) !== (clause.pronoun === 'they') && !above.text.startsWith('`')) {
    if (clause.pronoun === 'they' || above.from === 'title') return null
  }
  return { text: above.text, place: above.place, certainty: certainty - 0.1 }
}

/** "Principles of isolation" › "Time" › "Should not wait": a principle owes nothing; what the note is about does. */
function boundBy(passage: Passage, note: Reading): Spoken | null {
  const whole = passage.path.at(-2)
  if (whole === undefined || passage.parent !== passage.path.at(-1)) return null
  if (
    !/^(?:\p{L}+\s+)?(?:principles|tenets|rules|goals|requirements|laws)(?:\s+(?:of|for)\s.*)?$/iu.test(
      note.shown(whole).text,
    )
  )
    return null
  const subject = note.subjectOf(whole)
  return subject === null ? null : { text: subject.text, place: subject.place, certainty: certaintyOf.heading }
}

/** "Benefits of keys", "Without tragedy", "Uses a global clock": what such a heading covers is not the doer of the lines below. */
const namesAnAspect = (text: string) =>
  /^(?:the\s+)?(?:main\s+|key\s+|core\s+)?(?:benefits?|features?|purposes?|(?:dis)?advantages?|limitations?|differences?|examples?|types?|kinds?|drawbacks?|reasons?|overview|basics|steps|ways?|properties)\s+(?:of|for|between|in|to)\s|\s(?:overview|introduction|summary|basics|issues|heuristics|principles|guidelines|considerations|goals|requirements|guarantees|challenges|lifecycle)$|^(?:without|during|beyond|against|towards|through|inside|outside)\s|^(?:uses|has|makes|needs|supports|allows|provides|returns)\s/i.test(
    text,
  )

/** "Stopping an actor will:", "When X fails:": an item behind it says of that what it says, not of the heading. */
function completesLead(passage: Passage, note: Reading): boolean {
  const above = passage.parent
  if (passage.kind !== 'item' || above === null) return false
  const siblings = above.children
  const first = siblings.findIndex(
    (child) =>
      child.kind === 'item' && child.index === 0 && child.block === siblings.find((one) => one.kind === 'item')?.block,
  )
  const lead = above.kind === 'paragraph' ? above : siblings[first - 1]
  if (lead === undefined || lead.kind !== 'paragraph') return false
  return /^(?:when|if|while|after|before|to|\p{L}{2,}ing)\s.*:$|\b(?:will|can|must|should|may|would|to|by|is|are|that|does|do)\s*:$/iu.test(
    note.shown(lead).bare.trim(),
  )
}

/** "Usually the token …": an adverb in front belongs to the verb. */
const hedged =
  /^(?:\p{L}+ly\s+(?:an?|the|its|their)|usually|generally|typically|normally|often|sometimes|basically|essentially|actually|currently|ideally|finally|originally|around|about|roughly|nearly|approximately)\s/iu

const lonelyAdverb = /^(?!(?:family|assembly|reply|anomaly|supply|monopoly|ally|fly|butterfly)$)\p{L}+ly$/iu

/** A symbol has its meaning from lines the card does not show; "the blocks" of a later clause are those of the clause before. */
function certaintyOfOwn(text: string, first: string, passage: Passage, note: Reading, isLater: boolean): number {
  if (
    /^(?:the\s+)?(?:[\p{L}-]+\s+)?\$(?:[A-Za-z]|\\(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega))(?:_\{?\w\}?)?\$$/u.test(
      text,
    )
  )
    return 0.65
  if (first === '\uE000') return 0.95
  const definite = /^the\s+([\p{L}-]+)$/iu.exec(text)?.[1]
  if (definite === undefined || !isLater) return 0.85
  const head = stem(definite.toLowerCase())
  const named = [...passage.path.map((above) => note.shown(above).bare), note.document.title]
  return named.some((level) => note.stems(level).has(head)) ? 0.85 : 0.7
}

/** The subject above a line, for fragments. */
export function subjectAbove(passage: Passage, note: Reading): Spoken | null {
  const above = note.subjectOf(passage)
  return above === null ? null : { text: above.text, place: above.place, certainty: certaintyOf[above.from] }
}
