/** Places of a note as findings show them: with line and words. */
import type { Place } from '../../domain.ts'
import { linesOf } from '../../lines.ts'
import type { Spot } from './finding.ts'

/** `spotsOf(path, text)(place)`: line starts are looked up once a note. */
export function spotsOf(path: string, text: string): (place: Place) => Spot {
  const lineOf = linesOf(text)
  return (place) => ({
    path,
    line: lineOf(place.start),
    place,
    words: readable(text.slice(place.start, place.end)),
  })
}

/** Without the marks of a heading, bold, links cut in half and the HTML of plain type. */
const readable = (source: string): string =>
  source
    .replace(/^#+\s+|\s*\{#[^}]*\}|<\/?(?:b|i|em|strong|u|br|summary|details|p|span)\b[^<>]*>|\*{2,3}/gi, '')
    .replace(/^([^[\]]*)\]\]/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
