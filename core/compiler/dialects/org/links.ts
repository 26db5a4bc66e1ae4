/** Links of an org note: `[[id:…][text]]`, `[[file:other.org::*Head]]`, bare and angled addresses, pictures. */
import type { Place } from '../../../domain.ts'
import type { Inline } from '../../document.ts'
import type { Source } from '../../inlines.ts'

interface Link {
  readonly format: 'plain' | 'bracket' | 'angle'
  readonly linkType: string
  readonly rawLink: string
  readonly path: string
}

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i

/** `label` is what stands in the second brackets, null where there are none. */
export function linkOf(source: Source, link: Link, place: Place, label: readonly Inline[] | null): Inline {
  const isFile = link.linkType === 'file' || link.linkType === 'attachment'
  if (label === null && (isFile || isWeb(link.linkType)) && picture.test(link.path))
    return { kind: 'image', place, alt: '', target: link.path }
  const target = isFile ? withHash(link.path) : link.linkType === 'fuzzy' ? link.path.replace(/^\*/, '#') : link.rawLink
  const children = label ?? shownOf(source, link, place)
  return { kind: 'link', place, children, target, to: isWeb(link.linkType) ? 'web' : 'note' }
}

const isWeb = (type: string): boolean => /^(?:https?|ftp|mailto|doi|news|irc)$/.test(type)

/** `other.org::*Head` names a heading of another note. */
const withHash = (path: string): string => path.replace(/::[*#]?/, '#')

/** What a link without words of its own shows: the address, the name of the file or heading; nothing for a bare id. */
function shownOf(source: Source, link: Link, place: Place): readonly Inline[] {
  const mark = link.format === 'bracket' ? 2 : link.format === 'angle' ? 1 : 0
  const start = place.start + mark
  const written = source.text.slice(start, place.end - mark)
  if (isWeb(link.linkType)) return [textAt(written, start, 0, written.length)]
  if (link.linkType === 'id') return []
  const prefix = /^(?:[a-z+]+:)?(?:[^:\s]*\/)?[*#]?/i.exec(written)?.[0].length ?? 0
  const ending = /(?:\.org)?(?:::.*)?$/s.exec(written)?.index ?? written.length
  return ending > prefix ? [textAt(written, start, prefix, ending)] : [textAt(written, start, 0, written.length)]
}

const textAt = (written: string, offset: number, start: number, end: number): Inline => ({
  kind: 'text',
  place: { start: offset + start, end: offset + end },
  text: written.slice(start, end),
})
