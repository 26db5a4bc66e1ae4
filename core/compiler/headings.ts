/** What a heading, a label or a note's title can be: a subject, a generic word, a question, a clause. */

/** "What it for?", "How does it work", "Why". */
export function isQuestion(text: string): boolean {
  const bare = text.trim().replace(/[*_:]+$/g, '')
  if (/[?？](?:["'”’)\s]|🌟|⭐)*$/u.test(bare)) return true
  return /^(?:what|why|how|when|where|which|who|whose)(?:'s|’s)?\s+(?:is|are|was|were|do|does|did|can|could|should|would|will|to|it|this|about|we|you|happens?|makes?|not)\b/i.test(
    bare,
  )
}

const finiteVerb =
  /\b(?:is|are|was|were|am|be|been|isn't|aren't|has|have|had|does|do|did|don't|doesn't|can|can't|cannot|could|will|won't|would|should|must|may|might|happens?|works?|means?|allows?|provides?|uses?|lets?|makes?|gets?|gives?|needs?|runs?|returns?|contains?|represents?|depends?|becomes?|causes?|creates?|requires?|refers?|consists?|stands?|comes?|goes?|takes?|helps?|describes?|defines?|exists?|occurs?|supports?|includes?|sends?|receives?|stores?|executes?|implements?|it's|that's|there's|let's|we|you|they)\b/i

/** "Used for …", "similar to …" tell about the subject above. */
const participle =
  /^(?:used|based|stored|run|runs|called|known|similar|applicable|implemented|generated|allocated|written|made|built|created|defined|provided|required|needed|supported|caused|handled|managed|designed|meant|intended|good|bad|useful|same|different|faster|slower|better|worse|more|less|most)\b(?=.*\s)/i
/** "Two styles of using cookies" announces a list. */
const counted = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|various|both|\d+)\s+[a-z]/i

/** Could be a noun phrase of a few words: no verb form, no clause, no question, no pronoun. */
export function isTerm(text: string, mostWords = 6): boolean {
  const bare = text.trim().replace(/[:.]+$/, '')
  if (bare === '' || isQuestion(bare)) return false
  const words = bare
    .replace(/`[^`]*`|\$[^$]*\$/g, 'X')
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .split(/\s+/)
  if (words.length > mostWords) return false
  const read = words.join(' ')
  if (participle.test(read) || counted.test(read)) return false
  if (/[.!?;]\s/.test(`${read} `) || /[,;]$/.test(read)) return false
  if (
    /^(?:if|when|while|because|since|so|but|and|or|to|for|from|in|on|at|by|with|without|as|that|this|these|those|it|its|they|there|here|not|no|also|just|only|then|now|however|thus|hence|e\.?g|i\.?e|eg|ie|etc|via|per|see|note|ex|example)\b/i.test(
      read,
    )
  )
    return false
  if (/\b(?:of|to|for|and|or|with|by|in|the|a|an|as|from|on|at|is|are|that|which)$/i.test(read)) return false
  if (words.length === 1) return !/^(?:is|are|do|does|can|not|yes|no|true|false|none|n\/a|ok)$/i.test(read)
  return !finiteVerb.test(read)
}
