/** The marks of Markdown and org in a text, to be drawn quieter than its words. Pure, and only for the eye. */
import type { Place } from '../../../core/domain.ts'

const marks =
  /^[ \t]*(?:#{1,6}(?=[ \t])|>|[-*+](?=[ \t])(?:[ \t]+\[[ xX]\])?|\d+[.)](?=[ \t])|\|[-:| \t]+\|?$)|\*\*|__|==|`+|\[\[|\]\]|\|/gm
/** A longer note keeps its marks as dark as its words: typing must not wait for them. */
const longest = 50_000

export function markupOf(text: string): readonly Place[] {
  if (text.length > longest) return []
  return [...text.matchAll(marks)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}
