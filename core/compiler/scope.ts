/**
 * What a passage is about when its own words do not say: the parent item or its bold term, the heading, the note's
 * title. Better no subject than a wrong one.
 */
import type { Document, Inline } from './document.ts'
import type { Words } from './fact.ts'
import { isCountedLabel, isGenericHeading, isNoiseHeading, isQuestion, isTerm } from './headings.ts'
import type { Passage } from './outline.ts'
import { onlyTopHeading } from './parse.ts'
import { maskAtoms, placeOf, type Shown, showInlines, sliceShown, withoutSeeAlso } from './words.ts'

export interface Subject {
  /** As shown: code keeps its backticks; a qualifier in brackets at the end is left out. */
  readonly words: Words
  readonly from: 'item' | 'heading' | 'title'
  /** Null for a title that is no heading. */
  readonly passage: Passage | null
  /** Code, or a single lower-case word such as `fork`: "it" below it can mean nothing else. */
  readonly isIdentifier: boolean
}

/** The subject of a fragment in this passage: nearest of parent item, heading, title; null where that would be a guess. */
export function subjectFor(passage: Passage, document: Document): Subject | null {
  for (let above = passage.parent; above !== null; above = above.parent) {
    switch (above.kind) {
      case 'item': {
        const term = termOf(above)
        if (term !== null) return subject(term, 'item', above)
        // Under a whole sentence a fragment continues that sentence: the heading would be a guess.
        if (!isAspect(above)) return null
        break
      }
      case 'paragraph': {
        if (!isAspect(above) && !isLead(above)) return null
        break
      }
      case 'heading': {
        const text = showInlines(above.inlines).text
        if (isGenericHeading(text) || isQuestion(text)) break
        const term = headingTerm(above)
        return term === null ? null : subject(term, 'heading', above)
      }
      case 'details':
      case 'definition':
        return null
      default:
        break
    }
  }
  return titleSubject(document)
}

/** The whole subject that "it", "its" or "this" at the start of this passage can mean; null if unsure. */
export function antecedentFor(passage: Passage, pronoun: string, document: Document): Subject | null {
  const word = pronoun.toLowerCase()
  const found = subjectFor(passage, document)
  if (found === null) return null
  if (word === 'it' || word === 'its')
    return found.isIdentifier || isFirst(passage) || topicHolds(passage) ? found : null
  // "This" and "they" look back to the passage before, if there is one.
  if (word === 'this' || word === 'they' || word === 'these')
    return isFirst(passage) && found.from !== 'title' ? found : null
  return null
}

/** The line above a question, outermost first: title, headings, parent items that name something. */
export function contextFor(passage: Passage, document: Document): readonly string[] {
  const levels: string[] = []
  const add = (text: string): void => {
    if (text !== '' && !levels.some((level) => level.toLowerCase() === text.toLowerCase())) levels.push(text)
  }
  const title = titleWords(document)
  if (title !== null && !isNoiseHeading(title.text)) add(title.text)
  for (const above of passage.path) {
    const shown = label(showInlines(above.inlines).text)
    if (!isNoiseHeading(shown)) add(shown)
  }
  for (const above of itemsAbove(passage)) {
    const term = termOf(above)
    if (term !== null) add(term.text)
  }
  return levels
}

function itemsAbove(passage: Passage): readonly Passage[] {
  const found: Passage[] = []
  for (let above = passage.parent; above !== null && above.kind !== 'heading'; above = above.parent)
    if (above.kind === 'item') found.unshift(above)
  return found
}

/** Without the colon or full stop at its end. */
const label = (text: string): string => text.replace(/[\s:.]+$/, '')

/**
 * The term that an item or paragraph names for what stands under it: the whole of a short item, `TERM: …`, `**TERM** …`;
 * null for a sentence.
 */
export function termOf(passage: Passage): Words | null {
  const shown = withoutSeeAlso(showInlines(passage.inlines))
  const lead = leadTerm(passage.inlines, shown)
  if (lead !== null) return isGenericHeading(lead.text) ? null : lead
  const text = label(shown.text)
  if (isGenericHeading(text) || !isTerm(maskAtoms(shown).slice(0, text.length))) return null
  return withoutQualifier(shown, text.length)
}

/** The term before a colon or dash, or a bold or code lead. */
function leadTerm(inlines: readonly Inline[], shown: Shown): Words | null {
  const masked = maskAtoms(shown)
  const colon = /^([^:;.!?]{1,60}?)\s*(?::\s|\s[-–—]\s|:$)/.exec(masked)
  const end = colon?.[1]?.length ?? boldLeadEnd(inlines, shown)
  if (end === null || end === 0 || !isTerm(masked.slice(0, end))) return null
  return withoutQualifier(shown, end)
}

