/** Code blocks: Shiki with a light and a dark theme through CSS variables; unknown languages and very long blocks stay plain. */
import type { Element, ElementContent } from 'hast'
import type { DecorationItem, HighlighterCore } from 'shiki/core'
import type { Slice } from './marks.ts'

/** Longer blocks stay plain: highlighting costs about 1 ms a kilobyte and some grammars more. */
const longestHighlighted = 20_000

export async function codeNode(slices: readonly Slice[], language: string | null): Promise<Element> {
  const text = slices.map((slice) => slice.text).join('')
  const highlighted = language === null ? null : await highlight(text, slices, language.toLowerCase())
  return highlighted ?? plain(slices)
}

function plain(slices: readonly Slice[]): Element {
  const children = slices.map((slice): ElementContent => {
    const text: ElementContent = { type: 'text', value: slice.text }
    return slice.ids.length === 0 ? text : markElement(slice.ids, [text])
  })
  return pre([{ type: 'element', tagName: 'code', properties: {}, children }])
}

/** A block that scrolls must be reachable by keyboard. */
function pre(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'pre', properties: { className: ['code'], tabIndex: 0 }, children }
}

export function markElement(ids: readonly string[], children: ElementContent[]): Element {
  return { type: 'element', tagName: 'mark', properties: { dataCard: ids.join(' ') }, children }
}

async function highlight(text: string, slices: readonly Slice[], language: string): Promise<Element | null> {
  if (text.length > longestHighlighted) return null
  const highlighter = await highlighterFor(language)
  if (highlighter === null) return null
  const root = highlighter.codeToHast(text, {
    lang: language,
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: false,
    decorations: decorationsOf(slices),
  })
  const block = root.children[0]
  if (block?.type !== 'element') return null
  return pre(block.children)
}

function decorationsOf(slices: readonly Slice[]): DecorationItem[] {
  let offset = 0
  return slices.flatMap((slice) => {
    const start = offset
    offset += slice.text.length
    if (slice.ids.length === 0) return []
    return [{ start, end: offset, tagName: 'mark', properties: { dataCard: slice.ids.join(' ') }, alwaysWrap: true }]
  })
}

let shared: Promise<HighlighterCore> | null = null

async function highlighterFor(language: string): Promise<HighlighterCore | null> {
  const { bundledLanguages } = await import('shiki/langs')
  if (!Object.hasOwn(bundledLanguages, language)) return null
  const load = bundledLanguages[language as keyof typeof bundledLanguages]
  shared ??= makeHighlighter()
  const highlighter = await shared
  if (!highlighter.getLoadedLanguages().includes(language)) await highlighter.loadLanguage(load)
  return highlighter
}

async function makeHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ])
  return createHighlighterCore({
    themes: [
      import('shiki/themes/github-light-high-contrast.mjs'),
      import('shiki/themes/github-dark-high-contrast.mjs'),
    ],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
}
