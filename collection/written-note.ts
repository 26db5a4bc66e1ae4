/** The name of a note that is written in Quern itself, as a path among the dropped notes. */
import { noteEnding, noteEndings } from '../core/note-path.ts'
import { isHidden } from './raw-note.ts'

export type WrittenPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: 'bad-name'; readonly message: string }

/** `/` parts folders, which are decks. A name without an ending is Markdown. */
export function writtenPath(name: string): WrittenPath {
  const given = name.trim().normalize('NFC')
  const path = noteEnding(given) === '' ? `${given}.md` : given
  const parts = path.split('/')
  const last = parts.at(-1) ?? ''
  const named = last.length > noteEnding(last).length
  if (!named || path.length > 200 || /[\p{Cc}\\]/u.test(path)) {
    return refused(`"${given}" is no name for a note. Write one line of up to 200 characters, as in pipes.md.`)
  }
  if (parts.some((part) => part.trim() === '' || isHidden(part))) {
    return refused(`"${given}" leads to no folder that Quern reads. Leave out "..", hidden and empty parts.`)
  }
  if (/\.[a-z]{1,5}$/i.test(given) && noteEnding(given) === '') {
    return refused(`"${given}" is no note by its ending. Quern reads ${noteEndings.join(', ')}.`)
  }
  return { ok: true, path }
}

const refused = (message: string): WrittenPath => ({ ok: false, reason: 'bad-name', message })
