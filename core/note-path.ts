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
