/** "A follower rejects the request if its term is larger", "is only useful when idle": when it does, with its object in the question. */
import { clauseOf } from '../clause.ts'
import { verbForms } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { inverted } from './inverted.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

/** Behind a comma the condition may be that of the next clause: "…, if you want Y, you can Z". */
const connective =
  /(?:\s+((?:only\s+)?(?:when|if|once)|as soon as|whenever)|\s+((?:only\s+)?after|before|until|only while|as long as|every time))\s+(?=\S)/i

/** "checks if", "the time when", "even if": no condition of what is told. */
const opensAnother =
  /\b(?:even|as|what|see|sees|check|checks|checking|determine|determining|know|tell|test|verify|decide|ask|asks|know|known|knows|sure|clear|matter|whether|time|times|moment|day|case|cases|situation|situations|point|scenario|scenarios|except|unless|and|or|but|instance|example|than|exactly|at least|just|right|immediately|long|shortly|soon|that|especially|particularly|like|such as|is|are|be|of|to|in|on|at|by|for|from|with|into|about)$/i

export const condition: Rule = {
  id: 'condition',
  family: 'sentence',
  priority: 50.5,
  claims: false,
  match: (passage, note) =>
    eachClause(
      passage,
      note,
      ({ line, clause, subject }) => {
        const rest = line.bare.slice(clause.rest.start, clause.rest.end)
        const match = connective.exec(rest)
        if (clause.base === 'do' && /^(?:we|you)$/.test(subject.text)) return null
        if (match === null || /^(?:when|if|while|once|what|how|why)\b/i.test(subject.text)) return null
        const said = rest.slice(0, match.index)
        const before = `${line.bare.slice(clause.sentence.start, clause.rest.start)}${said}`
        if (!isOneClaim(said) || opensAnother.test(before.trim())) return null
        if (clause.verb === 'listed' && /^(?:check|determine|ask|see|know|tell|mean|show|test)$/.test(clause.base))
          return null
        if (clause.verb === 'modal' && !opensPredicate(said)) return null
        const word = match[1] ?? match[2] ?? ''
        const from = clause.rest.start + match.index + match[0].length
        const time = objectAt(line, from, clause.rest.end)
        if (time === null || countWords(time.text) < 2 || leansOut(time.text, clause.subject !== null)) return null
        if (!isHappening(line.bare, from, from + time.text.length, word)) return null
        const at = from - match[0].length + match[0].search(/[^\s,]/)
        const whole = wordsAt(line, at, from + time.text.length)
        const kept = line.text.slice(clause.rest.start, clause.rest.start + said.length).trim()
        return makeFact({
          type: 'property',
          rule: 'condition',
          family: 'sentence',
          passage,
          subject,
          predicate: `when ${clause.base} ${said.split(' ').slice(0, 3).join(' ')}`,
          roles: {
            object: whole,
            stem: {
              text: inverted(wordFor(word), clause, subject.text, kept),
              place: subject.place,
            },
          },
          verb: { form: 'does', auxiliary: '', adverb: clause.adverb, text: clause.base, tail: 'when' },
          evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
          // Of twelve readings two were kept: the verb and its time are too often of two clauses.
          confidence: Math.min(0.66, 0.84 * subject.certainty + 0.04),
        })
      },
      true,
    ),
}

const wordFor = (word: string) =>
  /^as long as$/i.test(word) ? 'How long' : /^until$/i.test(word) ? 'Until when' : 'When'

/** Short, without a clause of its own, and leaning on nothing. */
const isOneClaim = (said: string) =>
  countWords(said) >= 1 &&
  !/^(?:perfect|fine|enough|possible)$/i.test(said) &&
  countWords(said) <= 9 &&
  !/[,;:()]|\b(?:that|which|who|where|how|why|what|whether|it|they|them|its|their)\b|["“]/i.test(said) &&
  !leaning(said) &&
  !/\b(?:good|great|bad|best|better|nice|fine|ok|okay|important|recommended|easier|hard)\b/i.test(said)

const opensPredicate = (said: string) => {
  const first = /^\p{L}+/u.exec(said)?.[0].toLowerCase() ?? ''
  return first === 'be' || first === 'only' || verbForms.has(first)
}

/** "it" in the condition may only mean the subject that the sentence itself names. */
const leansOut = (time: string, isNamed: boolean) =>
  leaning(time.replace(/\b(?:you|your|we|our)\b/gi, '')) || (/\b(?:it|its|they|their)\b/i.test(time) && !isNamed)

/** A clause, a participle or a doing; "before the call" tells where as well as when. */
function isHappening(bare: string, start: number, end: number, word: string): boolean {
  const text = bare.slice(start, end)
  if (
    /^(?:and(?! only if\b)|or|per|an?\s(?:day|week|month|year|second|minute))\b|^(?:compared|needed|necessary|possible)\b/i.test(
      text,
    )
  )
    return false
  if (/^\p{L}+ing\s/u.test(text)) return true
  if (/^(?:you|we|it|they|there|nobody|no one|everyone|one)\s/i.test(text)) return true
  const clause = clauseOf(bare, { start, end })
  if (clause !== null && clause.subject !== null) return true
  if (
    /\s(?:is|are|was|has|have|can|cannot|does|do|doesn't|don't|isn't|aren't|needs?|wants?|gets?|becomes?)\s/i.test(text)
  )
    return true
  return /^(?:when|if|once|only when|only if)$/i.test(word) && /^(?:not\s+)?\p{L}+ed\s/iu.test(text)
}
