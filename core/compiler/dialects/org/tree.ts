/** The border to the org parser: a piece of a note in, its tree out. Nothing else calls the parser. */
import { parse } from 'uniorg-parse/lib/parser.js'
import type { Place } from '../../../domain.ts'

export type OrgElement = ReturnType<typeof parse>['children'][number]
export type OrgObject = Extract<OrgElement, { type: 'paragraph' }>['children'][number]
type OrgNode = OrgElement | OrgObject

/** A parsed piece, and where in the note it begins. */
export interface Tree {
  readonly base: number
  readonly elements: readonly OrgElement[]
}

/**
 * Parses one piece, which `start` begins; null where the parser gives up: it throws on some texts that are no org, and a
 * user's text is not its fault.
 */
export function treeOf(text: string, start: number): Tree | null {
  try {
    return { base: start, elements: parse(text, options).children }
  } catch {
    return null
  }
}

/** `a_b` in notes is a name far more often than a subscript. To-do keywords are read before the parser is asked. */
const options = {
  trackPosition: true,
  useSubSuperscripts: false,
  todoKeywords: ['\\uE000{9}'],
  // The parser tries every one of them at every letter: its own list is of ninety, most for citations.
  linkTypes: ['https', 'http', 'file', 'id', 'mailto', 'ftp', 'doi', 'attachment', 'roam'],
}

/** Where a node stands in the note; null for the few the parser gives no position. */
export function placeOf(tree: Tree, node: OrgNode): Place | null {
  const { position } = node
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? null : { start: tree.base + start, end: tree.base + end }
}
