/** Front matter: TOML in `+++`, YAML in `---`, JSON in braces, at the very start of a note. Known keys only. */
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { Place } from '../../domain.ts'
import type { Diagnostic, FrontMatter } from '../document.ts'

export interface FrontMatterResult {
  readonly frontMatter: FrontMatter
  readonly diagnostics: readonly Diagnostic[]
}

/** Longer front matter is hidden but not read: a parser of data is no place for a hostile megabyte. */
const longest = 16_000

/** Reads the front matter that starts at `start` (after a byte-order mark); an empty place at `start` where there is none. */
export function readFrontMatter(text: string, start: number): FrontMatterResult {
  const found = findFrontMatter(text, start)
  if (found === null) return { frontMatter: blank(null, { start, end: start }), diagnostics: [] }
  const { place, inner } = found
  if (inner.end - inner.start > longest)
    return refused(found.format, place, 'too-long', `The front matter is longer than ${longest} characters.`)
  const source = text.slice(inner.start, inner.end)
  try {
    const data = parseData(found.format, source)
    return { frontMatter: known(found.format, place, data), diagnostics: misread(data, source, inner.start) }
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return refused(found.format, place, found.format, `The front matter is not valid ${found.format}: ${said}`)
  }
}

type Format = 'toml' | 'yaml' | 'json'
type Found = { readonly format: Format; readonly place: Place; readonly inner: Place }

function findFrontMatter(text: string, start: number): Found | null {
  if (text.startsWith('{', start)) return findJson(text, start)
  const mark = text.slice(start, start + 3)
  if (mark !== '+++' && mark !== '---') return null
  const opening = /^(?:\+\+\+|---)[ \t]*(?:\r?\n|\r)/.exec(text.slice(start, start + 200))
  if (opening === null) return null
  const innerStart = start + opening[0].length
  const closing = mark === '+++' ? /^\+\+\+[ \t]*\r?$/gm : /^(?:---|\.\.\.)[ \t]*\r?$/gm
  closing.lastIndex = innerStart
  const close = closing.exec(text)
  if (close === null) return null
  const format = mark === '+++' ? 'toml' : 'yaml'
  // A rule above ordinary text also starts with `---`: front matter has keys, or nothing at all.
  const inner = { start: innerStart, end: close.index }
  const source = text.slice(inner.start, inner.end)
  if (format === 'yaml' && source.trim() !== '' && !/^["']?[\w-]+["']?[ \t]*[:=]/m.test(source)) return null
  // A section of cards between rules, as inka writes them, has a deck and numbered questions.
  if (format === 'yaml' && /^\s*Deck:/.test(source) && /^\d+\. /m.test(source)) return null
  return { format, place: { start, end: close.index + close[0].length }, inner }
}

function findJson(text: string, start: number): Found | null {
  if (!/^\{\s*"/.test(text.slice(start, start + 200))) return null
  const closing = /^\}[ \t]*\r?$/gm
  closing.lastIndex = start
  const close = closing.exec(text)
  if (close === null) return null
  const end = close.index + 1
  return { format: 'json', place: { start, end }, inner: { start, end } }
}

function parseData(format: Format, source: string): unknown {
  if (format === 'json') return JSON.parse(source)
  if (format === 'toml') return parseToml(source)
  // TOML between `---`, as some card tools write it.
  if (/^[\w-]+[ \t]*=/m.test(source) && !/^[\w-]+:/m.test(source)) return parseToml(source)
  return parseYaml(source, { maxAliasCount: 0, logLevel: 'silent', uniqueKeys: false, merge: false })
}

function known(format: Format, place: Place, data: unknown): FrontMatter {
  const value = (key: string): unknown =>
    typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined
  const text = (key: string): string | null => {
    const found = value(key)
    if (typeof found === 'number') return String(found)
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
  }
  const cards = text('cards')
  const off = value('cards') === false || cards === 'off'
  return {
    ...blank(format, place),
    title: text('title'),
    tags: words(value('tags')),
    aliases: words(value('aliases')),
    draft: value('draft') === true,
    cards: off ? 'off' : cards === 'explicit' || cards === 'auto' ? cards : null,
    subject: text('subject'),
    skipSections: words(value('skip_sections')),
  }
}

/** The keys that speak to the compiler, with what each may say. */
const spoken: readonly {
  readonly key: string
  readonly expected: string
  readonly isMeant: (value: unknown) => boolean
}[] = [
  {
    key: 'cards',
    expected: 'Expected `off`, `explicit` or `auto`.',
    isMeant: (value) => value === false || value === 'off' || value === 'explicit' || value === 'auto',
  },
  {
    key: 'subject',
    expected: 'Expected the name of what the note is about.',
    isMeant: (value) => typeof value === 'string' || typeof value === 'number',
  },
  {
    key: 'skip_sections',
    expected: 'Expected a list of headings, e.g. `skip_sections: [Links, See also]`.',
    isMeant: (value) =>
      typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string')),
  },
]

/** A value that is not understood is told, at its line. */
function misread(data: unknown, source: string, offset: number): readonly Diagnostic[] {
  return spoken.flatMap(({ key, expected, isMeant }): Diagnostic[] => {
    const found: unknown =
      typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : null
    if (found === null || isMeant(found)) return []
    const line = new RegExp(`^[ \\t]*["']?${key}\\b.*$`, 'm').exec(source)
    const start = offset + (line?.index ?? 0)
    const place = { start, end: start + (line?.[0].trimEnd().length ?? 0) }
    const shown = typeof found === 'object' ? 'a list or table' : `"${String(found).slice(0, 40)}"`
    const message = `The front matter's \`${key}\` says ${shown}.`
    return [{ code: `front-matter/${key.replace('_', '-')}`, severity: 'warning', place, message, hint: expected }]
  })
}

/** A list of words, or one string with commas. */
function words(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  return list
    .filter((entry) => typeof entry === 'string' || typeof entry === 'number')
    .map((entry) => String(entry).trim().replace(/^#/, ''))
    .filter((entry) => entry !== '')
    .slice(0, 100)
}

function blank(format: FrontMatter['format'], place: Place): FrontMatter {
  return {
    format,
    place,
    title: null,
    tags: [],
    aliases: [],
    draft: false,
    cards: null,
    subject: null,
    skipSections: [],
  }
}

function refused(format: Format, place: Place, code: string, message: string): FrontMatterResult {
  const hint =
    'Quern reads title, tags, aliases, draft, cards, subject and skip_sections there; the note itself is read as usual.'
  return {
    frontMatter: blank(format, place),
    diagnostics: [{ code: `front-matter/${code}`, severity: 'warning', place, message, hint }],
  }
}
