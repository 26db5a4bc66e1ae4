/** A card as its author wrote it: what a card syntax finds in a note, before any fact is made of it. */
import type { Place } from '../../domain.ts'
import type { Words } from '../fact.ts'

interface Found {
  /** The rule's id, e.g. `author-qa`. */
  readonly rule: string
  /** All that the card's syntax takes up: no other rule reads it again. */
  readonly claim: Place
}

export interface Pair extends Found {
  readonly kind: 'pair'
  readonly front: Words
  /** More than one where the author wrote several right answers. */
  readonly back: readonly Words[]
  /** Asked from the back as well. */
  readonly bothWays: boolean
  /** Wrong answers that the author wrote beside the right ones. */
  readonly wrong: readonly Words[]
}

export interface Cloze extends Found {
  readonly kind: 'cloze'
  /** The whole text without its marks. */
  readonly whole: Words
  /** The text with its gap: `[…]`, or `[hint]` where the author gave one. */
  readonly asked: string
  /** What the gaps of this card hide. */
  readonly gaps: readonly Words[]
  readonly hint: string | null
}

export type AuthoredCard = Pair | Cloze

/** A front and a back; null where either side is empty. */
export function pair(
  rule: string,
  claim: Place,
  front: Words,
  back: readonly Words[],
  more: { readonly bothWays?: boolean; readonly wrong?: readonly Words[] } = {},
): readonly Pair[] {
  if (front.text === '' || back.length === 0 || back.some((side) => side.text === '')) return []
  return [
    {
      kind: 'pair',
      rule,
      claim,
      front,
      back,
      bothWays: more.bothWays ?? false,
      wrong: (more.wrong ?? []).filter((words) => words.text !== ''),
    },
  ]
}
