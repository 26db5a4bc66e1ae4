/** What Logseq puts into an outline beside Markdown: properties, drawers, queries, macros, references to blocks, marks of tasks. */
import type { Place } from '../../domain.ts'
import type { FrontMatter } from '../document.ts'
import { isInCodeSpan } from './markup.ts'
import { hide, isInside, type Mask } from './mask.ts'

const property = /^([ \t]*(?:[-*+][ \t]+)?)([\p{L}\p{N}_][\p{L}\p{N}._/?-]*)::(?:[ \t]+(.*))?$/gmu

export function logseqMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  return [
    ...lineMasks(text, fences),
    ...drawerMasks(text, fences),
    ...blockMasks(text, fences),
    ...tokenMasks(text, fences),
    ...taskMasks(text, fences),
  ]
}

/** `key:: value` below a block, or a block of its own; `SCHEDULED:` and `DEADLINE:` lines. */
function lineMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  const masks: Mask[] = []
  const add = (start: number, end: number, what: string, opensBlock: boolean) => {
    // A block whose first line went blank would lose what it holds.
    if (!isInside(fences, start)) masks.push(hide(start, end, what, opensBlock ? 'word' : 'blank'))
  }
  for (const match of text.matchAll(property)) {
    const lead = match[1] ?? ''
    add(match.index + lead.length, match.index + match[0].length, 'property', /\S/.test(lead))
  }
  for (const match of text.matchAll(/^([ \t]*)(?:SCHEDULED|DEADLINE|CLOCK|CLOSED): ?[<[].*$/gm))
    add(match.index + (match[1] ?? '').length, match.index + match[0].length, 'schedule', false)
  return masks
}

function drawerMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!text.includes(':END:')) return []
  return [...text.matchAll(/^[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*\n(?:.*\n){0,60}?[ \t]*:END:[ \t]*$/gm)]
    .filter((match) => !isInside(fences, match.index))
    .map((match) => hide(match.index, match.index + match[0].length, 'drawer', 'blank'))
}

const callouts = new Set([
  'NOTE',
  'TIP',
  'WARNING',
  'CAUTION',
  'IMPORTANT',
  'PINNED',
  'EXAMPLE',
  'QUOTE',
  'VERSE',
  'CENTER',
])

/** `#+BEGIN_X` … `#+END_X`: a quotation or a callout is read, what is asked of the graph or printed is hidden. */
function blockMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!/#\+BEGIN_/i.test(text)) return []
  const masks: Mask[] = []
  const open = /^([ \t]*(?:[-*+][ \t]+)?)#\+BEGIN_([A-Z]+)\b.*$/gim
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    const start = match.index + (match[1] ?? '').length
    const name = (match[2] ?? '').toUpperCase()
    if (isInside(fences, start)) continue
    const close = new RegExp(`^[ \\t]*#\\+END_${name}[ \\t]*$`, 'gim')
    close.lastIndex = match.index + match[0].length
    const found = close.exec(text.slice(0, start + 20_000))
    if (found === null) continue
    const end = found.index + found[0].length
    if (callouts.has(name)) {
      masks.push(hide(start, match.index + match[0].trimEnd().length, `callout ${name.toLowerCase()}`, 'comment'))
      masks.push(
        hide(found.index + found[0].search(/\S/), found.index + found[0].trimEnd().length, 'end of callout', 'comment'),
      )
    } else masks.push(hide(start, end, name.toLowerCase(), 'comment'))
    open.lastIndex = end
  }
  return masks
}

/** `{{embed …}}`, `{{query …}}` and their kind. A gap of a card (`{{cloze …}}`, `{{c1::…}}`) is text. */
function tokenMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  const masks: Mask[] = []
  const token = /\{\{(?!cloze\b)[a-z][\w-]*(?: (?:[^{}\n]|\{[^{}\n]*\}){0,500})?\}\}/gi
  for (const match of text.matchAll(token)) {
    if (isInside(fences, match.index) || isInCodeSpan(text, match.index) || !macro.test(match[0])) continue
    masks.push(hide(match.index, match.index + match[0].length, 'embed'))
  }
  return masks
}

/** `((id))`, the block of that id; not where it is the address of a link. No other dialect means anything by it. */
export function referenceMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  if (!text.includes('((')) return []
  return [...text.matchAll(/(?<!\]\()(?<!\])\(\(([0-9a-f]{8}-[0-9a-f-]{20,30})\)\)/gi)]
    .filter((match) => !isInside(fences, match.index) && !isInCodeSpan(text, match.index))
    .map((match) => {
      const as = { kind: 'reference', id: match[1] ?? '' } as const
      return { start: match.index, end: match.index + match[0].length, as, fill: 'word' }
    })
}

const macro =
  /^\{\{(?:embed|query|video|youtube|youtube-timestamp|vimeo|bilibili|tweet|twitter|renderer|pdf|img|iframe|function|namespace|poem|zotero[\w-]*|cards)\b/i

/** `TODO`, `DONE` and their kind at the head of a block, and `[#A]` behind or without them. */
function taskMasks(text: string, fences: readonly Place[]): readonly Mask[] {
  const masks: Mask[] = []
  const head =
    /^([ \t]*[-*+][ \t]+(?:#{1,6}[ \t]+)?)(?:(TODO|DOING|LATER|NOW|WAITING|WAIT|IN-PROGRESS)|(DONE|CANCELED|CANCELLED))?((?:[ \t]*\[#[A-C]\])?)(?=[ \t]|$)/gm
  for (const match of text.matchAll(head)) {
    const keyword = match[2] ?? match[3]
    const start = match.index + (match[1] ?? '').length
    if (isInside(fences, start) || (keyword === undefined && match[4] === '')) continue
    const what = match[2] !== undefined ? 'to-do' : keyword === undefined ? 'priority' : 'done'
    masks.push(hide(start, match.index + match[0].length, what))
  }
  return masks
}

/** The page's properties: the lines before the first block, or the first block where it holds nothing else. */
export function pageProperties(text: string, blank: FrontMatter): FrontMatter {
  const head = /^(?:\uFEFF)?(?:[ \t]*(?:[-*+][ \t]+)?[\p{L}\p{N}_][\p{L}\p{N}._/?-]*::.*(?:\r?\n|$)){1,60}/u.exec(
    text.slice(0, 16_000),
  )?.[0]
  if (head === undefined) return blank
  const values = new Map<string, string>()
  for (const match of head.replaceAll('\r', '').matchAll(property))
    values.set((match[2] ?? '').toLowerCase(), (match[3] ?? '').trim())
  const names = (key: string): readonly string[] =>
    (values.get(key) ?? '')
      .split(',')
      .map((name) => name.replace(/[#[\]]/g, '').trim())
      .filter((name) => name !== '')
      .slice(0, 100)
  const cards = values.get('cards')
  return {
    ...blank,
    title: titleOf(values.get('title')) ?? blank.title,
    tags: [...blank.tags, ...names('tags')],
    aliases: [...blank.aliases, ...names('alias'), ...names('aliases')],
    cards: cards === 'off' || cards === 'explicit' || cards === 'auto' ? cards : blank.cards,
    subject: values.get('subject') || blank.subject,
  }
}

/** The last part of a name in a namespace: `OS/Virtual memory`. */
function titleOf(value: string | undefined): string | null {
  const name = value
    ?.replace(/\[\[|\]\]/g, '')
    .replace(/^.*\//, '')
    .trim()
  return name === undefined || name === '' ? null : name
}
