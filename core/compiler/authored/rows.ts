/** Lines of a note put together as one side of a card. */

export interface Row {
  readonly text: string
  /** Code or math: byte for byte. */
  readonly sealed: boolean
}

/** A text whose longest line is in this range of characters may have been wrapped by hand or by an editor. */
const wrapped = { least: 60, most: 120 }

/** The side's Markdown: lines that were only wrapped are one line again, blank lines never stand twice or at the ends. */
export function joined(rows: readonly Row[]): string {
  const fold = isWrapped(rows)
  let text = ''
  let before: Row | null = null
  for (const row of rows) {
    const words = row.sealed ? row.text : row.text.trimEnd()
    if (before === null) text = row.sealed ? words : words.trimStart()
    else if (words === '' && !row.sealed) {
      if (!text.endsWith('\n\n')) text += '\n'
    } else if (fold && continues(before, row)) text += ` ${words.trimStart()}`
    else text += `\n${words}`
    before = row
  }
  return balanced(text.trim())
}

/** At most line ends inside a paragraph the next word would not have fitted on the line. */
function isWrapped(rows: readonly Row[]): boolean {
  const longest = Math.max(0, ...rows.map((row) => (row.sealed ? 0 : row.text.trimEnd().length)))
  if (longest < wrapped.least || longest > wrapped.most) return false
  let ends = 0
  let full = 0
  rows.forEach((row, i) => {
    const before = rows[i - 1]
    if (before === undefined || !continues(before, row)) return
    ends++
    const word = /^\S+/.exec(row.text.trimStart())?.[0] ?? ''
    if (before.text.trimEnd().length + 1 + word.length > longest) full++
  })
  return full * 2 >= ends
}

const startsBlock = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\||>|$)/

/** Both are words of one paragraph. */
const continues = (before: Row, row: Row): boolean =>
  !before.sealed && !row.sealed && before.text.trim() !== '' && !startsBlock.test(row.text)

/** A side that was cut out of bold words has lost half of their marks. */
function balanced(text: string): string {
  return ['**', '__'].reduce((words, mark) => {
    const bare = words.replace(/(`+)[^`][\s\S]*?\1|\$[^$]*\$/g, (code) => '\uE000'.repeat(code.length))
    if (bare.split(mark).length % 2 === 1) return words
    const at = bare.startsWith(mark) ? 0 : bare.lastIndexOf(mark)
    return `${words.slice(0, at)}${words.slice(at + mark.length)}`.trim()
  }, text)
}
