/** Offsets and lines of a text. */

/** Where each line begins, in UTF-16 offsets. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line that holds an offset, from 1. By halving: a long note has thousands of both. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

/** The line of an offset of `text`, from 1, for many offsets of one text. */
export function linesOf(text: string): (offset: number) => number {
  const starts = lineStarts(text)
  return (offset) => lineAt(starts, offset)
}
