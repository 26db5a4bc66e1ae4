/** Links of an org note: `[[id:…][text]]`, `[[file:other.org::*Head]]`, bare and angled addresses, pictures. */
import type { Place } from '../../../domain.ts'
import type { Inline } from '../../document.ts'
import { reference } from '../../inlines.ts'
import { blockIdIn } from '../../links.ts'
import { addressLength } from '../address.ts'
import { ahead, type Found, inside, type Words } from './words.ts'

const longestTarget = 2_000
const longestLabel = 2_000
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i

/** `[[target]]` and `[[target][label]]`. */
export function bracketLinkAt(words: Words, at: number): Found | null {
  if (words.isLabel || !words.source.masked.startsWith('[[', at)) return null
  const written = /^\[\[((?:[^[\]\\]|\\[^\n])+)\](?=[[\]])/.exec(ahead(words, at, longestTarget))
  if (written === null) return null
  const target = { start: at + 2, end: at + written[0].length - 1 }
  const after = target.end + 1
  if (words.source.masked.charAt(after) === ']')
    return { inlines: [linkOf(words, target, { start: at, end: after + 1 }, null)], end: after + 1 }
  const length = ahead(words, after + 1, longestLabel).indexOf(']]')
  if (length < 1) return null
  const end = after + 1 + length
  const label = inside(words, { start: after + 1, end }, true)
  return { inlines: [linkOf(words, target, { start: at, end: end + 2 }, label)], end: end + 2 }
}

/** `<https://…>`. */
export function angleLinkAt(words: Words, at: number): Found | null {
  if (words.isLabel || !/^<[a-z]{2,10}:/.test(ahead(words, at, 13))) return null
  const written = /^<(?:https?|ftp|mailto|doi|news|irc|file|id):[^<>\n]+>/.exec(ahead(words, at, longestTarget))?.[0]
  if (written === undefined) return null
  const end = at + written.length
  return { inlines: [linkOf(words, { start: at + 1, end: end - 1 }, { start: at, end }, null)], end }
}

/** An address that stands bare among the words. */
export function addressAt(words: Words, at: number): Found | null {
  if (words.isLabel || (at > words.start && /[\p{L}\p{N}_]/u.test(words.source.masked.charAt(at - 1)))) return null
  if (!/^(?:https?:\/\/|ftp:\/\/|(?:mailto|doi|file|attachment):)[^\s<>[\]"]/.test(ahead(words, at, 14))) return null
  const run = /^[^\s<>[\]"]+/.exec(ahead(words, at, longestTarget))?.[0] ?? ''
  const place = { start: at, end: at + addressLength(run) }
  return { inlines: [linkOf(words, place, place, null)], end: place.end }
}

/** `label` is what stands in the second brackets, null where there are none. */
function linkOf(words: Words, written: Place, place: Place, label: readonly Inline[] | null): Inline {
  const address = words.source.text
    .slice(written.start, written.end)
    .replace(/\\([[\]\\])/g, '$1')
    .replace(/\s+/g, ' ')
  const isFile = /^(?:file|attachment):|^(?:\.{0,2}|~)\//.test(address)
  const path = address.replace(/^(?:file|attachment):/, '')
  const isWeb = /^(?:https?|ftp|mailto|doi|news|irc):/.test(address)
  if (label === null && (isFile || isWeb) && picture.test(path)) return { kind: 'image', place, alt: '', target: path }
  // `other.org::*Head` names a heading of another note, `*Head` one of this.
  const id = label === null ? blockIdIn(address) : null
  if (id !== null) return reference(words.source, place, address, id)
  const target = isWeb ? address : isFile ? path.replace(/::[*#]?/, '#') : address.replace(/^\*/, '#')
  const children = label ?? (isWeb ? [textAt(words, written)] : shownOf(words, written))
  return { kind: 'link', place, children, target, to: isWeb ? 'web' : 'note' }
}

/** What a link into the notes without words of its own shows: the name of the file or heading. */
function shownOf(words: Words, written: Place): readonly Inline[] {
  const text = words.source.text.slice(written.start, written.end)
  const prefix = /^(?:[a-z+]+:)?(?:[^:\s]*\/)?[*#]?/i.exec(text)?.[0].length ?? 0
  const ending = /(?:\.org)?(?:::.*)?$/s.exec(text)?.index ?? text.length
  return [
    ending > prefix
      ? textAt(words, { start: written.start + prefix, end: written.start + ending })
      : textAt(words, written),
  ]
}

const textAt = (words: Words, place: Place): Inline => ({
  kind: 'text',
  place,
  text: words.source.text.slice(place.start, place.end),
})
