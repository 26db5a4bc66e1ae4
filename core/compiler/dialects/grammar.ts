/** The Markdown parser: CommonMark with tables, task boxes, strikethrough, bare addresses, and what note takers add. */
import {
  type BlockParser,
  parser as commonMark,
  type InlineContext,
  type MarkdownConfig,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown'
import { addressLength } from './address.ts'

/** Blocks inside blocks beyond this depth are kept as plain text. */
export const deepestBlock = 60
/** Marks (`*`, `[`, …) in one paragraph beyond which it is kept as plain text: pairing them takes quadratic time. */
const mostMarks = 4_000
const longestTex = 1_000
const longestName = 400
const longestAddress = 2_000

const depthCap: BlockParser = {
  name: 'DepthCap',
  before: 'LinkReference',
  parse(context, line) {
    if (context.depth <= deepestBlock) return false
    const start = context.lineStart + line.pos
    const end = context.lineStart + line.text.length
    context.nextLine()
    if (end > start) context.addElement(context.elt('TooDeep', start, end))
    return true
  },
}

const highlightDelimiter = { resolve: 'Highlight', mark: 'HighlightMark' }

/** One inline parser for all our marks: the parser calls each for every character. */
function parseMark(context: InlineContext, next: number, at: number): number {
  if (at === context.offset && hasTooManyMarks(context.text)) {
    context.addElement(context.elt('TooManyMarks', at, context.end))
    return context.end
  }
  switch (next) {
    case 32: // a long run of spaces: the parser for hard breaks would walk it again from each of them
      return context.char(at + 1) === 32 && context.char(at + 2) === 32 ? skipSpaces(context, at) : -1
    case 36: // $
      return parseTex(context, at)
    case 33: // !
      return context.char(at + 1) === 91 ? parseWikiLink(context, at, at + 1, 'WikiEmbed') : -1
    case 91: // [
      return context.char(at + 1) === 94 ? parseFootnote(context, at) : parseWikiLink(context, at, at, 'WikiLink')
    case 94: // ^
      return context.char(at + 1) === 91 ? parseInlineFootnote(context, at) : -1
    case 61: // =
      return parseHighlight(context, at)
    case 35: // #
      return parseTag(context, at)
    case 104: // h
      return parseAddress(context, at)
    default:
      return -1
  }
}

function skipSpaces(context: InlineContext, at: number): number {
  let end = at
  while (context.char(end) === 32) end++
  return context.char(end) === 10 ? -1 : end
}

function hasTooManyMarks(text: string): boolean {
  if (text.length < mostMarks) return false
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === 42 || char === 95 || char === 91 || char === 96 || char === 60 || char === 126 || char === 36) marks++
    else if (char === 38 || char === 33 || char === 61) marks++
  }
  return marks > mostMarks
}

/** `$…$`: no space inside the delimiters, no digit after, no code within; `$5` and `$HOME` are none. */
function parseTex(context: InlineContext, at: number): number {
  const before = context.char(at - 1)
  const first = context.char(at + 1)
  if (before === 92 || before === 36 || first === 36 || isSpace(first) || first < 0) return -1
  const last = Math.min(context.end, at + longestTex)
  for (let i = at + 1; i < last; i++) {
    const char = context.char(i)
    if (char === 96) return -1
    if (char === 92) i++
    else if (char === 36) {
      if (isSpace(context.char(i - 1)) || !closesTex(context.char(i + 1))) return -1
      if (!looksLikeTex(context.slice(at + 1, i))) return -1
      return context.addElement(context.elt('Tex', at, i + 1))
    }
  }
  return -1
}

/** Not before a digit (money), `$`, or what continues a shell variable. */
function closesTex(after: number): boolean {
  return !(after >= 48 && after <= 57) && !(after >= 65 && after <= 90) && after !== 36 && after !== 95 && after !== 123
}

