/** From the draft to safe hast: raw HTML joined in, the allow-list applied, then our own code, math, places and marks put in. */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { codeNode, markElement } from './code.ts'
import { gapText } from './gap.ts'
import { type Draft, type Held, noteLinks } from './hast.ts'
import { mathNode } from './math.ts'
import { shownTags } from './raw-html.ts'

function schemaFor(property: string): Schema {
  return {
    tagNames: shownTags,
    strip: ['script', 'style'],
    clobber: ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'],
    clobberPrefix: 'note-',
    attributes: {
      a: ['href'],
      img: ['alt'],
      details: ['open'],
      ol: ['start'],
      td: ['align', 'colSpan', 'rowSpan'],
      th: ['align', 'colSpan', 'rowSpan'],
      span: ['ariaLabel', ['role', 'img']],
      '*': ['id', 'lang', 'dir', property],
    },
    ancestors: Object.fromEntries(['tbody', 'td', 'th', 'thead', 'tfoot', 'tr'].map((name) => [name, ['table']])),
    protocols: { href: ['http', 'https'] },
    allowComments: false,
    allowDoctypes: false,
  }
}

export async function finish(draft: Draft): Promise<Root> {
  const joined = raw(draft.root)
  const safe = sanitize(joined, schemaFor(draft.property))
  const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [] }
  const filled = await Promise.all(draft.held.map(heldNode))
  root.children = children(root, draft.property, filled) as Root['children']
  return root
}

async function heldNode(held: Held): Promise<Element> {
  const place = held.place === null ? {} : { dataStart: held.place.start, dataEnd: held.place.end }
  if (held.kind === 'code') {
    const node = await codeNode(held.slices, held.language)
    return { ...node, properties: { ...node.properties, ...place } }
  }
  const math = await mathNode(held.tex, held.display)
  const inner = held.ids.length === 0 ? math : markElement(held.ids, [math])
  return { type: 'element', tagName: held.tagName, properties: { className: ['math'], ...place }, children: [inner] }
}

/** Replaces each child by what it becomes. */
function children(node: Nodes, property: string, filled: readonly Element[]): ElementContent[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element') return []
    return [elementAfter(child, property, filled)]
  })
}

function elementAfter(node: Element, property: string, filled: readonly Element[]): Element {
  const { [property]: ours, ...properties } = node.properties
  const [kind, first = '', second = ''] = typeof ours === 'string' ? ours.split(':') : []
  const held = kind === 'held' ? filled[Number(first)] : undefined
  if (held !== undefined) return held
  if (kind === 'gap') return gap()
  const inner = children(node, property, filled)
  if (node.tagName === 'img') return picture(properties.alt)
  if (node.tagName === 'a') return link(properties, inner)
  if (kind === 'place') Object.assign(properties, { dataStart: first, dataEnd: second })
  if (kind === 'card') properties.dataCard = String(ours).slice('card:'.length)
  return { type: 'element', tagName: node.tagName, properties, children: inner }
}

/** Written out as `gapHtml`. */
function gap(): Element {
  const properties = { className: ['gap'], role: 'img', ariaLabel: 'blank' }
  return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: gapText }] }
}

/** Pictures come with the media of a later issue: until then their words stand, and nothing is loaded. */
function picture(alt: unknown): Element {
  const text = typeof alt === 'string' && alt.trim() !== '' ? alt : 'picture'
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['picture'], title: 'A picture, not loaded' },
    children: [{ type: 'text', value: text }],
  }
}

/** The web opens beside, and learns nothing; `#x` stays in the note; `/notes` is ours; anything else is no address here. */
function link(properties: Element['properties'], inner: ElementContent[]): Element {
  const { href, ...others } = properties
  const address = typeof href === 'string' ? href.trim() : ''
  const made = (more: Element['properties']): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { ...others, ...more },
    children: inner,
  })
  if (/^https?:\/\/[^/\\]/i.test(address)) {
    return made({ href: address, target: '_blank', rel: ['noopener', 'noreferrer'] })
  }
  if (/^#./.test(address)) return made({ href: `#note-${address.slice(1)}` })
  if (address.startsWith(`${noteLinks}?`)) return made({ href: address })
  return made({})
}
