/** Which dialect a note is written in, from its own marks and its folder's, and what that dialect masks. */
import { isOrgPath } from '../../note-path.ts'
import type { Dialect, FrontMatter } from '../document.ts'
import type { Around } from '../question.ts'
import { anchorMasks, orgMarkMasks, shortcodeMasks } from './hugo.ts'
import { logseqMasks, referenceMasks } from './logseq.ts'
import { detailsMasks, footnoteMasks, mathMasks, numberMasks, spaceMasks } from './markup.ts'
import { applyMasks, arrange, fencesOf, hide, type Mask } from './mask.ts'
import { asideMasks, propertiesBelowTitle } from './notion.ts'
import { blockIdMasks, commentMasks, fieldMasks } from './obsidian.ts'

export interface Masked {
  /** As long as the note's text. */
  readonly text: string
  readonly masks: readonly Mask[]
}

/** More of a note is not looked at to tell its dialect. */
const looked = 60_000

/**
 * The dialects whose marks a note bears, the surest first; none for plain Markdown. `path` is under the source's root.
 */
export function marksOf({ path, text }: { readonly path: string; readonly text: string }): readonly Dialect[] {
  if (lastRead.path !== path || lastRead.text !== text) lastRead = { path, text, marks: marksIn(path, text) }
  return lastRead.marks
}

/** A note that is compiled is asked for its marks twice in a row. */
let lastRead: { readonly path: string; readonly text: string; readonly marks: readonly Dialect[] } = {
  path: '',
  text: '',
  marks: [],
}

function marksIn(path: string, text: string): readonly Dialect[] {
  if (isOrgPath(path)) return ['org']
  const head = text.slice(0, looked)
  const marks: Dialect[] = []
  const toml = /^\uFEFF?\+\+\+[ \t]*\r?\n/.test(head)
  const hugo = /\{\{[<%]\s*\/?[\w-]+/.test(head)
  const exported = /<!--(?:list-separator|listend|quoteend)-->|^tags\r?\n: |^#{1,6} .*\{#[^{}\s]+\}\s*$/m.test(head)
  if (/<!--list-separator-->/.test(head)) marks.push('ox-hugo')
  else if (toml && (exported || /\{\{<\s*(?:relref|figure)/.test(head))) marks.push('ox-hugo')
  else if (toml || hugo) marks.push('hugo')
  if (isNotionName(path)) marks.push('notion')
  if (isLogseq(path, head)) marks.push('logseq')
  if (isObsidian(head)) marks.push('obsidian')
  return marks
}

/** `Page 1b2c….md`: the page's id is 32 hexadecimal digits. */
const isNotionName = (path: string): boolean => /[ _-][0-9a-f]{32}\.\w+$/i.test(path)

function isLogseq(path: string, head: string): boolean {
  if (
    /^[ \t]*(?:- )?(?:id|collapsed|alias|title|icon|template|public|heading|logseq\.[\w.-]+|card-[\w-]+|ls-type):: /m.test(
      head,
    )
  )
    return true
  if (
    /^[ \t]*(?:- )?#\+BEGIN_QUERY|^[ \t]*:LOGBOOK:|\{\{(?:embed|query|renderer) [[(:]|\(\([0-9a-f]{8}-[0-9a-f-]{27}\)\)/m.test(
      head,
    )
  )
    return true
  if (!/(?:^|\/)(?:pages|journals)\/[^/]+$/.test(path)) return false
  // In Logseq's own folders, where every line hangs on a bullet.
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.every((line) => /^(?:[-*] |\t|[ ]{2}|[\w-]+:: ?|-$)/.test(line))
}

const isObsidian = (head: string): boolean =>
  /!\[\[[^[\]\n]{1,300}\]\]|^>[ \t]*\[![\w-]+\][-+]?(?:[ \t]|$)|(?<=^|[ \t])\^[0-9a-z]{6}[ \t]*$|^```(?:dataview|dataviewjs|tasks|query)\b|%%[^%\n]{1,300}%%|\[\[[^[\]\n|]{1,200}\|[^[\]\n]{1,200}\]\]/m.test(
    head,
  )

/** Folders that a note application keeps beside the notes. */
export interface Beside {
  readonly obsidian: boolean
  readonly logseq: boolean
}

/**
 * The dialect of a folder, from the marks of its notes; what lies beside them decides. Where no dialect is borne by a
 * tenth of the notes it is Markdown.
 */
export function folderDialect(
  notes: readonly (readonly Dialect[])[],
  beside: Beside = { obsidian: false, logseq: false },
): Dialect {
  if (beside.obsidian !== beside.logseq) return beside.obsidian ? 'obsidian' : 'logseq'
  const share = (dialect: Dialect) =>
    notes.filter((marks) => marks.includes(dialect)).length / Math.max(1, notes.length)
  const half: readonly Dialect[] = ['notion', 'ox-hugo', 'org']
  const most = half.find((dialect) => share(dialect) > 0.5)
  if (most !== undefined) return most
  const tenth: readonly Dialect[] = ['logseq', 'obsidian', 'notion', 'ox-hugo', 'hugo', 'org']
  const borne = tenth.filter((dialect) => share(dialect) >= 0.1)
  // Wiki links are shared by both; only Logseq has its properties and blocks.
  return borne.includes('logseq') && share('logseq') * 2 >= share('obsidian')
    ? 'logseq'
    : (borne.find((one) => one !== 'logseq') ?? borne[0] ?? 'markdown')
}

/**
 * What a note in Markdown is read as: what the user says; else its own unmistakable marks, then its folder's dialect,
 * then its own marks.
 */
export function detectDialect(path: string, text: string, { dialect: folder, isDialectChosen }: Around): Dialect {
  if (isDialectChosen && folder !== undefined) return folder
  const marks = marksOf({ path, text })
  const own = marks.find((mark) => mark === 'ox-hugo' || mark === 'hugo' || mark === 'notion')
  if (own !== undefined) return own
  if (folder === 'logseq' || folder === 'obsidian' || folder === 'notion') return folder
  return marks[0] ?? 'markdown'
}

/** Masks what the dialect hides. Lines end in LF afterwards, at the same offsets. */
export function maskNote(text: string, frontMatter: FrontMatter, dialect: Dialect): Masked {
  const lined = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replaceAll('\r', '\n') : text
  const fences = fencesOf(lined)
  const front = frontMatter.place
  const masks = arrange([
    ...spaceMasks(lined),
    ...(front.end > front.start ? [hide(front.start, front.end, 'front matter', 'blank')] : []),
    ...shortcodeMasks(lined, fences),
    ...orgMarkMasks(lined),
    ...anchorMasks(lined),
    ...detailsMasks(lined, fences),
    ...mathMasks(lined, fences),
    ...numberMasks(lined, fences),
    ...footnoteMasks(lined, fences),
    ...commentMasks(lined, fences),
    ...referenceMasks(lined, fences),
    ...dialectMasks(lined, fences, dialect),
  ])
  return { text: applyMasks(lined, masks), masks }
}

function dialectMasks(
  text: string,
  fences: readonly { start: number; end: number }[],
  dialect: Dialect,
): readonly Mask[] {
  if (dialect === 'ox-hugo' || dialect === 'hugo' || dialect === 'org') return []
  const properties = dialect === 'notion' ? propertiesBelowTitle(text) : null
  return [
    ...blockIdMasks(text, fences),
    ...(dialect === 'logseq' ? logseqMasks(text, fences) : fieldMasks(text, fences)),
    ...asideMasks(text, fences),
    ...(properties === null ? [] : [hide(properties.start, properties.end, 'property')]),
  ]
}
