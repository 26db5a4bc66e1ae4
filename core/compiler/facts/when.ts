/** "When X, Y": what happens when X. */
import type { Fact } from '../fact.ts'
import { countNouns, participles, verbForms } from '../lexicon.ts'
import type { Passage } from '../outline.ts'
import { countWords, type Range } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning, objectAt, sentences } from './sentence.ts'

export const when: Rule = {
  id: 'when',
  family: 'sentence',
  priority: 52,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    return sentences(line).flatMap((sentence): Fact[] => {
      const used = usingIt(line, sentence, passage)
      if (used !== null) return [used]
      const bare = line.bare.slice(sentence.start, sentence.end)
      const match = /^(.{0,60}?,\s+|)(when|once|if|after|as soon as)\s+([^,:;]{6,90}?),\s+(?:then\s+)?(\S.*)$/iu.exec(
        bare,
      )
      if (match === null || (match[1] ?? '') !== '') return []
      const [, , word = '', condition = '', effect = ''] = match
      const at = sentence.start + bare.length - effect.length
      const end = effectEnd(effect)
      const answer = wordsAt(line, at, at + end)
      const words = countWords(answer.text)
      if (words < 2 || words > 25 || countWords(condition) < 2 || countWords(condition) > 14) return []
      if (/\b(?:it|this|that|these|those|they|them|such|i|i'm|my)\b/i.test(condition) || /\?/.test(bare)) return []
      if (
        /^(?:which|what|how|who|why|and|or|but|see|use|try|do|don't|just|consider|make|you (?:should|need|want|must|have|can|may|might|tell|get|see|use|do|will|just|end|don't|are|know)|we (?:should|need|want|must|have|can|may|might)|i|it's|maybe|this|that|there|we (?:denote|call|say|write|define|let|assume|get|use)|press|click|tap|type|select|choose|open|check|better|feel free|refer|skip|please)\b|^["“]/i.test(
          effect,
        )
      )
        return []
      if (/^(?:and|or|how|in|on|at|for|with|to|from|by|of)\b/i.test(condition) || /^if\b/i.test(effect)) return []
      if (!hasVerb(answer.text) || /^(?:the|an?)\s\S+ed$/i.test(condition)) return []
      if (isOrder(effect) || lacksSubject(condition, effect)) return []
      const start = sentence.start + bare.indexOf(condition, word.length)
      let confidence = 0.7
      if (!/^(?:when|once|if)$/i.test(word)) confidence -= 0.06
      if (/[`\uE000]/.test(line.bare.slice(start, start + condition.length))) confidence += 0.08
      if (/\b(?:you|we|your|our)\b/i.test(condition)) confidence -= /[\uE000]/.test(condition) ? 0 : 0.04
      if (isLaw(condition, effect)) confidence += 0.06
      // Under a named call "it" is that call.
      if (leaning(answer.text.replace(/\b(?:us|we|you)\b/gi, ''))) confidence -= /\uE000/.test(condition) ? 0.04 : 0.1
      if (/\b(?:want|need|like|have to|interested|possible|using)\b/i.test(condition)) confidence -= 0.1
      return [
        makeFact({
          type: 'effect',
          rule: 'when',
          family: 'sentence',
          passage,
          subject: wordsAt(line, start, start + condition.length),
          predicate: word.toLowerCase(),
          roles: { effect: answer },
          evidence: [wordsAt(line, sentence.start, sentence.end).place],
          confidence,
        }),
      ]
    })
  },
}

/** "When considered as a point, …", "…, sends the component": who does it stands nowhere on the card. */
function lacksSubject(condition: string, effect: string): boolean {
  const [doer = ''] = condition
    .toLowerCase()
    .replace(/^(?:not|\p{L}+ly)\s+/u, '')
    .split(/\s+/)
  const [first = '', second = ''] = effect.toLowerCase().split(/\s+/)
  return (
    participles.has(doer) ||
    /^(?:faced|given|asked|told|confronted|presented|combined|considered|\p{L}+[^e]ed)$/u.test(doer) ||
    (verbForms.get(first)?.third === true && /^(?:the|an?|its|all|any|in|on|with|from|for|to|\uE000.*)$/u.test(second))
  )
}

/** "If the singular value is greater than 1, the gradients explode": two clauses with subjects of their own, and nobody acts. */
const isLaw = (condition: string, effect: string) =>
  /^(?:the|an?|all|any|each|every|no|both|\uE001+)\s.*\s(?:is|are|will|has|have|can|cannot|must|may|does)\s/iu.test(
    effect,
  ) &&
  /^(?:the|an?|all|any|each|every|no|both|\uE001+)\s.*\s(?:is|are|has|have|does|exceeds|becomes|goes)\s/iu.test(
    condition,
  ) &&
  !/\b(?:we|us|you|our|your|they|them|these|this|example)\b/i.test(`${condition} ${effect}`)

/** "the crt0" is no event. */
const hasVerb = (effect: string) =>
  /^(?:we|you|it|they)\s/i.test(effect) ||
  effect
    .toLowerCase()
    .split(/[\s,]+/)
    .some(
      (word) =>
        /^(?:is|are|was|were|be|been|can|cannot|could|may|might|must|will|would|should|has|have|do|does|it's|they're|won't|don't|doesn't|can't|isn't|aren't)$|(?:ed|[a-z]{2}s|ll|'re)$/.test(
          word,
        ) || verbForms.has(word),
    )

/** "migrate the old data": an order to the reader, not what happens. */
function isOrder(effect: string): boolean {
  const [first = '', second = ''] = effect
    .toLowerCase()
    .replace(/^(?:first|always|just|simply|never|then|also|\p{L}+ly)\s+/u, '')
    .split(/\s+/)
  const form = verbForms.get(first)
  return (
    form !== undefined &&
    !form.third &&
    (!countNouns.has(first) || /^(?:the|an?|your|it|to|all|any|in|on|with|from|for|\uE000.*)$/u.test(second))
  )
}

/** "when we are using `brk` it gives us new memory": the thing used is the subject. */
function usingIt(line: Shown, sentence: Range, passage: Passage): Fact | null {
  const bare = line.bare.slice(sentence.start, sentence.end)
  const match =
    /\bwhen\s+(?:we|you)(?:'re| are)?\s+(?:using|use|call|calling)\s+(\uE000+),?\s+it\s+([a-z]+)\s+((?:us|you)\s+)?/iu.exec(
      bare,
    )
  if (match === null) return null
  const verb = verbForms.get((match[2] ?? '').toLowerCase())
  if (verb === undefined || !verb.third) return null
  const at = sentence.start + match.index + match[0].indexOf('\uE000')
  const subject = wordsAt(line, at, at + (match[1] ?? '').length)
  const object = objectAt(line, sentence.start + match.index + match[0].length, sentence.end)
  if (object === null) return null
  const text = [verb.base, (match[3] ?? '').trim()].filter((word) => word !== '').join(' ')
  return makeFact({
    type: 'property',
    rule: 'when',
    family: 'sentence',
    passage,
    subject,
    predicate: text,
    roles: { object },
    verb: { form: 'does', auxiliary: '', adverb: '', text, tail: '' },
    evidence: [wordsAt(line, sentence.start + match.index, sentence.end).place],
    confidence: 0.74,
  })
}

/** The effect up to its own second claim; participle clauses and "and replaces …" stay. */
function effectEnd(effect: string): number {
  const cut = /;|\.\s|\s\(|,\s+(?:but|so|which|because|although)\b|(?<!\bnot\b.*)\sbut\s|:\s/.exec(effect)
  let text = effect.slice(0, cut?.index ?? effect.length).replace(/[\s.,;]+$/, '')
  if (countWords(text) > 24) {
    const relative = /\s(?:containing|including|which|that|such as)\s/i.exec(text)
    if (relative !== null) text = text.slice(0, relative.index).replace(/[\s,]+$/, '')
  }
  return text.length
}
