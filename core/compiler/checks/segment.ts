/** A passage cut into the short claims that can be held against others: sentences, "i.e. …", and what stands in brackets. */
import { matchesIn } from '../matches.ts'
import type { Range } from '../sentences.ts'
import type { Shown } from '../shown.ts'

export interface Segment extends Range {
  readonly isBracket: boolean
}

const bracket = /\(([^()]{3,200})\)/g
const breaks = /[.!?;](?=\s|$)|:\s|\s[–—-]\s|\bi\.?e\.?,?\s|(?<=,)\s(?=(?:and|but|so)\s)/giu

/** In the order of the text. A bracket is a segment of its own and no part of the sentence around it. */
export function segmentsOf(line: Shown): Segment[] {
  const { bare } = line
  if (!bare.includes('(')) return cut(bare, 0).map((range) => ({ ...range, isBracket: false }))
  const segments: Segment[] = []
  const brackets = matchesIn(bare, bracket)
  let outside = bare
  for (const match of brackets) {
    outside = outside.slice(0, match.index) + ' '.repeat(match[0].length) + outside.slice(match.index + match[0].length)
    for (const range of cut(match[1] ?? '', match.index + 1)) segments.push({ ...range, isBracket: true })
  }
  for (const range of cut(outside, 0)) segments.push({ ...range, isBracket: false })
  return segments.sort((a, b) => a.start - b.start)
}

function cut(text: string, offset: number): Range[] {
  const ranges: Range[] = []
  let from = 0
  const add = (to: number) => {
    const lead =
      /^[\s,]*(?:(?:and|but|so|thus|hence|also|however|therefore)\s+)?/i.exec(text.slice(from, to))?.[0].length ?? 0
    const body = text.slice(from + lead, to).trimEnd()
    if (body.length > 2) ranges.push({ start: offset + from + lead, end: offset + from + lead + body.length })
  }
  for (const match of matchesIn(text, breaks)) {
    const isAsk = match[0] === '?'
    if (!isAsk) add(match.index)
    from = match.index + match[0].length
  }
  add(text.length)
  return ranges
}
