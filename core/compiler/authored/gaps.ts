/** Clozes: one text, its gaps, one card for each group of gaps. Which marks make a gap is the syntax's affair. */
import type { Place } from '../../domain.ts'
import type { Run } from './blocks.ts'
import type { Cloze } from './card.ts'
import type { Edit } from './edits.ts'
import type { Sheet } from './sheet.ts'

export interface Gap {
  /** With its marks. */
  readonly outer: Place
  /** What the gap hides. */
  readonly inner: Place
  /** Gaps of one group are one card; null: a card of its own. */
  readonly group: string | null
  readonly hint: string | null
}

/** The run's bare text at the run's own offsets: lines joined by their line ends, prefixes blanked. */
export function bareOf(run: Run): string {
  let text = ''
  for (const line of run.lines) text = `${text.padEnd(line.start - run.start, ' ')}${line.bare}`
  return text
}

/** Gaps of one text beyond this are left as words. */
const mostGaps = 40

/** One card a group, in the order of the first gap of each. */
export function clozes(rule: string, run: Run, all: readonly Gap[], sheet: Sheet): readonly Cloze[] {
  const gaps = all.slice(0, mostGaps)
  const marks = unmarked(gaps)
  const shownGaps = gaps.filter((gap) => sheet.words(gap.inner.start, gap.inner.end, marks).text !== '')
  const groups = new Map<string, Gap[]>()
  shownGaps.forEach((gap, i) => {
    const group = gap.group ?? `#${i}`
    groups.set(group, [...(groups.get(group) ?? []), gap])
  })
  const whole = sheet.words(run.start, run.end, marks)
  return [...groups.values()].map((hidden): Cloze => {
    const outer = hidden.filter((gap) => !hidden.some((other) => other !== gap && holds(other.outer, gap.outer)))
    const cuts = [
      ...marks.filter((edit) => !outer.some((gap) => holds(gap.outer, edit))),
      ...outer.map((gap) => ({ ...gap.outer, as: gap.hint === null ? '[…]' : `[${gap.hint}]` })),
    ]
    const asked = sheet.words(run.start, run.end, cuts).text
    const hint = outer.find((gap) => gap.hint !== null)?.hint ?? null
    return {
      kind: 'cloze',
      rule,
      claim: { start: run.start, end: run.end },
      whole,
      asked,
      gaps: outer.map((gap) => sheet.words(gap.inner.start, gap.inner.end, marks)),
      hint,
    }
  })
}

const holds = (outer: Place, inner: Place): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Takes the marks of all gaps away. */
function unmarked(gaps: readonly Gap[]): readonly Edit[] {
  return gaps.flatMap((gap) => [
    { start: gap.outer.start, end: gap.inner.start, as: '' },
    { start: gap.inner.end, end: gap.outer.end, as: '' },
  ])
}

/** Gaps of a pattern with the groups `text` and, if any, `hint` and `group` (flag `d`), in a run's bare text. */
export function gapsBy(pattern: RegExp, run: Run, sheet: Sheet): readonly Gap[] {
  return [...bareOf(run).matchAll(pattern)].flatMap((match): Gap[] => {
    const at = match.indices?.groups?.text
    if (at === undefined) return []
    const outer = { start: run.start + match.index, end: run.start + match.index + match[0].length }
    const inner = { start: run.start + at[0], end: run.start + at[1] }
    const hintAt = match.indices?.groups?.hint
    const hint = hintAt === undefined ? '' : sheet.words(run.start + hintAt[0], run.start + hintAt[1]).text
    return [{ outer, inner, group: match.groups?.group ?? null, hint: hint === '' ? null : hint }]
  })
}
