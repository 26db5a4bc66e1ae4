/** One thing worth knowing, typed, with its evidence. Facts are extracted before any question is written. */
import type { Place } from '../domain.ts'
import type { Passage } from './outline.ts'

export type FactType =
  | 'definition'
  | 'expansion'
  | 'property'
  | 'purpose'
  | 'effect'
  | 'cause'
  | 'contrast'
  | 'enumeration'
  | 'example'
  | 'default'
  | 'command'
  | 'mapping'
  | 'step'
  | 'negation'
  | 'authored'

/**
 * A piece of an answer: a slice of the note, or a label of the closed list. Faithfulness is this type: nothing else can
 * be said. `text` of a slice is what is shown for that place (markup stripped, white space folded).
 */
export type AnswerPiece =
  | { readonly kind: 'slice'; readonly place: Place; readonly text: string }
  | { readonly kind: 'label'; readonly label: AnswerLabel }

export type AnswerLabel = 'Yes' | 'No' | 'copied' | 'shared'

/** How the pieces are put together: one phrase, or a list of items (each item is one run of pieces). */
export interface Answer {
  readonly form: 'phrase' | 'list'
  readonly items: readonly (readonly AnswerPiece[])[]
}

/** Words that a rule takes from the note, with where they stand. Code and math are kept as Markdown (`` `fork` ``, `$x$`). */
export interface Words {
  readonly text: string
  readonly place: Place
}

export interface Fact {
  readonly type: FactType
  /** The rule that found it, e.g. `term-gloss`. Never part of a key. */
  readonly rule: string
  readonly family: RuleFamily
  readonly passage: Passage
  /** What the fact is about; the realiser writes the question around it. */
  readonly subject: Words
  /** The predicate's lemma or role pair, e.g. `is`, `purpose`, `copy|share`: part of the key. */
  readonly predicate: string
  readonly roles: Readonly<Record<string, Words>>
  /** The items of an enumeration or the rows of steps, in order. */
  readonly items: readonly Words[]
  /** Where the fact stands in the note. Never empty. */
  readonly evidence: readonly Place[]
  /** The verb of a fact that a sentence states; null elsewhere. */
  readonly verb: Verb | null
  /** Words of the same kind that would be wrong here: other cells of the column, other items. */
  readonly others: readonly Words[]
  /** 0 to 1, from features, not from the rule's name alone. */
  readonly confidence: number
}

/** A listed verb as the sentence used it. `text` is what stands in the question: `store`, `run in`, `used for`. */
export interface Verb {
  readonly form: 'does' | 'is' | 'modal'
  /** The auxiliary as written: `can`, `must`, `is`, `were`; empty under do-support. */
  readonly auxiliary: string
  /** Adverb or negation that must survive in the question: `usually`, `not`. */
  readonly adverb: string
  readonly text: string
  /** What closes the question after the verb: a preposition, `to do`. */
  readonly tail: string
}

export type RuleFamily = 'author' | 'structure' | 'sibling' | 'sentence' | 'cloze'
