/**
 * The text of a card: words with code, math and emphasis, in lines. The compiler writes them with every other markup already stripped,
 * so here `<stdio.h>` and `a[0]` are words: only what a card may hold is read as markup.
 */
import type { Element, ElementContent } from 'hast'
import { gapText } from './gap.ts'
import type { Draft, Held } from './hast.ts'

const property = 'dataQuern'

export function cardDraft(markdown: string): Draft {
  const held: Held[] = []
  const blocks = blocksOf(markdown.replace(/\r\n?/g, '\n'))
  const [only] = blocks
  const inline = blocks.length === 1 && only?.kind === 'paragraph'
  const children = inline ? lines(only.lines, held) : blocks.map((block) => blockNode(block, held))
  return { root: { type: 'root', children }, property, held }
}

type CardBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string }

const fence = /^(`{3,}|~{3,})\s*([\w+#.-]*)[^`]*$/
const bullet = /^\s*[-*+]\s+(?=\S)/
const numbered = /^\s*(\d{1,9})[.)]\s+(?=\S)/

function blocksOf(markdown: string): CardBlock[] {
  const blocks: CardBlock[] = []
  const all = markdown.split('\n')
  let index = 0
  const takeWhile = (holds: (line: string) => boolean): string[] => {
    const from = index
    while (index < all.length && holds(all[index] ?? '')) index += 1
    return all.slice(from, index)
  }
  while (index < all.length) {
    const line = all[index] ?? ''
    const [, ticks, language] = fence.exec(line) ?? []
    const number = numbered.exec(line)?.[1]
    if (ticks !== undefined && closes(all, index, ticks)) {
      index += 1
      const text = takeWhile((each) => !each.startsWith(ticks)).join('\n')
      index += 1
      blocks.push({ kind: 'code', language: language === '' ? null : (language ?? null), text })
    } else if (number !== undefined && isList(all, index, numbered)) {
      const items = takeWhile((each) => numbered.test(each)).map((each) => each.replace(numbered, ''))
      blocks.push({ kind: 'list', start: Number(number), items })
    } else if (bullet.test(line)) {
      const items = takeWhile((each) => bullet.test(each)).map((each) => each.replace(bullet, ''))
      blocks.push({ kind: 'list', start: null, items })
    } else if (line.trim() === '') {
      index += 1
    } else {
      index += 1
      blocks.push({ kind: 'paragraph', lines: [line, ...takeWhile((each) => !startsBlock(each))] })
    }
  }
  return blocks
}

const startsBlock = (line: string) => line.trim() === '' || fence.test(line) || bullet.test(line)

const closes = (all: readonly string[], index: number, ticks: string) =>
  all.some((line, at) => at > index && line.startsWith(ticks))

/** "2. The second" alone is words that begin with a number. */
const isList = (all: readonly string[], index: number, item: RegExp) => item.test(all[index + 1] ?? '')

function blockNode(block: CardBlock, held: Held[]): ElementContent {
  switch (block.kind) {
    case 'paragraph':
      return element('p', lines(block.lines, held))
    case 'code':
      held.push({
        kind: 'code',
        place: null,
        slices: [{ text: block.text, ids: [] }],
        language: block.language,
      })
      return element('pre', [], { [property]: `held:${held.length - 1}` })
    case 'list': {
      const items = block.items.map((item) => element('li', inline(item, held)))
      if (block.start === null) return element('ul', items)
      return element('ol', items, block.start === 1 ? {} : { start: block.start })
    }
  }
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}

function lines(list: readonly string[], held: Held[]): ElementContent[] {
  return list.flatMap((line, index) => (index === 0 ? inline(line, held) : [element('br', []), ...inline(line, held)]))
}

const spans: readonly { readonly mark: string; readonly tag: string; readonly insideWords: boolean }[] = [
  { mark: '**', tag: 'strong', insideWords: false },
  { mark: '__', tag: 'strong', insideWords: false },
  { mark: '~~', tag: 'del', insideWords: true },
  { mark: '==', tag: 'mark', insideWords: false },
  { mark: '*', tag: 'em', insideWords: false },
  { mark: '_', tag: 'em', insideWords: false },
]

interface Taken {
  readonly nodes: ElementContent[]
  readonly end: number
}

/** Deeper emphasis is words. */
const deepest = 8

