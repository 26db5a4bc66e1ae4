/** A source's folders as decks: one a folder that holds notes or parts ways; chains with a single child collapse. */
import { withoutPageId } from '../note-path.ts'

export interface PlannedDeck {
  /** The folder under the source's root, its deepest one where a chain collapsed; empty for the root deck. */
  readonly path: string
  readonly name: string
}

export interface DeckTree {
  /** The root deck first, then by path. */
  readonly decks: readonly PlannedDeck[]
  /** Which deck a note belongs to. */
  readonly deckPathOf: (notePath: string) => string
}

interface Folder {
  readonly path: string
  hasNotes: boolean
  readonly children: Map<string, Folder>
}

/** The root deck carries the source's name, also where the notes lie a few empty folders below the root. */
export function planDecks(notePaths: readonly string[], sourceName: string): DeckTree {
  const root: Folder = { path: '', hasNotes: false, children: new Map() }
  for (const path of notePaths) folderOf(root, path).hasNotes = true
  const decks: PlannedDeck[] = []
  const deckOfFolder = new Map<string, string>()
  visit(root, sourceName)
  return { decks, deckPathOf: (notePath) => deckOfFolder.get(parentOf(notePath)) ?? '' }

  function visit(start: Folder, startName: string): void {
    let folder = start
    let name = startName
    for (let only = onlyChild(folder); only !== null; only = onlyChild(folder)) {
      if (start !== root) name += `/${nameOf(only.path)}`
      folder = only
    }
    const path = start === root ? '' : folder.path
    decks.push({ path, name })
    deckOfFolder.set(folder.path, path)
    const children = [...folder.children.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    for (const child of children) visit(child, nameOf(child.path))
  }
}

function folderOf(root: Folder, notePath: string): Folder {
  let folder = root
  for (const name of parentOf(notePath).split('/').filter(Boolean)) {
    let next = folder.children.get(name)
    if (next === undefined) {
      next = { path: folder.path === '' ? name : `${folder.path}/${name}`, hasNotes: false, children: new Map() }
      folder.children.set(name, next)
    }
    folder = next
  }
  return folder
}

function onlyChild(folder: Folder): Folder | null {
  const [first, second] = folder.children.values()
  return folder.hasNotes || first === undefined || second !== undefined ? null : first
}

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const nameOf = (path: string) => withoutPageId(path.slice(path.lastIndexOf('/') + 1))
