/** What every rule is: a small module that reads one passage and returns typed facts. */
import type { Fact, RuleFamily } from '../fact.ts'
import type { Passage, Zone } from '../outline.ts'
import type { Reading } from '../reading.ts'

export interface Rule {
  readonly id: string
  readonly family: RuleFamily
  /** Higher goes first. */
  readonly priority: number
  /** Zones it reads; by default knowledge alone. */
  readonly zones?: readonly Zone[]
  /** Once it found something, weaker rules with `claims` leave the passage alone. */
  readonly claims: boolean
  readonly match: (passage: Passage, note: Reading) => readonly Fact[]
}
