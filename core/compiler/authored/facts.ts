/** The author's cards as facts, each hung under the passage that it starts in. */
import type { Fact, Words } from '../fact.ts'
import { makeFact } from '../facts/build.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import type { AuthoredCard, Cloze, Pair } from './card.ts'

export function factsOf(cards: readonly AuthoredCard[], note: Reading): readonly Fact[] {
  const starts = note.passages.map((passage) => passage.place.start)
  return cards.map((card) => {
    const passage = passageAt(note, starts, card)
    return card.kind === 'pair' ? pairFact(card, passage) : clozeFact(card, passage)
  })
}

/** The last passage that starts at or before the card's own words. */
function passageAt(note: Reading, starts: readonly number[], card: AuthoredCard): Passage {
  const at = (card.kind === 'pair' ? card.front : card.whole).place.start
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return note.passages[low - 1] ?? note.root
}

function pairFact(card: Pair, passage: Passage): Fact {
  const [only] = card.back
  const roles: Record<string, Words> = {}
  if (only !== undefined && card.back.length === 1) roles.answer = only
  if (card.bothWays) roles.front = card.front
  return makeFact({
    type: 'authored',
    rule: card.rule,
    family: 'author',
    passage,
    subject: card.front,
    predicate: 'asked',
    roles,
    items: card.back.length > 1 ? card.back : [],
    evidence: card.back.map((side) => side.place),
    others: card.wrong,
    confidence: 1,
  })
}

function clozeFact(card: Cloze, passage: Passage): Fact {
  const [first] = card.gaps
  const roles: Record<string, Words> = { asked: { text: card.asked, place: card.whole.place } }
  if (first !== undefined) roles.gap = first
  if (card.hint !== null) roles.hint = { text: card.hint, place: card.whole.place }
  return makeFact({
    type: 'authored',
    rule: card.rule,
    family: 'author',
    passage,
    subject: card.whole,
    predicate: 'gap',
    roles,
    items: card.gaps,
    evidence: card.gaps.map((gap) => gap.place),
    confidence: 1,
  })
}
