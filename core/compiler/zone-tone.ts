/** What is known of the whole note before its passages are read. */
import type { Document } from './document.ts'
import type { Passage } from './outline.ts'
import { maskAtoms, showInlines } from './words.ts'
import { isLogTitle } from './zone-log.ts'
import { isOpinion, isPersonalTitle } from './zone-words.ts'

export interface NoteTone {
  /** Told so much in the first person, or under such a title, that its prose is an essay or a diary. */
  readonly isEssay: boolean
  /** org's quote blocks hold excerpts; elsewhere a quotation is mostly a maxim. */
  readonly quotesExcerpts: boolean
  /** A log of changes from end to end. */
  readonly isLog: boolean
}

/** Characters of a paragraph or item beyond which no rule looks into it: no writer's paragraph is longer. */
export const longestPassage = 6_000

/** Reads the tone of a note from its title, paragraphs and items. */
export function toneOf(document: Document, passages: readonly Passage[]): NoteTone {
  const quotesExcerpts = document.dialect === 'ox-hugo' || document.dialect === 'org'
  const isLog = isLogTitle(document.title)
  if (isLog || isPersonalTitle(document.title)) return { isEssay: true, quotesExcerpts, isLog }
  let words = 0
  let personal = 0
  for (const passage of passages) {
    if (passage.kind === 'heading') continue
    const text = maskAtoms(showInlines(passage.inlines)).slice(0, longestPassage)
    const count = text.split(' ').length
    if (count < 6) continue
    words += count
    if (isOpinion(text)) personal += count
  }
  return { isEssay: words > 0 && personal / words >= 0.3, quotesExcerpts, isLog }
}
