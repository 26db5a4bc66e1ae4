/** "fork is clone with FLAG": what a flag's name says is said of who sets it. */
import { type Shown, wordsAt } from '../shown.ts'
import type { Spot, Statement } from './finding.ts'
import { flags, sidesOfWord } from './opposites.ts'
import { folded, isSpecific, type Named } from './subject.ts'

const setting = /\b(?:with|using|uses?|specif(?:y|ies|ying|ied)|pass(?:es|ing|ed)?|sets?|setting)\b/i
const conditional = /\b(?:without|not|no|unless|if|when|or|otherwise|instead|while|unlike|remove[sd]?|clear[sd]?)\b/i
const setter = /^(?:an?\s+|the\s+)?(?:call to\s+)?(\S+)\s+(?:is|are|uses?|calls?|sets?|passes|specifies)\b/i

/** In brackets ("… specifying certain flags (FLAG)") or after "with", "sets" and their kind; never under a condition. */
export function flagged(line: Shown, scope: () => Named | null, at: (place: Spot['place']) => Spot): Statement[] {
  if (!line.text.includes('_')) return []
  return [...line.text.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].flatMap((match): Statement[] => {
    const flag = flags.get(match[0])
    const sentence = line.sentences.find(({ start, end }) => match.index >= start && match.index < end)
    if (flag === undefined || sentence === undefined) return []
    const before = line.bare.slice(sentence.start, match.index)
    const isBracket = before.lastIndexOf('(') > before.lastIndexOf(')')
    const from = isBracket ? 0 : sentence.start
    const whole = line.bare.slice(from, sentence.end)
    if (conditional.test(whole) || !(isBracket || setting.test(before))) return []
    const who = setterOf(line, from, whole) ?? scope()
    if (who === null || who.key === folded(match[0])) return []
    const after = match.index + match[0].length
    const place = isBracket
      ? wordsAt(line, sentence.start + before.lastIndexOf('('), Math.max(line.bare.indexOf(')', after) + 1, after))
      : wordsAt(line, match.index, after)
    return sidesOfWord(flag.word).map((side) => ({
      about: who.key,
      object: folded(flag.object),
      ...side,
      weakness: isBracket ? 'in parentheses' : null,
      isSpecific: who.isSpecific,
      spot: at(place.place),
    }))
  })
}

/** Who sets it, where the sentence says so; null for a pronoun, which means what stands above. */
function setterOf(line: Shown, from: number, whole: string): Named | null {
  const own = setter.exec(whole)
  if (own === null) return null
  const start = from + own[0].indexOf(own[1] ?? '')
  const named = wordsAt(line, start, start + (own[1] ?? '').length).text
  return /^(?:it|this|that|they)$/i.test(named) ? null : { key: folded(named), isSpecific: isSpecific(named) }
}
