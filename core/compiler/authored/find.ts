/** All cards that the author of a note wrote as cards, each once, in the order of the note. */
import type { Place } from '../../domain.ts'
import type { Document } from '../document.ts'
import { ankiClozes, blockClozes, orbitClozes } from './anki.ts'
import type { AuthoredCard } from './card.ts'
import { callouts, taskChoices } from './choices.ts'
import { decksMd, headingCards, percentCards, ruledCard } from './decks.ts'
import { detailsCards } from './details.ts'
import { hashcards } from './hashcards.ts'
import { inka } from './inka.ts'
import { logseq } from './logseq.ts'
import { type Meant, meantIn } from './meant.ts'
import { obsidianToAnki } from './obsidian-to-anki.ts'
import { orgFc } from './org-fc.ts'
import { remnote } from './remnote.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { highlights, multiLine, oneLine } from './spaced-repetition.ts'
import { tagged } from './tagged.ts'

type Syntax = (sheet: Sheet, meant: Meant) => readonly AuthoredCard[]

/** The surest first: what one has claimed, those after it leave alone. */
const syntaxes: readonly Syntax[] = [
  obsidianToAnki,
  orgFc,
  inka,
  callouts,
  taskChoices,
  hashcards,
  multiLine,
  logseq,
  tagged,
  percentCards,
  remnote,
  detailsCards,
  oneLine,
  ankiClozes,
  blockClozes,
  highlights,
  orbitClozes,
  decksMd,
]

/** Read only in a note that holds no card in any other syntax: there every section is a card. */
const decks: readonly Syntax[] = [headingCards, ruledCard]

/** The author's cards; `sourceSaysSo`: the switch on the source is on. */
export function authoredCards(document: Document, sourceSaysSo: boolean): readonly AuthoredCard[] {
  const sheet = sheetOf(document)
  const meant = meantIn(sheet, sourceSaysSo)
  const cards = readBy(syntaxes, sheet, meant)
  const all = cards.length > 0 ? cards : readBy(decks, sheet, meant)
  return [...all].sort((a, b) => a.claim.start - b.claim.start)
}

function readBy(list: readonly Syntax[], sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  const cards: AuthoredCard[] = []
  let claims: readonly Place[] = []
  for (const syntax of list) {
    const found = syntax(sheet, meant).filter((card) => !meets(claims, card.claim))
    if (found.length === 0) continue
    cards.push(...found)
    claims = merged([...claims, ...found.map((card) => card.claim)])
  }
  return cards
}

/** In order, those that touch as one. */
export function merged(places: readonly Place[]): readonly Place[] {
  const whole: { start: number; end: number }[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last !== undefined && place.start < last.end) last.end = Math.max(last.end, place.end)
    else whole.push({ start: place.start, end: place.end })
  }
  return whole
}

/** Does the place meet one of these, which are in order and apart? */
export function meets(places: readonly Place[], place: Place): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) <= place.start) low = middle + 1
    else high = middle
  }
  const found = places[low]
  return found !== undefined && found.start < place.end
}
