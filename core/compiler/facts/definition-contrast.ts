/**
 * Terms that stand side by side and are easily mixed up, since their definitions open alike: "assonance: repetition of a
 * vowel", "consonance: repetition of the last consonant" → "Assonance vs consonance: what is each a repetition of?"
 */
import { common, contentStems } from '../../answer.ts'
import type { Fact, Verb, Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { makeFact } from './build.ts'
import { lookAlike, lookKeys } from './look-alike.ts'
import { clauseStart, type OpeningKind, openingOf, sharedOpening } from './opening.ts'

/** More are a list, not names that are mixed up. */
const most = 3
/** All words of the answer, names included. */
const longest = 25
/** Definitions less sure than this are no ground for a second card. */
const sureness = 0.7

interface Side {
  readonly fact: Fact
  readonly gloss: Words
}

/** Reads the facts of a whole note. */
export function definitionContrasts(facts: readonly Fact[], note: Reading): Fact[] {
  const blocks = new Map<Passage, Side[]>()
  for (const fact of facts) {
    const gloss = fact.roles.gloss
    const block = fact.passage.table === null ? fact.passage.parent : fact.passage
    if (fact.type !== 'definition' || gloss === undefined || block === null || !canBeSide(fact)) continue
    blocks.set(block, [...(blocks.get(block) ?? []), { fact, gloss }])
  }
  return [...blocks.values()].flatMap((sides) => {
    const alike = grouped(sides, ({ gloss }) => openingOf(gloss.text)?.key).flatMap((group) =>
      contrast(openingOf(group[0]?.gloss.text ?? '')?.kind ?? 'of', group, note),
    )
    const told = new Set(alike.flatMap((fact) => fact.items))
    const rest = sides.filter(({ fact }) => !told.has(fact.subject))
    return [...alike, ...twins(rest).flatMap((pair) => made(pair, { ...whole(pair), confidence: 0.6 }))]
  })
}

/** Sides with the same key; those without one are left out. */
function grouped(sides: readonly Side[], keyOf: (side: Side) => string | undefined): Side[][] {
  const groups = new Map<string, Side[]>()
  for (const side of sides) {
    const key = keyOf(side)
    if (key === undefined) continue
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [side])
    else known.push(side)
  }
  return [...groups.values()]
}

/** Two names, and no third, that look alike and whose glosses share half of their words: "RISC" and "CISC". */
function twins(sides: readonly Side[]): Side[][] {
  const pairs = [0, 1].flatMap((nth) => grouped(sides, ({ fact }) => lookKeys(fact.subject.text)[nth]))
  const taken = new Set<Side>()
  return pairs.filter((pair) => {
    const [one, other] = pair
    if (one === undefined || other === undefined || pair.length > 2 || taken.has(one) || taken.has(other)) return false
    const [mine, theirs] = [contentStems(one.gloss.text), contentStems(other.gloss.text)]
    const shared = common(mine, theirs)
    if (!lookAlike(one.fact.subject.text, other.fact.subject.text)) return false
    if (shared < 2 || 2 * shared < Math.min(mine.size, theirs.size)) return false
    taken.add(one)
    taken.add(other)
    return true
  })
}

/** A name of its own: not all of something, no manner, year or version, and no list of names. */
const canBeSide = ({ family, confidence, subject }: Fact) =>
  family !== 'cloze' &&
  confidence >= 0.6 &&
  isNounPhrase(subject.text, 6) &&
  !/^\p{L}+ly$|^v\d/iu.test(subject.text) &&
  !/,|\bvs\b|\betc\.?$|^(?:year|both|all|each|every|some|any|most|many|other|the (?:same|first|second|other))\b/i.test(
    subject.text,
  )

function contrast(kind: OpeningKind, sides: readonly Side[], note: Reading): Fact[] {
  if (sides.length < 2 || sides.length > most) return []
  return made(sides, askedOf(kind, sides, note))
}

function made(sides: readonly Side[], asked: Asked): Fact[] {
  const [first] = sides
  if (first === undefined || !differ(sides, asked.answers)) return []
  const names = sides.map(({ fact }) => fact.subject)
  if (names.reduce((sum, name, i) => sum + countWords(`${name.text} ${asked.answers[i]?.text}`), 0) > longest) return []
  const isSure = sides.every(({ fact }) => fact.confidence >= sureness)
  return [
    makeFact({
      type: 'contrast',
      rule: 'definition-contrast',
      family: 'sibling',
      passage: first.fact.passage,
      subject: {
        text: names
          .map((name) => name.text)
          .sort()
          .join(' vs '),
        place: names[0]?.place ?? first.gloss.place,
      },
      predicate: 'each is',
      roles: Object.fromEntries(asked.answers.map((answer, i) => [`answer${i}`, answer])),
      items: names,
      ...(asked.verb === null ? {} : { verb: asked.verb }),
      evidence: sides.flatMap(({ fact }) => fact.evidence),
      confidence: isSure ? asked.confidence : Math.min(asked.confidence, 0.6),
    }),
  ]
}

