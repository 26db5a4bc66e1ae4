/** Which files are notes, by the ending of their names. The one list: import, drop, pages and the compiler read it here. */
export const noteEndings = ['.md', '.markdown', '.org'] as const

export const isNotePath = (path: string): boolean => noteEnding(path) !== ''

/** The ending as it stands in the name (`.MD`), empty for a file that is no note. */
export function noteEnding(path: string): string {
  const lower = path.toLowerCase()
  const ending = noteEndings.find((one) => lower.endsWith(one))
  return ending === undefined ? '' : path.slice(path.length - ending.length)
}

/** The name without its ending. */
export const withoutEnding = (path: string): string => path.slice(0, path.length - noteEnding(path).length)

export const isOrgPath = (path: string): boolean => noteEnding(path).toLowerCase() === '.org'

/** A file's or folder's name as its page is called: without folders, ending, date stamp or Notion's id, with Logseq's and Notion's escapes read. */
export function readableName(path: string): string {
  const name = withoutEnding(path.slice(path.lastIndexOf('/') + 1))
  const bare = decoded(withoutPageId(name).replace(/^.*___/, ''))
    .replace(/^.*\//, '')
    .replace(/^\d{8,14}[-_ ]/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return bare === '' ? name : bare
}

/** Notion puts a page's id of 32 digits behind its name. */
export const withoutPageId = (name: string): string => name.replace(/[ _-][0-9a-f]{32}$/i, '') || name

/** A journal's or a daily note's path: its name is a date. */
export const isDiaryPath = (path: string): boolean =>
  /(?:^|\/)(?:journals?|daily|daily[ -]notes|diary)\/[^/]*$/i.test(path) && /\d/.test(path.slice(path.lastIndexOf('/')))
    ? true
    : /^\d{4}[-_.]\d{2}[-_.]\d{2}$/.test(withoutEnding(path.slice(path.lastIndexOf('/') + 1)))

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
