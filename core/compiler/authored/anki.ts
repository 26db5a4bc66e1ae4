/** Clozes of Anki, `{{c1::answer::hint}}`, in any note; of Orbit, `{answer}`, where its `Q.` shows that it is meant. */

import { type Run, wordRuns } from './blocks.ts'
import type { AuthoredCard } from './card.ts'
import { bareOf, clozes, type Gap, gapsBy } from './gaps.ts'
import { clozeGaps } from './logseq.ts'
import type { Meant } from './meant.ts'
import type { Sheet } from './sheet.ts'

export function ankiClozes(sheet: Sheet): readonly AuthoredCard[] {
  if (!sheet.document.text.includes('{{c')) return []
  return wordRuns(sheet).flatMap((run) => clozes('author-numbered-cloze', run, ankiGaps(run, sheet), sheet))
}

/** `{{cloze …}}` of Logseq outside its cards: only where the note is meant for cards. */
export function blockClozes(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  if (!meant.marked || !sheet.document.text.includes('{{cloze')) return []
  return wordRuns(sheet).flatMap((run) => clozes('author-block-cloze', run, clozeGaps(run, sheet), sheet))
}

const braces = /(?<![{\\$])\{(?<text>[^{}#%<:\s](?:[^{}\n]*[^{}\s])?)\}(?!\})/dg

export function orbitClozes(sheet: Sheet, meant: Meant): readonly AuthoredCard[] {
  if (!meant.orbit) return []
  return wordRuns(sheet)
    .filter((run) => run.lines.every((line) => !/^[#|]/.test(line.bare)))
    .flatMap((run) => clozes('author-cloze', run, gapsBy(braces, run, sheet), sheet))
}

/** Gaps may nest; `{{` that is not Anki's opens nothing. */
export function ankiGaps(run: Run, sheet: Sheet): readonly Gap[] {
  const bare = bareOf(run)
  const gaps: Gap[] = []
  const open: { readonly at: number; readonly mark: number; readonly group: string }[] = []
  const token = /\{\{c(\d{1,3})::|\}\}/g
  for (let match = token.exec(bare); match !== null; match = token.exec(bare)) {
    if (match[1] !== undefined) {
      open.push({ at: match.index, mark: match.index + match[0].length, group: match[1] })
      continue
    }
    const opened = open.pop()
    if (opened === undefined) continue
    const hintAt = hintIn(bare.slice(opened.mark, match.index))
    const end = hintAt === null ? match.index : opened.mark + hintAt
    const hint = hintAt === null ? '' : sheet.words(run.start + end + 2, run.start + match.index).text
    gaps.push({
      outer: { start: run.start + opened.at, end: run.start + match.index + match[0].length },
      inner: { start: run.start + opened.mark, end: run.start + end },
      group: `c${opened.group}`,
      hint: hint === '' ? null : hint,
    })
  }
  return gaps.sort((a, b) => a.outer.start - b.outer.start)
}

/** Where `::hint` begins in the inside of a gap, not counting gaps inside it. */
function hintIn(inner: string): number | null {
  const flat = inner.replace(/\{\{[^{}]*\}\}/g, (nested) => ' '.repeat(nested.length))
  const at = flat.indexOf('::')
  return at <= 0 ? null : at
}
