/**
 * A note as the rules see it: the words of each passage, what "it" is there, and which words the note itself writes
 * small or as code. Built once a note; everything in it is a pure function of the parsed tree.
 */
import { contentStems } from '../answer.ts'
import type { Place } from '../domain.ts'
import { insideSentence } from './capitals.ts'
import type { Document } from './document.ts'
import type { Words } from './fact.ts'
import { isNounPhrase } from './grammar.ts'
import { genericHeadings } from './lexicon.ts'
import type { Passage } from './outline.ts'
import { type Shown, show, wordsAt } from './shown.ts'
import { type Usage, usageOf } from './usage.ts'

export interface Subject extends Words {
  readonly from: 'parent' | 'heading' | 'generic' | 'title'
}

export interface Reading {
  readonly document: Document
  readonly path: string
  readonly root: Passage
  /** All passages in the order of the note. */
  readonly passages: readonly Passage[]
  readonly shown: (passage: Passage) => Shown
  /** What a bullet without a subject is about; null where nothing above names one thing. */
  readonly subjectOf: (passage: Passage) => Subject | null
  /** A term as it stands inside a sentence: small where the note writes it small, code where it writes code. */
  readonly term: (text: string) => string
  /** How the note uses its words: which it counts, which it names. */
  readonly usage: Usage
  /** Stems of the words of a text, remembered: headings are compared again and again. */
  readonly stems: (text: string) => ReadonlySet<string>
}

export function readNote(document: Document, root: Passage, path: string): Reading {
  const passages: Passage[] = []
  const walk = (passage: Passage) => {
    passages.push(passage)
    passage.children.forEach(walk)
  }
  walk(root)
  const shown = remembered((passage: Passage) => show(passage.inlines, document.text))
  const usage = usageOf(passages, shown)
  const term = remembered((text: string) => {
    const bare = text.replace(/\(\)$/, '')
    if (!text.includes('`') && (usage.code.has(text) || usage.code.has(bare)) && /^[\w./-]+(?:\(\))?$/.test(text))
      return `\`${text}\``
    return insideSentence(text, usage)
  })
  const named = remembered((above: Passage) => namedBy(above, shown(above), term))
  const subjectOf = remembered((passage: Passage) => findSubject(passage, named, document, term))
  const stems = remembered((text: string): ReadonlySet<string> => contentStems(text))
  return { document, path, root, passages, shown, subjectOf, term, usage, stems }
}

function findSubject(
  passage: Passage,
  named: (above: Passage) => Named,
  document: Document,
  term: (text: string) => string,
): Subject | null {
  let generic = false
  for (let above = passage.parent; above !== null && above.kind !== 'root'; above = above.parent) {
    const found = named(above)
    if (found === 'generic') generic = true
    else if (found !== 'nothing')
      return found === null || found.from !== 'heading' || !generic ? found : { ...found, from: 'generic' }
  }
  const { subject } = document.frontMatter
  if (subject !== null) return { text: term(subject), place: titlePlace(document), from: 'heading' }
  if (!isNounPhrase(document.title, 5) || isGeneric(document.title)) return null
  return { text: term(document.title), place: titlePlace(document), from: 'title' }
}

/** What a heading or an item says that those below it are about; null where that is no one thing. */
type Named = Subject | 'generic' | 'nothing' | null

function namedBy(above: Passage, line: Shown, term: (text: string) => string): Named {
  if (above.kind === 'item') {
    const range = leadTerm(line)
    if (range === null) return null
    const words = wordsAt(line, range.start, range.end)
    if (genericHeadings.has(words.text.toLowerCase())) return 'generic'
    return isNounPhrase(words.text, 5) ? { ...words, text: term(words.text), from: 'parent' } : null
  }
  if ((above.kind !== 'heading' && above.kind !== 'details') || line.text === '') return 'nothing'
  const range = headingTerm(line)
  if (range === null) return null
  const words = wordsAt(line, range.start, range.end)
  if (isGeneric(words.text)) return 'generic'
  if (!isNounPhrase(words.text, 6) || /\bvs\.?\b|\bw\b/i.test(words.text)) return null
  return { ...words, text: term(words.text), from: 'heading' }
}

/** Asked again and again, found once. */
function remembered<Key, Value extends object | string | null>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(key)
    known.set(key, found)
    return found
  }
}

const titlePlace = (document: Document): Place => ({ start: 0, end: Math.min(1, document.text.length) })

export const isGeneric = (text: string) =>
  genericHeadings.has(
    text
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .trim()
      .replace(
        /^(?:formal|informal|general|basic|alternative|equivalent|further|more|other|some|important|useful|random|misc|additional) (?=\S)/,
        '',
      ),
  ) || /^\W*\d*\W*$/.test(text)

/** "Tasklets (Defer Action)" → "Tasklets", "What is a socket?" → "socket"; null for a clause or another question. */
export function headingTerm(line: Shown): { start: number; end: number } | null {
  const bare = line.bare
  const asked = /^(?:what(?:'s|’s| is| are)|about|understanding|introduction to|intro to)\s+(?:an?\s+|the\s+)?/i.exec(
    bare,
  )
  const start = asked?.[0].length ?? bare.match(/^(?:\d+[.)]\s+)?/)?.[0].length ?? 0
  let end = bare.length
  const bracket = /\s*\([^()]*\)\s*\??$/.exec(bare)
  if (bracket !== null && bracket.index > start) end = bracket.index
  const alternative = /\/\s/.exec(bare.slice(start, end))
  if (alternative !== null && alternative.index > 2) end = start + alternative.index
  const tail = /[\s?:]+$/.exec(bare.slice(start, end))
  if (tail !== null) end = start + tail.index
  if (end <= start) return null
  if (asked === null && /\?\s*$/.test(bare)) return null
  if (asked !== null && !/\?\s*$/.test(bare) && /^what/i.test(bare)) return null
  if (/^(?:what|why|how|when|where|who|which|is|are|do|does|can|should)\b/i.test(bare.slice(start))) return null
  return { start, end }
}

/** The term an item opens with: all of it, or what stands before a colon, a dash or a bracket, or its bold lead. */
export function leadTerm(line: Shown): { start: number; end: number } | null {
  const bold = line.strong[0]
  if (bold !== undefined && bold.start === 0 && bold.end < line.text.length)
    return { start: 0, end: line.bare.slice(0, bold.end).replace(/[\s:.]+$/, '').length }
  const cut = /\s*(?::(?=\s|$)|\s[-–—=]\s|\s\(|\()/.exec(line.bare)
  const end = cut === null ? line.bare.replace(/[\s.:]+$/, '').length : cut.index
  return end > 0 ? { start: 0, end } : null
}