function inline(text: string, held: Held[], depth = 0): ElementContent[] {
  const nodes: ElementContent[] = []
  let words = ''
  let index = 0
  const flush = () => {
    if (words !== '') nodes.push({ type: 'text', value: words })
    words = ''
  }
  while (index < text.length) {
    const taken = takeAt(text, index, held, depth)
    if (taken === null) {
      const escaped = text[index] === '\\' && '`*_$~='.includes(text[index + 1] ?? ' ')
      if (escaped) index += 1
      const run = escaped ? 1 : runLength(text, index)
      words += text.slice(index, index + run)
      index += run
    } else {
      flush()
      nodes.push(...taken.nodes)
      index = taken.end
    }
  }
  flush()
  return nodes
}

/** A refused run of marks is refused whole, so that a line of them costs one look. */
function runLength(text: string, index: number): number {
  const first = text[index] ?? ''
  if (!'`*_~=$'.includes(first)) return 1
  let end = index
  while (text[end] === first) end += 1
  return end - index
}

function takeAt(text: string, index: number, held: Held[], depth: number): Taken | null {
  const first = text[index]
  if (first === '`') return takeCode(text, index)
  if (first === '$') return takeMath(text, index, held)
  if (first === '[') return takeGap(text, index) ?? takeLink(text, index, held, depth)
  if (first === undefined || !'*_~='.includes(first) || depth >= deepest) return null
  const span = spans.find(({ mark }) => text.startsWith(mark, index))
  return span === undefined ? null : takeSpan(text, index, span, held, depth)
}

function takeCode(text: string, index: number): Taken | null {
  const ticks = text.slice(index, index + runLength(text, index))
  let close = text.indexOf(ticks, index + ticks.length)
  while (close !== -1 && runLength(text, close) !== ticks.length) {
    close = text.indexOf(ticks, close + runLength(text, close))
  }
  if (close === -1) return null
  const inner = text.slice(index + ticks.length, close)
  const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== ''
  const value = padded ? inner.slice(1, -1) : inner
  return { nodes: [element('code', [{ type: 'text', value }])], end: close + ticks.length }
}

/** `$x$` as in Pandoc: no space inside the dollars, no digit after the last, so that prices stay prices. */
const math = /\$\$([^$]+)\$\$|\$(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/y

function takeMath(text: string, index: number, held: Held[]): Taken | null {
  math.lastIndex = index
  const found = math.exec(text)
  const tex = found?.[1] ?? found?.[2]
  if (found === null || tex === undefined) return null
  held.push({ kind: 'math', place: null, tex, display: found[1] !== undefined, tagName: 'span', ids: [] })
  return { nodes: [element('span', [], { [property]: `held:${held.length - 1}` })], end: index + found[0].length }
}

function takeGap(text: string, index: number): Taken | null {
  if (!text.startsWith(gapText, index)) return null
  return { nodes: [element('span', [], { [property]: 'gap' })], end: index + gapText.length }
}

const webLink = /\[([^[\]]*)\]\((https?:\/\/[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/y

function takeLink(text: string, index: number, held: Held[], depth: number): Taken | null {
  webLink.lastIndex = index
  const found = webLink.exec(text)
  if (found === null || depth >= deepest) return null
  const [all, words = '', href = ''] = found
  return { nodes: [element('a', inline(words, held, depth + 1), { href })], end: index + all.length }
}

function takeSpan(
  text: string,
  index: number,
  { mark, tag, insideWords }: (typeof spans)[number],
  held: Held[],
  depth: number,
): Taken | null {
  const from = index + mark.length
  const opens = /\S/.test(text[from] ?? ' ') && (insideWords || !isWord(text[index - 1]))
  if (!opens || text[from] === mark[0]) return null
  for (let close = text.indexOf(mark, from); close !== -1; close = text.indexOf(mark, close + 1)) {
    const ends = /\S/.test(text[close - 1] ?? ' ') && (insideWords || !isWord(text[close + mark.length]))
    const alone = text[close - 1] !== '\\' && text[close - 1] !== mark[0] && text[close + mark.length] !== mark[0]
    if (close > from && ends && alone && !insideCode(text, from, close)) {
      return { nodes: [element(tag, inline(text.slice(from, close), held, depth + 1))], end: close + mark.length }
    }
  }
  return null
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** An odd number of backticks between: the mark stands inside code. */
function insideCode(text: string, from: number, to: number): boolean {
  let ticks = 0
  for (let index = from; index < to; index += 1) if (text[index] === '`') ticks += 1
  return ticks % 2 === 1
}
