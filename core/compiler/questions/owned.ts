/** A thing as it stands after "of" or a verb, with the article it needs; null where that is not sure. */
import { isPlural, withArticle } from '../grammar.ts'
import { isTerm } from '../headings.ts'
import { isCountNoun, isMassNoun } from '../nouns.ts'
import { countWords } from '../sentences.ts'

const qualityEnd = /(?:able|ible|ed|al|ive|ous|ful|less|ing|ic)$/

/** "huge page" → "a huge page", "SSH" → "SSH", "LSM tree" → "the LSM tree"; null for "lock ordering", "Relaxed", `R`, "read from an SSD". */
export function owned(term: string): string | null {
  if (/^`[^`]*`$/.test(term)) return term.length > 4 ? term : null
  if (/^(?:An?|The)\s/i.test(term) && countWords(term) <= 4) return term.charAt(0).toLowerCase() + term.slice(1)
  if (/[`$,;:()]|\s[/&+-]\s|\s(?:and|or|of|in|from|on|to|for|at|with|after|before|into|by|vs)\s/.test(term)) return null
  const words = term.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length > 3 || !isTerm(term, 4)) return null
  if (/^[a-z]+ \d[\dx]*[a-z]{0,2}$|^[a-z]+ [A-Z]$|^[A-Z]{2,} \d+$/.test(term)) return term
  if (isPlural(term)) return term
  if (words.length > 1 && (/ing$/.test(words[0] ?? '') || /ing$/.test(last))) return null
  const withA = withArticle(term, 'a')
  if (withA !== term) return withA
  if (words.length === 1 && /[A-Z0-9].*[A-Z0-9]|[a-z][A-Z]/.test(term) && /^[\w./+#-]+$/.test(term)) return term
  if (/^[A-Z]/.test(term) && isCountNoun(last.split('-').at(-1) ?? '')) return `the ${term}`
  return isMassNoun(last) && !qualityEnd.test(last) && words.length <= 2 && /^[a-z]/.test(term) ? term : null
}

/** A gerund at the head of a question's middle loses its capital: "What does taking all at once break?" */
export const inside = (term: string): string =>
  /^[A-Z][a-z]+ing\s/.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term

/** "threads" → "thread", "policies of Linux" → "policy of Linux". */
export function oneOf(phrase: string): string {
  const rest = /\s(?:of|for|in|on|to|with|by|at|from)\s.*$/.exec(phrase)?.[0] ?? ''
  const plural = phrase.slice(0, phrase.length - rest.length)
  return `${singular(plural)}${rest}`
}

function singular(plural: string): string {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y')
  const head = plural.split(' ').at(-1)?.toLowerCase() ?? ''
  if (/(?:ss|sh|ch|x|z)es$/.test(plural) && !isCountNoun(head.replace(/s$/, ''))) return plural.replace(/es$/, '')
  return plural.replace(/s$/, '')
}
