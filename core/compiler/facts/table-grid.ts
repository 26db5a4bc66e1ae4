/** A table as words: its head, its rows, and what can be asked of a cell. */
import type { Words } from '../fact.ts'

export interface Grid {
  readonly head: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
}

/** A row and what it is called. */
export interface Line {
  readonly owner: Words
  readonly row: readonly Words[]
}

/** A cell that says something: no dash, no mark, no yes or no, no link. */
export const isAsked = (cell: Words): boolean =>
  cell.text !== '' &&
  !/\?|^[-–—x✓✔✗✘❌✅]+$|^(?:n\/?a|none|null|tbd|todo|yes|no|y|n|t|f|true|false|same|depends|ditto|sm|idk)$|^n\/a\b|https?:/i.test(
    cell.text,
  )

/** True, false, or null for a cell that says neither. */
export function truthOf(cell: Words | undefined): boolean | null {
  const text = (cell?.text ?? '').trim().replace(/\uFE0F/g, '')
  if (/^(?:yes|y|true|✓|✔|✅|x)$/i.test(text)) return true
  return /^(?:no|n|false|✗|✘|❌|-|–|—|)$/i.test(text) ? false : null
}

/** How often the note gives this answer among those beside it: the odd one is worth asking, the rest is guessed. */
export function repeats(cell: Words, among: readonly Words[]): 'unique' | 'repeated' | 'constant' {
  const same = (other: Words) => other.text.toLowerCase() === cell.text.toLowerCase()
  const count = among.filter(same).length
  if (count <= 1) return 'unique'
  return count === among.length ? 'constant' : 'repeated'
}

/** "kept", "not moved", "sent again", "gone": what became of a thing. */
export const isFate = (text: string): boolean =>
  /^(?:not |never |still )?(?:kept|sent|reset|gone|lost|left|rewritten|overwritten|frozen|hidden|thrown|unchanged|new|[a-z]{2,}[^e]ed)\b(?!\s+(?:of|page|file|and\s+\w+s$))/i.test(
    text,
  )
