/** The document as a reader takes it in: passages under passages, each with its heading path, zone and neighbours. */
import type { Place } from '../domain.ts'
import type { Block, Cell, Inline, ListItem } from './document.ts'

/**
 * Is this passage knowledge at all? Everything but `knowledge` and `question` stays silent, for the reason it names; a
 * `lead` only introduces what stands under it, and is asked with that alone.
 */
export type Zone =
  | 'knowledge'
  | 'lead'
  | 'question'
  | 'links'
  | 'see-also'
  | 'figure'
  | 'housekeeping'
  | 'to-do'
  | 'doubt'
  | 'opinion'
  | 'advice'
  | 'output'
  | 'fragment'
  | 'skipped'

/**
 * One unit that a rule looks at: a heading, a paragraph, a list item's first line, a table, a code block, a definition,
 * a details/summary. Children hang under what introduces them: a section's blocks under its heading; items under the
 * item, heading, or lead paragraph ("There are three:") that announces them.
 */
export interface Passage {
  readonly kind:
    | 'root'
    | 'heading'
    | 'paragraph'
    | 'item'
    | 'table'
    | 'code'
    | 'math'
    | 'definition'
    | 'details'
    | 'quote'
  /** The place of the passage's own words, without its children. */
  readonly place: Place
  readonly block: Block | ListItem | null
  /** Its own words; empty for tables, code and the root. */
  readonly inlines: readonly Inline[]
  readonly zone: Zone
  /** Why the zone is not knowledge, in words for the user; null for knowledge. */
  readonly zoneReason: string | null
  readonly parent: Passage | null
  readonly children: readonly Passage[]
  /** Headings above, outermost first, without the note's title. */
  readonly path: readonly Passage[]
  /** For an item: is its list ordered, and its position among its siblings, from 0. */
  readonly ordered: boolean
  readonly index: number
  readonly table: { readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] } | null
}

export interface Zoned {
  readonly zone: Zone
  /** In words for the user; null for knowledge and for a question that the note answers. */
  readonly reason: string | null
}

/** May a rule of structure read it? What it introduces is knowledge, if it is none itself. */
export const tells = (passage: Passage): boolean => passage.zone === 'knowledge' || passage.zone === 'lead'
