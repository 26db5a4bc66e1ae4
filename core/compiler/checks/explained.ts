/** The names that a note tells something of. Generous: a term once explained is no gap, and neither is one that may be. */
import type { Fact } from '../fact.ts'
import { anchorIn, type NoteLink } from '../links.ts'
import type { Passage } from '../outline.ts'
import { headingTerm, leadTerm, type Reading } from '../reading.ts'
import type { Shown } from '../shown.ts'
import { nameOf } from './names.ts'

export function explainedIn(note: Reading, facts: readonly Fact[]): string[] {
  const names = namesGathered()
  const { document } = note
  for (const title of [document.title, fileName(note.path), ...document.frontMatter.aliases, ...document.tags])
    names.addWords(title)
  for (const { subject, roles } of facts) {
    names.add(subject.text.replace(/^(?:an?|the)\s+/i, ''))
    for (const role of [roles.long, roles.name]) if (role !== undefined) names.add(role.text)
  }
  for (const passage of note.passages) {
    if (passage.zone === 'skipped') continue
    ofBlock(passage, note, names)
    if (passage.inlines.length > 0) ofLine(passage, note.shown(passage), names)
  }
  return names.all()
}

/** What stands in links and their targets is told at the other end. */
export function linkedIn(note: Reading, links: readonly NoteLink[]): string[] {
  const names = namesGathered()
  for (const { target } of links) names.addWords(`${fileName(target.replace(/#.*$/s, ''))} ${anchorIn(target) ?? ''}`)
  for (const passage of note.passages) {
    if (passage.inlines.length === 0) continue
    const line = note.shown(passage)
    for (const { start, end } of line.links) names.addWords(line.text.slice(start, end))
  }
  return names.all()
}

const fileName = (path: string) => path.replace(/^.*\/|\.\w+$/g, '')

/** A set of names being gathered. */
interface Names {
  readonly add: (text: string) => void
  /** The text as a name, and each of its words. */
  readonly addWords: (text: string) => void
  readonly all: () => string[]
}

function namesGathered(): Names {
  const names = new Set<string>()
  const add = (text: string) => {
    const name = nameOf(text)
    if (name !== '') names.add(name)
  }
  const addWords = (text: string) => {
    add(text)
    for (const one of text.match(/[\p{L}\p{N}_+#-]+/gu) ?? []) add(one)
  }
  return { add, addWords, all: () => [...names] }
}

const kind =
  '(?:command|function|method|flag|option|file|directory|folder|system call|syscall|macro|keyword|operator|attribute|field|struct|class|type|package|module|library|tool|variable|parameter|argument|header|instruction|signal|table|protocol|algorithm|api|event|interface|object|property|hook|component)'
const word = '((?<![\\p{L}\\p{N}_])[\\p{L}\\p{N}_]{1,60}|(?<!\\uE000)\\uE000+)'
/** Around one word or one span of code: "called X", "X is …", "X (…)", "the X command", "the command X", "X does …". */
const telling: readonly RegExp[] = [
  new RegExp(
    `\\b(?:called|named|known as|aka|a\\.k\\.a\\.?|i\\.e\\.?|termed|abbreviated(?: as| to)?|short for|stands for|means)\\s+(?:an?\\s+|the\\s+)?["“]?${word}`,
    'giu',
  ),
  new RegExp(
    `${word}s?["”]?\\s*(?:\\((?!s\\))|[:=–—]|-\\s|,?\\s(?:is|are|was|were|means|stands for|refers to|aka|or)\\s|,\\s(?:an?|the|which|i\\.?e)\\s|\\s${kind}\\b)`,
    'giu',
  ),
  new RegExp(`\\b${kind}s?\\s+["“]?${word}`, 'giu'),
  new RegExp(`(?:^|[.!?:;]\\s+)(?:an?\\s+|the\\s+)?${word}\\s+[a-z]+s\\s`, 'giu'),
]
/** A sentence that has one of these may be where its bold words are defined. */
const defining = /\b(?:is|are|called|means?|refers?|known|say|denotes?|defined?|consists?|or)\b|[:=–—]|\s-\s/i

function ofBlock(passage: Passage, note: Reading, names: Names): void {
  const slice = ({ place }: Pick<Passage, 'place'>) => note.document.text.slice(place.start, place.end)
  if (passage.block?.kind === 'code')
    for (const name of passage.block.text.match(/[\p{L}_][\p{L}\p{N}_-]{2,}/gu) ?? []) names.add(name)
  if (passage.block?.kind === 'definition') names.addWords(slice(passage.block.term))
  for (const cell of passage.table?.head ?? []) names.addWords(slice(cell))
  for (const [cell] of passage.table?.rows ?? []) if (cell !== undefined) names.addWords(slice(cell))
}

/** Characters of a lead beyond which it is a sentence. */
const longestLead = 60

function ofLine(passage: Passage, line: Shown, names: Names): void {
  if (passage.kind === 'heading') {
    names.addWords(line.text)
    const term = headingTerm(line)
    if (term !== null) names.add(line.text.slice(term.start, term.end))
  }
  const lead = leadTerm(line)
  const goesOn = lead !== null && (lead.end < line.text.length - 1 || passage.children.length > 0)
  if (lead !== null && goesOn && lead.end <= longestLead) names.addWords(line.text.slice(0, lead.end))
  for (const { 1: inside = '', index } of line.bare.matchAll(/\(([^()]{2,40})\)/g))
    names.addWords(line.text.slice(index + 1, index + 1 + inside.length))
  for (const pattern of telling)
    for (const { 0: all, 1: name = '', index } of line.bare.matchAll(pattern)) {
      const at = index + all.indexOf(name)
      names.add(line.text.slice(at, at + name.length))
    }
  for (const { start, end } of line.strong) {
    const sentence = line.sentences.find((one) => start >= one.start && start < one.end)
    const around =
      sentence === undefined ? '' : line.bare.slice(sentence.start, start) + line.bare.slice(end, sentence.end)
    if (defining.test(around)) names.add(line.text.slice(start, end))
  }
}

/** The first letters of the words of each passage: where "directed acyclic graph" stands, `dag` does. */
export const initialsOf = (note: Reading): string =>
  note.passages
    .filter((passage) => passage.inlines.length > 0)
    .map((passage) => (note.shown(passage).bare.match(/[\p{L}\p{N}]+/gu) ?? []).map((one) => one.charAt(0)).join(''))
    .join('|')
