/** RemNote: `>>` forward, `<<` backward, `<>` both ways, `;;` a descriptor, `>>>` with the answer in the children. */

import { childrenEnd } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import type { Meant } from './meant.ts'
import type { Line, Sheet } from './sheet.ts'

const arrow = /\s(?<arrow>>>>|;;|>>|<<|<>)(?:\s+|$)/

export function remnote(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  if (!meant.remnote) return []
  return sheet.lines.flatMap((line, at): readonly AuthoredCard[] => {
    const found = line.sealed ? null : arrow.exec(line.bare)
    if (found === null || found.index === 0) return []
    const left = sheet.words(line.start, line.start + found.index)
    const from = line.start + found.index + found[0].length
    if (found.groups?.arrow === '>>>') return withChildren(sheet, line, at, left, from)
    const right = sheet.words(from, line.end)
    if (found.groups?.arrow === '<<') return pair('author-arrow', line, right, [left])
    return pair('author-arrow', line, left, [right], { bothWays: found.groups?.arrow === '<>' })
  })
}

function withChildren(sheet: Sheet, line: Line, at: number, front: Parameters<typeof pair>[2], from: number) {
  if (from < line.end) return pair('author-arrow', line, front, [sheet.words(from, line.end)])
  const below = sheet.lines.slice(at + 1, childrenEnd(sheet.lines, at)).filter((child) => !child.blank)
  const [first, last] = [below[0], below.at(-1)]
  if (first === undefined || last === undefined) return []
  const children = below.filter((child) => child.indent <= first.indent)
  const start = children.length > 1 ? first.from : first.start
  return pair('author-arrow', { start: line.start, end: last.end }, front, [sheet.words(start, last.end)])
}
