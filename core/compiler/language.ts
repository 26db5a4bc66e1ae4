/** Is a note English? The rules of sentences are rules of English; any other note is asked by its structure alone. */
import type { Passage } from './outline.ts'
import type { Shown } from './shown.ts'

/** Function words that the other languages here do not share. Closed lists; a letter alone ("v/s") is no word. */
const english =
  'the of and to is that it for with as are be on by this from or an not which when at has can into between than its each a'
const others: readonly string[] = [
  // German
  'der das und ist nicht ein eine einer eines einen mit von zu den dem des auf für sich auch wird werden sind im vom zur zum bei oder durch wenn nur aus nach über sie es',
  // French
  'le la les des du une un et est dans pour que qui sur avec par ne pas sont au aux ce cette ces il elle ou plus leur se',
  // Spanish
  'el la los las un una es en de del que por para con se su como más al lo son está cuando entre',
  // Italian
  'il lo gli di che una un con per non sono della del nel dei le si da come più quando tra',
  // Portuguese
  'os um uma de do da que para com não em dos das são se por mais quando entre',
  // Dutch
  'het een en van niet met voor op zijn dat wordt naar bij ook de die worden uit',
  // Polish, Czech
  'na nie jest się do że to są oraz przez dla od je že pro',
  // Swedish, Danish, Norwegian
  'och att det som en ett är inte med för på av den til er og ikke på af et',
]
const englishWords = new Set(english.split(' '))
/** Which of the others have a word. */
const languagesOf = new Map<string, number[]>()
for (const [i, words] of others.entries())
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), i])

const foreignLetter =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Devanagari}|\p{Script=Thai}/gu
/** Below Cyrillic no letter is foreign; U+E000 and U+E001 mask code and math. */
const beyondLatin = /[\u0400-\uDFFF\uE002-\uFFFF]/

const longestWord = Math.max(...[...languagesOf.keys(), ...englishWords].map((word) => word.length))

/** A letter of the basic plane; those of ASCII are told without a search. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 97 && code <= 122 : /\p{L}/u.test(text.charAt(at))
}

/** Words beyond which more do not change the verdict. */
const enough = 3_000

/**
 * English unless another alphabet or another language's function words prevail: a terse note of names and numbers is read
 * as English.
 */
export function isEnglish(passages: readonly Passage[], shown: (passage: Passage) => Shown): boolean {
  let words = 0
  let foreign = 0
  let own = 0
  const read: string[] = []
  const counts = others.map(() => 0)
  for (const passage of passages) {
    if (passage.inlines.length === 0) continue
    const { bare } = shown(passage)
    read.push(bare)
    if (beyondLatin.test(bare)) foreign += bare.match(foreignLetter)?.length ?? 0
    const lower = bare.toLowerCase()
    for (let at = 0; at < lower.length; at++) {
      const start = at
      while (at < lower.length && isLetter(lower, at)) at++
      if (at === start) continue
      words++
      if (at - start > longestWord) continue
      const word = lower.slice(start, at)
      if (englishWords.has(word)) own++
      for (const i of languagesOf.get(word) ?? []) counts[i] = (counts[i] ?? 0) + 1
    }
    if (words > enough) break
  }
  // A sign of a syllabary says what three letters say.
  if (foreign > 20) {
    const latin = read.reduce((sum, bare) => sum + (bare.match(/\p{Script=Latin}/gu)?.length ?? 0), 0)
    if (foreign * 3 > latin) return false
  }
  const most = Math.max(...counts)
  return most < 4 || most <= own * 1.5
}

/** Signs of scripts that put no space between words. */
export const unspacedSigns = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
