/** A listed verb with its object or preposition: "It stores pointers to `ISR`", "Runs in interrupt context". */

import type { Clause } from '../clause.ts'
import type { Verb, Words } from '../fact.ts'
import { prepositionFrames, verbForms } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { countWords } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { eachClause, leaning, objectAt } from './sentence.ts'

interface Frame {
  readonly verb: Verb
  readonly object: Words
  readonly weight: number
}

export const verbFrame: Rule = {
  id: 'verb-frame',
  family: 'sentence',
  priority: 40,
  claims: false,
  match: (passage, note) =>
    eachClause(passage, note, ({ line, clause, subject }) => {
      const frame = frameOf(line, clause)
      if (frame === null) return null
      // "This means …" says it of the sentence before, not of a thing; a colon hands the object on to the lines below.
      if (clause.pronoun === 'this' && /^(?:mean|imply)$/.test(clause.base)) return null
      if (/:\s*$/.test(line.bare.slice(clause.sentence.start, clause.sentence.end))) return null
      let confidence = frame.weight * subject.certainty + 0.06
      if (leaning(frame.object.text) || leaning(subject.text)) confidence -= 0.25
      if (/\band\s+(?:\p{L}+s|\p{L}+ed|then)\b/u.test(frame.object.text)) confidence -= 0.12
      if (countWords(frame.object.text) > 12) confidence -= 0.07
      if (countWords(frame.object.text) === 1 && !/[`$]/.test(frame.object.text)) confidence -= 0.05
      if (isOpen(frame.verb, subject.text)) confidence -= 0.12
      if (isGiver(frame.verb, subject.text, note)) confidence -= 0.12
      // "Can switch X": who can stands nowhere; a heading is rarely the doer.
      if (clause.subject === null && /^(?:can|could|may|might)$/.test(frame.verb.auxiliary) && !/^`/.test(subject.text))
        confidence -= 0.04
      return makeFact({
        type: 'property',
        rule: 'verb-frame',
        family: 'sentence',
        passage,
        subject,
        predicate: [frame.verb.auxiliary, frame.verb.text, frame.verb.tail].filter(Boolean).join(' '),
        roles: { object: frame.object },
        verb: frame.verb,
        evidence: [wordsAt(line, clause.sentence.start, clause.sentence.end).place],
        confidence,
      })
    }),
}

/** What anybody may do to many things: with nothing but an agent's name before it, "What does Git name?" has many answers. */
const openVerbs =
  /^(?:detect|name|use|write|save|lower|send|request|create|read|follow|update|share|show|get|make|expose|enable|add|store|process|return|receive|check|generate|remove|change|add|find|accept|track|manage|handle|call)$/

const isOpen = (verb: Verb, subject: string) =>
  verb.tail === '' &&
  verb.adverb === '' &&
  verb.auxiliary === '' &&
  openVerbs.test(verb.text) &&
  /^(?:(?:an?|the)\s+)?[\p{L}\d]+$/iu.test(subject)

/** What a whole note tells of gives much and has much: "What does SciPy provide?" */
const isGiver = (verb: Verb, subject: string, note: Reading) =>
  verb.tail === '' &&
  /^(?:provide|offer|include|support|contain)$/.test(verb.text) &&
  [...note.stems(subject)].every((word) => note.stems(note.document.title).has(word))

function frameOf(line: Shown, clause: Clause): Frame | null {
  if (clause.verb === 'listed') return listed(line, clause, clause.base, clause.rest.start, '', '')
  if (clause.verb !== 'modal') return null
  const text = line.bare.slice(clause.rest.start, clause.rest.end)
  const word = /^[a-z]+/.exec(text)?.[0] ?? ''
  if (!verbForms.has(word) && !prepositionFrames.some((frame) => frame.base === word)) return null
  let start = clause.rest.start + word.length
  while (/\s/.test(line.bare.charAt(start))) start++
  return listed(line, clause, word, start, clause.word, 'modal')
}

function listed(
  line: Shown,
  clause: Clause,
  base: string,
  start: number,
  auxiliary: string,
  form: string,
): Frame | null {
  const rest = line.bare.slice(start, clause.rest.end)
  const shape = form === 'modal' ? ('modal' as const) : ('does' as const)
  const allowed = allows(line, base, start, clause)
  if (allowed === null && /^(?:let|make)$/.test(base) && / be\s/.test(rest)) return null
  if (allowed !== null) return { ...allowed, verb: { ...allowed.verb, form: shape, auxiliary, adverb: clause.adverb } }
  const striving = strives(line, base, start, clause)
  if (striving !== null)
    return { ...striving, verb: { ...striving.verb, form: shape, auxiliary, adverb: clause.adverb } }
  const about = noun(line, base, start, clause)
  if (about !== null) return { ...about, verb: { ...about.verb, form: shape, auxiliary, adverb: clause.adverb } }
  const lower = rest.toLowerCase()
  if (/^(?:say|state|mean|imply|guarantee|ensure|show|require|assume)$/.test(base) && lower.startsWith('that ')) {
    const object = objectAt(line, start + 5, clause.rest.end, 22)
    return object === null || form === 'modal'
      ? null
      : { object, weight: 0.84, verb: { form: shape, auxiliary, adverb: clause.adverb, text: base, tail: '' } }
  }
  const second = /^and\s+([a-z]+)\s+(?=\S)/.exec(rest)
  if (second !== null && form !== 'modal') {
    const other = verbForms.get(second[1] ?? '')
    const object = other === undefined ? null : objectAt(line, start + second[0].length, clause.rest.end)
    if (other === undefined || object === null || verbForms.get(base)?.as === 'preposition') return null
    return {
      object,
      weight: 0.8,
      verb: { form: shape, auxiliary, adverb: clause.adverb, text: `${base} and ${other.base}`, tail: '' },
    }
  }
  const frame = prepositionFrames.find((one) => one.base === base && lower.startsWith(`${one.preposition} `))
  if (frame !== undefined) {
    const object = objectAt(line, start + frame.preposition.length + 1, clause.rest.end, 18, frame.preposition)
    if (object === null) return null
    return {
      object,
      weight: 0.85,
      verb: { form: shape, auxiliary, adverb: clause.adverb, text: base, tail: frame.preposition },
    }
  }
  if (base === 'care' && /^(?:where|which|who|what|how|when|why|whether)\s/.test(lower)) {
    const object = objectAt(line, start, clause.rest.end)
    if (object === null) return null
    return { object, weight: 0.85, verb: { form: shape, auxiliary, adverb: clause.adverb, text: base, tail: 'about' } }
  }
  const whom = /^(us|you|users|the user)\s+(with\s+)?/i.exec(rest)
  if (whom !== null && /^(?:provide|give|offer|tell|show)$/.test(base)) {
    const object = objectAt(line, start + whom[0].length, clause.rest.end)
    if (object === null) return null
    const text = `${base} ${(whom[1] ?? '').toLowerCase()}`
    return {
      object,
      weight: 0.78,
      verb: { form: shape, auxiliary, adverb: clause.adverb, text, tail: (whom[2] ?? '').trim() },
    }
  }
  const verb = verbForms.get(base)
  if (verb === undefined || verb.as === 'preposition' || verb.as === 'imperative') return null
  if (
    /^(?:in|on|at|by|for|from|with|to|as|up|out|off|through|over|about|into|than|like|well|between|across|under|without|and|or|if|when|because|how|whether|that|what|where|why)\b/.test(
      lower,
    )
  )
    return null
  const object = objectAt(line, start, clause.rest.end)
  if (object === null) return null
  const telling =
    (/^(?:hold|keep|give|contain|offer|allow|support)$/.test(base) ||
      (base === 'involve' && /^\p{L}+ing\s/u.test(object.text))) &&
    auxiliary === '' &&
    clause.subject !== null
  const pointed = /^[`$]/.test(object.text) ? 0.16 : 0
  const long = countWords(object.text) >= 3 ? 0.04 : 0
  if (/^(?:\p{L}+ing|start|stop)\b/u.test(object.text) && /^(?:start|stop|keep|begin)$/.test(base)) return null
  const weight =
    (verb.as === 'vague' ? (telling && countWords(object.text) >= 4 ? 0.7 : 0.55) : auxiliary === '' ? 0.78 : 0.7) +
    pointed +
    long
  return { object, weight, verb: { form: shape, auxiliary, adverb: clause.adverb, text: base, tail: '' } }
}

const allowed = (to: string) =>
  new RegExp(
    `^(you|us|users|one|the \\p{L}+|an? \\p{L}+(?:/\\p{L}+)?|developers|programs|clients|processes|threads|it|\\p{Ll}{3,}(?= to\\s))\\s+${to}(?=\\p{Ll})`,
    'iu',
  )
const whoDoes = allowed('(?:to\\s+)?')
const whoToDo = allowed('to\\s+')

/** "allows you to V …": the question asks what it allows you to do. */
function allows(line: Shown, base: string, start: number, clause: Clause): Frame | null {
  if (!/^(?:allow|enable|let|help|require|cause|force)$/.test(base)) return null
  const frame = base === 'let' || base === 'help' ? whoDoes : whoToDo
  const match = frame.exec(line.bare.slice(start, clause.rest.end))
  if (match === null || /\b(?:access|support|ability|time|attention|order|able)\s/i.test(match[0])) return null
  const verb = /^\p{L}+/u.exec(line.bare.slice(start + match[0].length, clause.rest.end))?.[0] ?? ''
  if (verb === 'be') return null
  const whom = match[1]?.toLowerCase() === 'us' ? 'us' : (match[1] ?? 'you')
  const object =
    objectAt(line, start + match[0].length, clause.rest.end, 24) ??
    longObject(line, start + match[0].length, clause.rest.end)
  if (object === null || whom === 'it') return null
  return {
    object,
    weight: 0.85,
    verb: {
      form: 'does',
      auxiliary: '',
      adverb: '',
      text: `${base} ${whom}`,
      tail: base === 'let' || base === 'help' ? 'do' : 'to do',
    },
  }
}

/** "tries to mislead the model": the question asks what it tries to do. */
function strives(line: Shown, base: string, start: number, clause: Clause): Frame | null {
  if (!/^(?:try|attempt|aim|tend|seek|fail|learn|need|want)$/.test(base)) return null
  const rest = line.bare.slice(start, clause.rest.end)
  if (!/^to\s+(?!be\b)\p{Ll}/u.test(rest)) return null
  const object = objectAt(line, start + 3, clause.rest.end, 22)
  if (object === null || countWords(object.text) < 2) return null
  return { object, weight: 0.84, verb: { form: 'does', auxiliary: '', adverb: '', text: base, tail: 'to do' } }
}

/** A whole sentence's rest, where its commas join one thought ("…, and which parts are shared"). */
function longObject(line: Shown, start: number, end: number): Words | null {
  const text = line.bare.slice(start, end).replace(/[\s.]+$/, '')
  return countWords(text) <= 24 && !/[;?]|\b(?:because|but|so)\b/.test(text)
    ? wordsAt(line, start, start + text.length)
    : null
}

/** "provides hints to X about Y": what the hints are about. */
function noun(line: Shown, base: string, start: number, clause: Clause): Frame | null {
  if (!/^(?:provide|give|store|hold|contain|offer|return|keep|collect)$/.test(base)) return null
  const match =
    /^((?:an?\s+|the\s+)?(?:hints?|information|details|statistics|control|access|metadata|pointers?|references?|support|guarantees?)\s+(?:to\s+(?:the\s+)?[\p{L}\uE000]+(?:\s+[\p{L}\uE000]+)?\s+)?)(about|on|over|to|for|of)\s+/iu.exec(
      line.bare.slice(start, clause.rest.end),
    )
  if (match === null) return null
  const object = objectAt(line, start + match[0].length, clause.rest.end)
  if (object === null || /^(?:store|hold|contain|return)$/.test(base)) return null
  return {
    object,
    weight: 0.95,
    verb: {
      form: 'does',
      auxiliary: '',
      adverb: '',
      text: `${base} ${(match[1] ?? '').trim()}`,
      tail: match[2] ?? 'about',
    },
  }
}
