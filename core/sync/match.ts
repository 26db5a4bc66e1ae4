/** Which stored card is which question of today. One match a card; deterministic; certain before likely. */
import { normaliseAnswer, plainText, wordsOf } from '../answer.ts'
import type { Question } from '../compiler/question.ts'
import type { CompiledFound, FoundNote, StoredCard, StoredNote } from './material.ts'

/** Two blocks are the same block, edited, from this share of common words on (`reference`: identity of cards). */
const similar = 0.6
/** Beyond so many pairs in one note only certain matches are looked for: a note that rewrites 600 facts is a new note. */
const pairsCompared = 400_000

interface Material {
  /** Sorted: the order decides between equals. */
  readonly cards: readonly StoredCard[]
  readonly notes: readonly FoundNote[]
  readonly before: ReadonlyMap<string, StoredNote>
}

interface Asked {
  readonly question: Question
  readonly note: CompiledFound
}

export function matchCards(material: Material): ReadonlyMap<Question, StoredCard> {
  const matched = new Map<Question, StoredCard>()
  const taken = new Set<string>()
  const take = ({ question }: Asked, card: StoredCard) => {
    if (taken.has(card.id) || matched.has(question)) return
    matched.set(question, card)
    taken.add(card.id)
  }
  const notes = material.notes.filter((note): note is CompiledFound => note.state === 'compiled')
  const asked = notes.flatMap((note) => note.compiled.questions.map((question): Asked => ({ question, note })))
  const open = () => asked.filter(({ question }) => !matched.has(question))
  const idle = (cards: readonly StoredCard[]) => cards.filter((card) => !taken.has(card.id))

  const cardsOf = groupBy(material.cards, (card) => card.notePath)
  for (const note of notes) byKey(note, cardsOf.get(note.path) ?? [], take)
  for (const note of notes) {
    const rest = note.compiled.questions.filter((question) => !matched.has(question))
    const pairs = likelyPairs(note, rest, idle(cardsOf.get(note.path) ?? []), material.before.get(note.path))
    for (const { question, card } of pairs) take({ question, note }, card)
  }
  const mayMove = movable(material)
  byRename(open(), idle(mayMove), material, take)
  byWords(open(), idle(mayMove), take)
  return matched
}

type Take = (asked: Asked, card: StoredCard) => void

function byKey(note: CompiledFound, cards: readonly StoredCard[], take: Take): void {
  const withKey = groupBy(cards, (card) => card.key)
  for (const question of note.compiled.questions) {
    for (const card of [...(withKey.get(question.key) ?? [])].sort(livelierFirst)) take({ question, note }, card)
  }
}

/** Among equals the card in play goes first, then the one with a history. */
function livelierFirst(a: StoredCard, b: StoredCard): number {
  return rank(b) - rank(a)
}
const rank = (card: StoredCard) => (card.presence === 'present' ? 2 : 0) + (card.reviewed ? 1 : 0)

interface Pair {
  readonly question: Question
  readonly card: StoredCard
  readonly score: number
}

/** Same kind of fact in a similar block of the same note, the likest first. */
function likelyPairs(
  note: CompiledFound,
  questions: readonly Question[],
  cards: readonly StoredCard[],
  before: StoredNote | undefined,
): readonly Pair[] {
  if (questions.length === 0 || cards.length === 0 || questions.length * cards.length > pairsCompared) return []
  const bagsOfCards = cards.map((card) => bags(card.question, card.answer, slice(before?.text ?? null, card)))
  const pairs: Pair[] = []
  for (const question of questions) {
    const { place } = question
    const now = bags(
      question.question,
      question.answer,
      slice(note.text, { placeStart: place.start, placeEnd: place.end }),
    )
    cards.forEach((card, index) => {
      const then = bagsOfCards[index]
      if (then === undefined || card.factType !== question.factType || card.kind !== question.kind) return
      const score = scoreOf(card, question, then, now)
      if (score >= similar) pairs.push({ question, card, score })
    })
  }
  return pairs.sort((a, b) => b.score - a.score || livelierFirst(a.card, b.card))
}

