/**
 * Normalising an answer, in one place: lints, duplicates and the grading of a typed answer must agree on when two
 * answers are the same and which words of one count.
 */

const stopWords = new Set(
  `a an the of to in on at by for from with as is are was were be been being it its this that these those they them
their there which who whom whose what when where why how do does did has have had can could may might will would shall
should must and or but if then than so such also just into onto about between i e g eg etc ie`.split(/\s+/),
)

const irregular: Readonly<Record<string, string>> = {
  written: 'write',
  wrote: 'write',
  sent: 'send',
  kept: 'keep',
  held: 'hold',
  ran: 'run',
  made: 'make',
}

/** The text without Markdown's marks: emphasis, code ticks, math dollars. Words and their order stay. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\*\*|__|~~|==|[`$]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Lower case, no marks, no punctuation at word edges, no leading article: equal strings are equal answers. */
export function normaliseAnswer(markdown: string): string {
  return wordsOf(plainText(markdown))
    .join(' ')
    .replace(/^(?:an?|the) /, '')
}

/** The words of a text in lower case; letters and digits only, possessive 's removed. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const stems = new Map<string, string>()
/** The words of a few long notes. */
const mostStems = 20_000

/** A crude stem: enough that "sends" meets "send" and "policies" meets "policy". */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostStems) stems.clear()
  const found = stemOf(word)
  stems.set(word, found)
  return found
}

function stemOf(word: string): string {
  let w = irregular[word] ?? word
  if (w.length > 3 && w !== 'https')
    w = w
      .replace(/ies$/, 'y')
      .replace(/(ss|sh|ch|x)es$/, '$1')
      .replace(/([^su])s$/, '$1')
  if (w.length > 5) w = w.replace(/(?:ing|ed|ly)$/, '')
  return w.length > 3 ? w.replace(/(.)\1$/, '$1').replace(/e$/, '') : w
}

/** Stems of the words that carry meaning. */
export function contentStems(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of wordsOf(text)) if (!stopWords.has(word)) found.add(stem(word))
  return found
}

/** True for articles, prepositions, auxiliaries and their kind. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word.toLowerCase())
}

/** How many words two sets share. */
export function common(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared
}