function boldLeadEnd(inlines: readonly Inline[], shown: Shown): number | null {
  const first = inlines.find((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
  if (first?.kind !== 'strong') return null
  const text = showInlines([first]).text.replace(/[\s:.]+$/, '')
  const rest = shown.text.slice(text.length)
  return shown.text.startsWith(text) && /^\s*[:.–—(-]/.test(rest) ? text.length : null
}

/** `Tasklets (Defer Action)` is about tasklets; `Interrupt request/ IRQ` has an alias after its slash. */
function withoutQualifier(shown: Shown, end: number): Words | null {
  const masked = maskAtoms(shown).slice(0, end)
  const bracket = /\s*\([^()]*\)\s*$/.exec(masked)
  const alias = /\s*\/\s+.*$|\s+\/\s*.*$/.exec(masked)
  const cut = Math.min(alias?.index ?? end, bracket && bracket.index > 0 ? bracket.index : end)
  return sliceShown(shown, { start: 0, end: cut })
}

/** `brk/sbrk`, `X vs Y`, `A and B`: no single subject. */
const namesTwo = /\s(?:vs\.?|versus)\s|^(?![A-Z]+\/[A-Z]+$)[^\s/]{2,}\/(?:[Nn]on[ -])?[^\s/]{2,}$/

/** The subject a heading names; null for a question, a clause or a generic word. */
export function headingTerm(passage: Passage): Words | null {
  const shown = showInlines(passage.inlines)
  const numbering = /^(?:(?:step|part|chapter)?\s*\d+(?:\.\d+)*\s*[.):-]\s+)/i.exec(shown.text)?.[0].length ?? 0
  const text = label(shown.text)
  const masked = maskAtoms(shown).slice(numbering, text.length)
  if (namesTwo.test(masked) || !isTerm(masked, 8) || isGenericHeading(masked)) return null
  const kept = sliceShown(shown, { start: numbering, end: text.length })
  if (kept === null) return null
  const inner = showInlines(passage.inlines, kept.place)
  return withoutQualifier(inner, inner.text.length)
}

/** A label for a side of the subject above it: "Benefits:", "Types", "Two styles of using cookies". */
function isAspect(passage: Passage): boolean {
  const text = label(showInlines(passage.inlines).text)
  return isGenericHeading(text) || (isCountedLabel(text) && isTerm(text.replace(/^\S+\s+/, ''), 8))
}

/** A paragraph that only announces what follows: "Types:", "The axioms are:". */
function isLead(passage: Passage): boolean {
  const text = showInlines(passage.inlines).text
  return text.endsWith(':') && isTerm(text)
}

const isFirst = (passage: Passage): boolean => passage.parent?.children[0] === passage

/** All passages before it under the same parent start with the same topic: fragments or "it". */
function topicHolds(passage: Passage): boolean {
  if (passage.parent?.kind !== 'heading') return false
  const before = passage.parent.children.slice(0, passage.parent.children.indexOf(passage))
  return before.every((sibling) => {
    if (sibling.kind !== 'item' && sibling.kind !== 'paragraph') return false
    return /^(?:it|its|this|used|may|can|is|are|has|runs?|provides?|stores?|allows?|uses?)\b/i.test(
      showInlines(sibling.inlines).text,
    )
  })
}

function subject(words: Words, from: Subject['from'], passage: Passage | null): Subject {
  return { words, from, passage, isIdentifier: isIdentifier(words.text) }
}

/** Code, or one word as a machine writes it: `fork`, `mlock2`, `eBPF`, `O_DIRECT`. */
export function isIdentifier(text: string): boolean {
  if (/^`[^`]+`$/.test(text)) return true
  return /^[\w.()/-]+$/.test(text) && (/^[a-z][\w.()/-]*$/.test(text) || /[a-z][A-Z]|_|\(\)|\d/.test(text))
}

function titleSubject(document: Document): Subject | null {
  const words = titleWords(document)
  if (words === null || isGenericHeading(words.text) || isQuestion(words.text) || !isTerm(words.text, 5)) return null
  const bare = words.text.replace(/\s*\([^()]*\)$/, '')
  return subject({ text: bare, place: words.place }, 'title', null)
}

/** The title and where it stands: in the front matter, in its heading; at the note's start where it is the file's name. */
export function titleWords(document: Document): Words | null {
  if (document.title === '') return null
  const { frontMatter, text, title } = document
  if (frontMatter.title !== null) {
    const start = text.slice(0, frontMatter.place.end).indexOf(title)
    const at = Math.max(0, start)
    return { text: title, place: { start: at, end: start < 0 ? 0 : at + title.length } }
  }
  const heading = onlyTopHeading(document.children)
  if (heading === null) return { text: title, place: { start: 0, end: 0 } }
  const shown = showInlines(heading.inlines)
  if (shown.text === '') return null
  return { text: shown.text, place: placeOf(shown, { start: 0, end: shown.text.length }) }
}
