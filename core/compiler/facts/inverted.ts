/** A statement turned into a question of why, when or how: "Why is X Y", "When does X V Y". */
import type { Clause } from '../clause.ts'
import { isPlural, withArticle } from '../grammar.ts'
import { participles } from '../lexicon.ts'

/** `rest` is what the question keeps of the words behind the verb. */
export function inverted(word: string, clause: Clause, subject: string, rest: string): string {
  const who = withArticle(subject, 'the')
  const plural = isPlural(subject) || /^(?:we|you|they)$/.test(subject)
  const adverb = clause.adverb === '' ? '' : `${clause.adverb} `
  switch (clause.verb) {
    case 'be':
      return `${word} ${beOf(clause.word, plural)} ${who} ${adverb}${rest}`
    case 'participle':
      return `${word} ${plural ? 'are' : 'is'} ${who} ${adverb}${clause.word} ${rest}`
    case 'modal':
      return `${word} ${clause.word} ${who} ${adverb}${rest}`
    case 'has':
      if (isPerfect(rest)) return `${word} ${plural ? 'have' : 'has'} ${who} ${adverb}${rest}`
      return `${word} ${plural ? 'do' : 'does'} ${who} ${adverb}have ${rest}`
    case 'listed':
      return `${word} ${plural ? 'do' : 'does'} ${who} ${adverb}${clause.base} ${rest}`
  }
}

/** "has become obsolete": an auxiliary, not what is had. */
const isPerfect = (rest: string) => {
  const first = /^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? ''
  return /^(?:been|become|had|gone|come|grown|risen|fallen|\p{L}{2,}[^e]ed)$/u.test(first) || participles.has(first)
}

const beOf = (word: string, plural: boolean) => (/^(?:was|were)$/.test(word) ? word : plural ? 'are' : 'is')
