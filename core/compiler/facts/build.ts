/** Making a fact: what every rule would otherwise repeat. */
import type { Place } from '../../domain.ts'
import type { Fact, FactType, RuleFamily, Verb, Words } from '../fact.ts'
import type { Passage } from '../outline.ts'

export interface FactParts {
  readonly type: FactType
  readonly rule: string
  readonly family: RuleFamily
  readonly passage: Passage
  readonly subject: Words
  readonly predicate: string
  readonly roles?: Readonly<Record<string, Words>>
  readonly items?: readonly Words[]
  readonly evidence: readonly Place[]
  readonly verb?: Verb
  readonly others?: readonly Words[]
  readonly confidence: number
}

export const makeFact = (parts: FactParts): Fact => ({
  roles: {},
  items: [],
  others: [],
  verb: null,
  ...parts,
})

/** The smallest place that holds them all. */
export function hull(places: readonly Place[]): Place {
  return {
    start: Math.min(...places.map((place) => place.start)),
    end: Math.max(...places.map((place) => place.end)),
  }
}