interface Bags {
  readonly words: ReadonlySet<string>
  readonly answer: ReadonlySet<string>
  readonly evidence: ReadonlySet<string>
}

function bags(question: string, answer: string, evidence: string): Bags {
  return {
    words: new Set(wordsOf(`${question} ${answer}`)),
    answer: new Set(wordsOf(answer)),
    evidence: new Set(wordsOf(evidence)),
  }
}

function slice(text: string | null, at: { readonly placeStart: number; readonly placeEnd: number }): string {
  return text === null ? '' : text.slice(at.placeStart, at.placeEnd)
}

/** 0 to 2: likeness of the words, a point more where the answer is the same. */
function scoreOf(card: StoredCard, question: Question, then: Bags, now: Bags): number {
  const words = jaccard(then.words, now.words)
  if (sameAnswer(card, question)) {
    const score = Math.max(words, jaccard(then.evidence, now.evidence))
    return score >= similar ? 1 + score : 0
  }
  // Another gap in the same sentence is another question, however alike the sentences are.
  if (question.kind === 'cloze' && jaccard(then.answer, now.answer) < 0.5) return 0
  return words
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / (a.size + b.size - both)
}

/**
 * Cards that may be found again in another note: their note was read and no longer asks them, is gone, or they were
 * retired before. Not those of notes that could not be read.
 */
function movable({ cards, notes }: Material): readonly StoredCard[] {
  const state = new Map(notes.map((note) => [note.path, note.state]))
  return cards.filter((card) => {
    const is = state.get(card.notePath)
    return is === undefined || is === 'compiled' || (is === 'same' && card.presence === 'retired')
  })
}

/** A note of the same bytes under another path, and only one: its cards by their places. */
function byRename(asked: readonly Asked[], cards: readonly StoredCard[], material: Material, take: Take): void {
  const here = new Set(material.notes.map((note) => note.path))
  const goneWith = groupBy(
    [...material.before.values()].filter((note) => !here.has(note.path)),
    (note) => note.hash,
  )
  const cardsAt = groupBy(cards, (card) => `${card.notePath}\n${spot(card, card.placeStart, card.placeEnd)}`)
  for (const one of asked) {
    const [from, another] = goneWith.get(one.note.hash) ?? []
    if (from === undefined || another !== undefined) continue
    const { place } = one.question
    const there = cardsAt.get(`${from.path}\n${spot(one.question, place.start, place.end)}`) ?? []
    for (const card of [...there].sort(livelierFirst)) take(one, card)
  }
}

const spot = (asked: { kind: string; factType: string; question: string }, start: number, end: number) =>
  `${asked.factType}\n${asked.kind}\n${start}\n${end}\n${asked.question}`

/** The same question with the same answer, once on each side: certain enough over the border of a note. */
function byWords(asked: readonly Asked[], cards: readonly StoredCard[], take: Take): void {
  const questions = groupBy(asked, ({ question }) => wording(question))
  const candidates = groupBy(cards, wording)
  for (const [words, [one, ...others]] of questions) {
    const [card, ...further] = candidates.get(words) ?? []
    if (one !== undefined && card !== undefined && others.length === 0 && further.length === 0) take(one, card)
  }
}

function wording(asked: { kind: string; factType: string; question: string; answer: string }): string {
  return `${asked.factType}\n${asked.kind}\n${normaliseAnswer(asked.question)}\n${meaning(asked)}`
}

/** Whether a card's answer still says the same: words, signs and (but for lists) their order; not marks or case. */
export function sameAnswer(
  card: { readonly kind: string; readonly answer: string },
  question: { readonly kind: string; readonly answer: string },
): boolean {
  return card.answer === question.answer || meaning(card) === meaning(question)
}

function meaning({ kind, answer }: { readonly kind: string; readonly answer: string }): string {
  const lines = (kind === 'list' ? answer.split('\n') : [answer]).map((line) => {
    // `a < b` and `a > b` have the same words.
    const signs = plainText(line).match(/[<>=+^%|&!/]|-(?=\d)/g) ?? []
    return `${normaliseAnswer(line)} ${signs.join('')}`
  })
  return lines.sort().join('\n')
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