/** Money and words between two dollars are no formula: `5 for one and 10`. */
export function looksLikeTex(inner: string): boolean {
  return /[\\^_={}<>]/.test(inner) || !/[A-Za-z]{3,} /.test(inner)
}

function parseWikiLink(context: InlineContext, at: number, bracket: number, type: string): number {
  if (context.char(bracket) !== 91 || context.char(bracket + 1) !== 91 || context.char(bracket + 2) === 91) return -1
  const source = context.slice(bracket + 2, Math.min(context.end, bracket + longestName))
  const close = source.indexOf(']]')
  if (close <= 0 || /\n|\[\[/.test(source.slice(0, close))) return -1
  return context.addElement(context.elt(type, at, bracket + 2 + close + 2))
}

function parseFootnote(context: InlineContext, at: number): number {
  const match = /^\[\^[^\]\s]{1,100}\]/.exec(context.slice(at, Math.min(context.end, at + 110)))
  return match === null ? -1 : context.addElement(context.elt('Footnote', at, at + match[0].length))
}

/** `^[text]`, whose text may hold brackets in pairs. */
function parseInlineFootnote(context: InlineContext, at: number): number {
  // Behind a gap of a card stands its cue: `==gap==^[cue]`.
  if (/[=*}]/.test(context.slice(at - 1, at))) return -1
  let depth = 0
  const last = Math.min(context.end, at + longestAddress)
  for (let i = at + 1; i < last; i++) {
    const char = context.char(i)
    if (char === 92) i++
    else if (char === 91) depth++
    else if (char === 93 && --depth === 0) return context.addElement(context.elt('Footnote', at, i + 1))
  }
  return -1
}

/** `==x==`, but not `===` or `a == b`. */
function parseHighlight(context: InlineContext, at: number): number {
  if (context.char(at + 1) !== 61 || context.char(at + 2) === 61 || context.char(at - 1) === 61) return -1
  const opens = !isSpace(context.char(at + 2)) && context.char(at + 2) >= 0
  const closes = !isSpace(context.char(at - 1)) && at > context.offset
  return context.addDelimiter(highlightDelimiter, at, at + 2, opens, closes)
}

/** `#tag` after white space, with a letter first. */
function parseTag(context: InlineContext, at: number): number {
  if (at > context.offset && !isSpace(context.char(at - 1))) return -1
  const match = /^#\p{L}[\p{L}\p{N}_/-]*/u.exec(context.slice(at, Math.min(context.end, at + 100)))
  if (match === null) return -1
  const after = context.char(at + match[0].length)
  if (after >= 0 && !isSpace(after) && !/[,.;:)!?]/.test(String.fromCharCode(after))) return -1
  return context.addElement(context.elt('Tag', at, at + match[0].length))
}

/** A bare `http://…` or `https://…`, without the punctuation that ends a sentence. */
function parseAddress(context: InlineContext, at: number): number {
  if (context.char(at + 1) !== 116 || /\w/.test(context.slice(at - 1, at))) return -1
  const source = context.slice(at, Math.min(context.end, at + longestAddress))
  const match = /^https?:\/\/[^\s<>[\]`"]+/.exec(source)
  if (match === null) return -1
  return context.addElement(context.elt('Address', at, at + addressLength(match[0])))
}

const isSpace = (char: number): boolean => char === 32 || char === 9 || char === 10 || char === 160

const noteTaking: MarkdownConfig = {
  defineNodes: [
    { name: 'TooDeep', block: true },
    'TooManyMarks',
    'Tex',
    'WikiLink',
    'WikiEmbed',
    'Footnote',
    'Highlight',
    'HighlightMark',
    'Tag',
    'Address',
  ],
  parseBlock: [depthCap],
  parseInline: [{ name: 'NoteTaking', before: 'Escape', parse: parseMark }],
}

export const noteParser = commonMark.configure([Table, TaskList, Strikethrough, noteTaking])
