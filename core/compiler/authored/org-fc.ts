/** org-fc: a headline whose drawer says `:FC_TYPE:` is a card; `{{answer}{hint}@0}` are the holes of its clozes. */
import type { Block } from '../document.ts'
import { wordRuns } from './blocks.ts'
import { type AuthoredCard, pair } from './card.ts'
import { clozes, gapsBy } from './gaps.ts'
import type { Sheet } from './sheet.ts'

type Heading = Extract<Block, { kind: 'heading' }>

const hole = /\{\{(?<text>[^{}\n]+)\}(?:\{(?<hint>[^{}\n]*)\})?(?:@-?\d+)?\}/dg

export function orgFc(sheet: Sheet): readonly AuthoredCard[] {
  const { document } = sheet
  if (document.dialect !== 'org' || !/^[ \t]*:FC_TYPE:/im.test(document.text)) return []
  const blocks = document.children
  return blocks.flatMap((block, at): readonly AuthoredCard[] => {
    if (block.kind !== 'heading') return []
    const type = typeOf(sheet, blocks[at + 1], blocks[at + 2])
    if (type === null) return []
    const end = blocks.findIndex((later, i) => i > at && later.kind === 'heading' && later.level <= block.level)
    const below = blocks.slice(at + 1, end < 0 ? blocks.length : end)
    return type === 'cloze' ? holes(sheet, block, below) : sides(sheet, block, below, type !== 'normal')
  })
}

/** The type in the drawer right below a headline, behind its planning line. */
function typeOf(sheet: Sheet, ...next: readonly (Block | undefined)[]): string | null {
  const drawer = next.find((block) => block?.kind === 'hidden' && block.what === 'property-drawer')
  if (drawer === undefined || next[0]?.kind !== 'hidden') return null
  const source = sheet.document.text.slice(drawer.place.start, drawer.place.end)
  const type = /^[ \t]*:FC_TYPE:[ \t]+(\S+)/im.exec(source)?.[1]?.toLowerCase() ?? null
  return type !== null && /^(?:normal|text-input|double|vocab|cloze)$/.test(type)
    ? type.replace('text-input', 'normal')
    : null
}

function holes(sheet: Sheet, heading: Heading, below: readonly Block[]): readonly AuthoredCard[] {
  const end = below.at(-1)?.place.end ?? heading.place.end
  return wordRuns(sheet)
    .filter((run) => run.start >= heading.place.start && run.end <= end)
    .flatMap((run) => clozes('author-cloze', run, gapsBy(hole, run, sheet), sheet))
}

/** The headline and what stands before `Back` ask; the section `Back`, or else all below the headline, answers. */
function sides(sheet: Sheet, heading: Heading, below: readonly Block[], bothWays: boolean): readonly AuthoredCard[] {
  const title = heading.inlines.filter((inline) => inline.kind !== 'hidden')
  const [first, last] = [title[0], title.at(-1)]
  if (first === undefined || last === undefined) return []
  const seen = below.filter((block) => block.kind !== 'hidden' && !isNamed(sheet, block, 'Front'))
  const mark = seen.findIndex((block) => isNamed(sheet, block, 'Back'))
  const front = mark < 0 ? [] : seen.slice(0, mark)
  const back = mark < 0 ? seen : seen.slice(mark + 1)
  const [top, bottom] = [back[0], back.at(-1)]
  if (top === undefined || bottom === undefined) return []
  // The headline's tags and the word `Front` stand between the two halves of what is asked.
  const between = [
    { start: last.place.end, end: heading.place.end, as: '' },
    ...below.filter((block) => isNamed(sheet, block, 'Front')).map((block) => ({ ...block.place, as: '' })),
  ]
  const asked = sheet.words(first.place.start, front.at(-1)?.place.end ?? last.place.end, between)
  const claim = { start: heading.place.start, end: bottom.place.end }
  return pair('author-deck', claim, asked, [sheet.words(top.place.start, bottom.place.end)], { bothWays })
}

const isNamed = (sheet: Sheet, block: Block, name: string): boolean =>
  block.kind === 'heading' &&
  new RegExp(`^\\*+[ \\t]+${name}$`, 'i').test(sheet.document.text.slice(block.place.start, block.place.end).trim())
