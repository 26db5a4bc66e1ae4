/** What a critical reading gives: findings, and what it remembers of each note until all notes are held together. */
import type { Place } from '../../domain.ts'
import type { NoteLink } from '../links.ts'
import type { NamedBlock } from '../question.ts'

export type CheckCode =
  | 'check/open-question'
  | 'check/undefined-term'
  | 'check/two-definitions'
  | 'check/contradiction'
  | 'check/dangling-link'
  | 'check/stale'

/** Something in a note that its author may want to mend. Codes are for ever, messages may improve. */
export interface Finding {
  readonly code: CheckCode
  readonly severity: 'warning' | 'info'
  /** The note's path under the source's root. */
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly place: Place
  /** What is wrong and what to do. */
  readonly message: string
  /** The note's own words at `place`; marks around them and white space are left out. */
  readonly words: string
}

/** Where something stands, with its words: all that a finding needs of a note once its text is gone. */
export interface Spot {
  readonly path: string
  readonly line: number
  readonly place: Place
  readonly words: string
}

/** A name that a note uses as a term, once for each passage it stands in. */
export interface TermUse {
  readonly name: string
  readonly kind: 'acronym' | 'bold' | 'code' | 'link'
  readonly spot: Spot
}

/** "TERM is …", as a rule read it. */
export interface Definition {
  readonly term: string
  readonly gloss: string
  /** The headings above, joined: equal for two definitions of one section. */
  readonly section: string
  readonly spot: Spot
}

/**
 * One thing said of one subject in so few words that another statement can be held against it. Two statements of the
 * same `about`, `object` and `property` with different values contradict each other.
 */
export interface Statement {
  /** Folded: the sentence's subject, or what stands above it. */
  readonly about: string
  /** Folded: the part of it that is spoken of ("memory" of `fork`); empty where it is itself. */
  readonly object: string
  readonly property: string
  readonly value: string
  /** Why it would be the one in error; null for a plain statement. */
  readonly weakness: 'in parentheses' | 'hedged' | null
  /** The name is the same thing in every note: code, an acronym, a proper name. */
  readonly isSpecific: boolean
  readonly spot: Spot
}

/** Two statements that cannot both be true. */
export interface Contradiction {
  readonly one: Statement
  readonly other: Statement
  /** The one that is suspect; null where neither is the weaker. */
  readonly weaker: Statement | null
}

/** What is kept of one note: plain values, so that a worker can send them. */
export interface NoteSurvey {
  readonly path: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly blocks: readonly NamedBlock[]
  readonly links: readonly NoteLink[]
  /** The same links, with their lines and words. */
  readonly linkSpots: readonly Spot[]
  /** What `#…` may name here, folded by `foldedAnchor`. */
  readonly anchors: readonly string[]
  readonly findings: readonly Finding[]
  readonly uses: readonly TermUse[]
  /** Folded names that the note explains or is called by. */
  readonly explained: readonly string[]
  /** Folded names and words of its links. */
  readonly linked: readonly string[]
  /** The first letters of its words, in order; `|` between passages. */
  readonly initials: string
  readonly definitions: readonly Definition[]
  readonly statements: readonly Statement[]
}

/** What a reading depends on beside the notes. */
export interface CheckContext {
  /** The year in which the notes are read. */
  readonly year: number
}
