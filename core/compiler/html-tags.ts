/** Inline HTML in notes: which `<words>` are tags at all, and the tags that mean what Markdown has a mark for. */
import type { Inline } from './document.ts'

const elements = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote br button caption center cite code col dd del ' +
    'details dfn div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ' +
    'ins kbd label li link main mark math meta nav object ol option p param picture pre q rp rt ruby s samp script ' +
    'section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot ' +
    'th thead time title tr track tt u ul var video wbr path g rect circle line polygon text defs'
  ).split(' '),
)

/** `<pid>` and `<backtrace>` are the writer's placeholders, not HTML. */
export function isElementTag(source: string): boolean {
  const name = /^<\/?([A-Za-z][\w-]*)/.exec(source)?.[1]
  return name !== undefined && elements.has(name.toLowerCase())
}

type Meaning = 'strong' | 'emphasis' | 'strikethrough' | 'highlight' | 'code'

const meanings: Readonly<Record<string, Meaning>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  u: 'emphasis',
  del: 'strikethrough',
  s: 'strikethrough',
  mark: 'highlight',
  code: 'code',
  kbd: 'code',
  tt: 'code',
}

/** Turns `<b>…</b>`, `<code>…</code>` and their like into what they mean, and `<br>` into a break. */
export function pairTags(text: string, inlines: readonly Inline[]): readonly Inline[] {
  const stack: { name: string; tag: Inline | null; inlines: Inline[] }[] = [{ name: '', tag: null, inlines: [] }]
  const put = (inline: Inline): void => {
    stack.at(-1)?.inlines.push(inline)
  }
  for (const inline of inlines) {
    const tag = inline.kind === 'html' ? /^<(\/?)([A-Za-z][\w-]*)/.exec(inline.text) : null
    const name = tag?.[2]?.toLowerCase() ?? ''
    if (tag === null) put(inline)
    else if (name === 'br') put({ kind: 'break', place: inline.place })
    else if (!Object.hasOwn(meanings, name)) put(inline)
    else if (tag[1] === '' && stack.length < 16) stack.push({ name, tag: inline, inlines: [] })
    else if (tag[1] === '/' && stack.length > 1 && stack.at(-1)?.name === name) {
      const open = stack.pop()
      if (open?.tag) put(paired(text, meanings[name] ?? 'emphasis', open.tag, open.inlines, inline))
    } else put(inline)
  }
  while (stack.length > 1) {
    const open = stack.pop()
    if (open?.tag) put(open.tag)
    for (const inline of open?.inlines ?? []) put(inline)
  }
  return stack[0]?.inlines ?? inlines
}

function paired(text: string, kind: Meaning, open: Inline, children: readonly Inline[], close: Inline): Inline {
  const place = { start: open.place.start, end: close.place.end }
  if (kind !== 'code') return { kind, place, children }
  const inner = { start: open.place.end, end: close.place.start }
  if (children.length === 1 && children[0]?.kind === 'text')
    return { kind: 'code', place, inner, text: children[0].text }
  return { kind: 'code', place, inner, text: text.slice(inner.start, inner.end) }
}
