/** Is a passage knowledge at all? Everything else stays silent, for the reason its zone names. */
import type { Document } from './document.ts'
import type { Passage, Zone } from './outline.ts'

export interface Zoned {
  readonly zone: Zone
  /** In words for the user; null for knowledge and questions. */
  readonly reason: string | null
}

/** The zone of a passage whose parents already have theirs. */
export function zoneOf(_passage: Passage, _document: Document): Zoned {
  return { zone: 'knowledge', reason: null }
}