interface Asked {
  /** Null: how they differ. */
  readonly verb: Verb | null
  readonly answers: readonly Words[]
  readonly confidence: number
}

const whole = (sides: readonly Side[]) => ({ verb: null, answers: sides.map(({ gloss }) => gloss) })

function askedOf(kind: OpeningKind, sides: readonly Side[], note: Reading): Asked {
  if (kind === 'where') return { ...whole(sides), confidence: 0.72 }
  if (kind === 'who') {
    const deeds = restsOf(
      sides,
      sides.map(({ gloss }) => clauseStart(gloss.text)),
      note,
    )
    const verbs = deeds?.map(({ text }) => text.split(' ')[0] ?? '') ?? []
    if (verbs.some((word) => /^do(?:es)?$/.test(word))) return { ...whole(sides), confidence: 0.6 }
    if (deeds === null || !verbs.every((word) => verbForms.has(word))) return { ...whole(sides), confidence: 0.7 }
    const isState = verbs.some((word) => states.test(word))
    return { verb: isState ? null : verb('does', 'do', ''), answers: deeds, confidence: 0.76 }
  }
  const shared = sharedOpening(sides.map(({ gloss }) => gloss.text))
  const rests = shared === null ? null : restsOf(sides, shared.rests, note)
  if (shared === null || rests === null) return { ...whole(sides), confidence: 0.6 }
  const cut = shared.text.lastIndexOf(' ')
  const [head, last] = [shared.text.slice(0, cut), shared.text.slice(cut + 1)]
  if (last !== 'to') return { verb: verb('is', head, last), answers: rests, confidence: 0.78 }
  if (rests.every(({ text }) => /^(?:an?|the|another)\s/i.test(text)))
    return { verb: verb('is', head, 'to'), answers: rests, confidence: 0.76 }
  return rests.every(({ text }) => isDeed(text)) && /(?:^|\s)(?:able|used|ability|way|right|attempt)$/.test(head)
    ? { verb: verb('is', head, 'to do'), answers: rests, confidence: 0.76 }
    : { ...whole(sides), confidence: 0.6 }
}

/** What is so, not what is done. */
const states = /^(?:has|have|needs?|requires?|contains?|lacks?|means?|exists?|remains?)$/

const verb = (form: Verb['form'], text: string, tail: string): Verb => ({ form, auxiliary: '', adverb: '', text, tail })

/** "(actually) move a page": what follows "to" where it is no preposition. */
function isDeed(text: string): boolean {
  const [first = '', second = ''] = text.toLowerCase().split(/[\s,]+/)
  const form = verbForms.get(/ly$/.test(first) ? second : first)
  return form !== undefined && !form.third
}

/** What stands in each gloss from there on; null where its place in the note is not plain. */
function restsOf(sides: readonly Side[], starts: readonly (number | null)[], note: Reading): readonly Words[] | null {
  const rests = sides.flatMap(({ gloss }, i): Words[] => {
    const start = starts[i] ?? null
    const { place, text } = gloss
    if (start === null || note.document.text.slice(place.start, place.end) !== text) return []
    const end = text.replace(/[\s.;,]+$/, '').length
    return end <= start
      ? []
      : [{ text: text.slice(start, end), place: { start: place.start + start, end: place.start + end } }]
  })
  return rests.length === sides.length ? rests : null
}

/** Each side says something that neither its own name nor the other side says; no name is a kind of the other or explains it. */
function differ(sides: readonly Side[], answers: readonly Words[]): boolean {
  const said = answers.map(({ text }) => contentStems(text))
  const names = sides.map(({ fact }) => contentStems(fact.subject.text))
  return said.every((mine, i) => {
    const name = names[i] ?? new Set()
    const own = new Set([...mine].filter((word) => !name.has(word)))
    const isIn = (others: ReadonlySet<string> = new Set()) => name.size > 0 && common(name, others) === name.size
    return said.every((theirs, j) => i === j || (!isIn(names[j]) && !isIn(theirs) && common(own, theirs) < own.size))
  })
}
