/** A file name for a note that has none yet, by its title. Pure. */

export const unnamed = 'Untitled.md'

const orgTitle = /^#\+title:[ \t]*(\S.*)$/im
const title = /^(?:title:[ \t]*["']?|#[ \t]+)(\S.*)$/m
/** Only the head of a note is searched for its title. */
const headLength = 2000

/** "Pipes and FIFOs" gives `pipes-and-fifos.md`; a note without a title is `Untitled.md`. */
export function suggestedName(text: string): string {
  const head = text.slice(0, headLength)
  const org = orgTitle.exec(head)?.[1]
  const words = (org ?? title.exec(head)?.[1] ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  if (words === '') return unnamed
  return `${words}${org === undefined ? '.md' : '.org'}`
}
