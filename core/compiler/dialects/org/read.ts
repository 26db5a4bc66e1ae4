/** An org note as blocks: its headlines, and what stands between them. Takes time in the size of the note; never throws. */
import type { Block, FrontMatter } from '../../document.ts'
import type { Source } from '../../inlines.ts'
import type { Around } from '../../question.ts'
import { blocksIn } from './blocks.ts'
import { headingBlock, headlineOf, isHeadline, starsOf } from './headings.ts'
import { type OrgNote, orgNote } from './lines.ts'
import { keywordsOf, propertiesOf } from './properties.ts'

/** A note of any dialect, before it has a title. */
export interface ReadNote {
  readonly source: Source
  readonly frontMatter: FrontMatter
  readonly children: readonly Block[]
}

export function readOrg(text: string, { blocks = new Map() }: Around): ReadNote {
  const masked = text
    .replace(/\r\n/g, ' \n')
    .replace(/^\uFEFF|\r/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
  const frontMatter = propertiesOf(masked)
  const source: Source = {
    text,
    masked,
    masks: [],
    dialect: 'org',
    references: new Map(),
    blocks,
    tags: new Set(frontMatter.tags),
    diagnostics: new Map(),
  }
  return { source, frontMatter, children: outline(orgNote(source), keywordsOf(masked)) }
}

function outline(org: OrgNote, keywords: ReadonlyMap<string, boolean>): readonly Block[] {
  const { source, lines } = org
  const found: Block[] = []
  for (let at = 0, line = lines[at]; line !== undefined; line = lines[at]) {
    if (!isHeadline(line)) {
      const to = nextHeadline(org, at, null)
      for (const block of blocksIn(org, { from: at, to, start: line.start, depth: 0 })) found.push(block)
      at = to
      continue
    }
    const headline = headlineOf(line, keywords)
    if (headline.isSilent) {
      at = nextHeadline(org, at + 1, headline.level)
      const place = { start: line.start, end: lines[at - 1]?.end ?? line.end }
      found.push({ kind: 'hidden', place, what: 'silent subtree' })
      continue
    }
    found.push(headingBlock(source, headline))
    const planning = lines[++at]
    if (planning === undefined || !/^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):/.test(planning.text)) continue
    found.push({ kind: 'hidden', place: { start: planning.start, end: planning.end }, what: 'planning' })
    at++
  }
  return found
}

/** The line of the next headline, of at most so many stars where that is asked. */
function nextHeadline(org: OrgNote, from: number, stars: number | null): number {
  let at = from
  for (let line = org.lines[at]; line !== undefined; line = org.lines[++at])
    if (isHeadline(line) && (stars === null || starsOf(line) <= stars)) break
  return at
}
