/** A heading, item or summary that is a question, answered below it: the author's own question, made whole with its subject. */
import type { Fact, Words } from '../fact.ts'
import { isNounPhrase } from '../grammar.ts'
import { type Passage, tells } from '../outline.ts'
import { leadTerm, type Reading } from '../reading.ts'
import { countWords, firstClaim, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { isOpen, itemsUnder } from './items.ts'
import type { Rule } from './rule.ts'
import { subjectAbove } from './spoken.ts'

export const authorQuestion: Rule = {
  id: 'author-question',
  family: 'author',
  priority: 100,
  zones: ['knowledge', 'question'],
  claims: true,
  match(passage, note) {
    if (!['heading', 'item', 'details', 'paragraph'].includes(passage.kind)) return []
    const line = note.shown(passage)
    if (!asks.test(line.text)) return []
    const asked = whole(line.text.replace(/\s+/g, ' ').trim(), passage, note)
    if (asked === null) return []
    const question = { text: asked.text, place: passage.place }
    const children = passage.children.filter((child) => tells(child) && child.kind !== 'heading')
    if (children.length === 0) return []
    const spread = spreadItems(passage, note)
    if (spread !== null && !areFlags(question.text, spread))
      return [
        fact(
          passage,
          question,
          {},
          spread,
          spread.map((word) => word.place),
          asked.certainty,
        ),
      ]
    const mixed = children.some((child) => child.kind !== 'item')
    const list = !mixed && children.length === passage.children.length ? itemsUnder(passage, note) : null
    if (list !== null && list.words.length <= 5)
      return [
        fact(
          passage,
          question,
          {},
          list.words,
          list.words.map((word) => word.place),
          isOpen(line.bare) || list.open || areFlags(question.text, list.words) || asksForOne(question.text)
            ? 0.3
            : asked.certainty,
        ),
      ]
    const items = children.filter((child) => child.kind === 'item')
    if (items.length === children.length && items.length >= 2 && items.length <= 4) {
      const answers = items.map((item) => firstSentence(item, note))
      if (
        asked.made &&
        answers.every((words) => words !== null && countWords(words.text) <= 20) &&
        items.every(plain)
      ) {
        const words = answers.filter((word) => word !== null)
        const parallel = new Set(items.map((item) => isClause(note.shown(item).bare))).size === 1
        const lead = words[0]
        if (!parallel && lead !== undefined)
          return [fact(passage, question, { answer: lead }, [], [lead.place], asked.certainty - 0.1)]
        return [
          fact(
            passage,
            question,
            {},
            words,
            words.map((word) => word.place),
            asked.certainty - 0.05,
          ),
        ]
      }
    }
    const first = children[0]
    if (first === undefined) return []
    return answered(passage, question, first, children, asked.certainty, note)
  },
}

/** "How can I sync two folders?": the flags of a command are no way without the command. */
const areFlags = (question: string, items: readonly Words[]) =>
  /^how\b/i.test(question) && items.every((item) => /^`?--?\p{L}/u.test(item.text))

/** Does it stand by itself, with a subject and a verb of its own? */
const isClause = (bare: string) =>
  /^(?:some|many|most|all|the|it|they|you|we|i)\s/i.test(bare) || /^\S+\s(?:is|are|can|will)\s/i.test(bare)

/** "What is the use of the package?": the list below is of something else. */
const asksForOne = (question: string): boolean =>
  /^what(?:['’]s| is) the (?:use|purpose|point|difference|meaning|reason)\b/i.test(question)

/** Items broken by a remark: those under "… are:" and those after it are one list of short names. */
function spreadItems(passage: Passage, note: Reading): Words[] | null {
  const lead = passage.children[0]
  if (lead === undefined || lead.kind !== 'paragraph' || !/:\s*$/.test(note.shown(lead).bare)) return null
  const items = [...lead.children, ...passage.children].filter((child) => child.kind === 'item' && tells(child))
  if (items.length < 2 || items.length > 7) return null
  const words = items.map((item) => {
    const line = note.shown(item)
    const range = leadTerm(line)
    return range === null ? null : wordsAt(line, range.start, range.end)
  })
  const names = words.filter((word) => word !== null)
  return names.length === items.length && names.every((word) => isNounPhrase(word.text, 5)) ? names : null
}

const plain = (passage: Passage) => passage.children.length === 0

function answered(
  passage: Passage,
  question: Words,
  first: Passage,
  children: readonly Passage[],
  certainty: number,
  note: Reading,
): Fact[] {
  if (first.kind !== 'paragraph' && first.kind !== 'item') return []
  const answer = firstSentence(first, note)
  if (answer === null || countWords(answer.text) > 25 || countWords(answer.text) < 1) return []
  const line = note.shown(first)
  const sentences = line.sentences.length
  const what = /^what (?:is|are) /i.test(question.text)
  const opensAsDefinition = /^(?:(?:it|they)(?:'s| is| are)|is|are|an?|the)\s/i.test(line.bare)
  // What a sentence only announces, the items below it answer.
  const alone = children.length === 1 && sentences === 1 && !first.children.some((child) => child.kind === 'item')
  const reply = what && opensAsDefinition ? definitionOf(first, note) : answer
  if (/^(?:it depends|yes|no|see|depends|todo|to be)\b/i.test(reply.text) || /:$/.test(reply.text)) return []
  const confidence = alone ? certainty : what && opensAsDefinition ? certainty - 0.05 : certainty - 0.4
  return [fact(passage, question, { answer: reply }, [], [reply.place], confidence)]
}

/** "Is a process that …" answers "What is …" without its copula. */
function definitionOf(passage: Passage, note: Reading): Words {
  const line = note.shown(passage)
  const sentence = line.sentences[0] ?? { start: 0, end: line.bare.length }
  const lead = /^(?:(?:it|they)(?:'s| is| are)|is|are)\s+(?:(?:just|basically|essentially)\s+)?/i.exec(line.bare)
  const start = lead?.[0].length ?? 0
  const stop = /:\s|;\s/.exec(line.bare.slice(start, sentence.end))
  const end = stop === null ? sentence.end : start + stop.index
  return wordsAt(line, start, line.bare.slice(0, end).replace(/[\s.]+$/, '').length)
}

function firstSentence(passage: Passage, note: Reading): Words | null {
  const line = note.shown(passage)
  const sentence = line.sentences[0]
  if (sentence === undefined) return null
  const bare = line.bare.slice(sentence.start, sentence.end)
  const end = countWords(bare) > 25 ? firstClaim(bare) : bare.replace(/[\s.]+$/, '').length
  const range = trimmed(line.bare, sentence.start, sentence.start + end)
  const words = wordsAt(line, range.start, range.end)
  return /\?$/.test(bare) || words.text === '' ? null : words
}

const fact = (
  passage: Passage,
  question: Words,
  roles: Readonly<Record<string, Words>>,
  items: readonly Words[],
  evidence: Fact['evidence'],
  confidence: number,
): Fact =>
  makeFact({
    type: 'authored',
    rule: 'author-question',
    family: 'author',
    passage,
    subject: question,
    predicate: 'asked',
    roles,
    items,
    evidence,
    confidence,
  })

const asks = /^\s*(?:what|why|how|when|where|who|which|is|are|does|do|can|should)\b/i

/**
 * The question made whole: "What it for?" under `mlock` becomes "What is `mlock` for?". Null where it is no question
 * or its "it" cannot be told.
 */
export function whole(
  text: string,
  passage: Passage,
  note: Reading,
): { text: string; certainty: number; made: boolean } | null {
  if (!asks.test(text)) return null
  if (
    !/\?$/.test(text) &&
    !/^(?:(?:what|why|how|when|where|which)\s+(?:is|are|does|do)|(?:what|where)\s+it)\b/i.test(text)
  )
    return null
  const bare = text.replace(/\s*\?+$/, '')
  if (/[.!?]\s/.test(bare) || countWords(bare) > 24) return null
  if (
    /\b(?:you|your|i|we|my|our|this|these|that|they|them)\b/i.test(bare) &&
    !/\b(?:do|can|would|should) (?:you|we|i) (?!think|feel|like|mean|want|care|say|know)/i.test(bare)
  )
    return null
  const repaired = bare
    .replace(/^(what|where|who)\s+it\b/i, '$1 is it')
    .replace(/^(what) is it not for but used for$/i, '$1 is it used for although it is not meant for it')
  const it = /\bit\b/i.test(repaired)
  const short = countWords(repaired) <= 2
  if (short && !it) return null
  if (!it) return { text: `${repaired}?`, certainty: 0.85, made: false }
  const above = subjectAbove(passage, note)
  if (above === null) return null
  let used = false
  const made = repaired.replace(/\b(it)\b/i, () => {
    used = true
    return above.text
  })
  const plural = /s$/.test(above.text) && !above.text.startsWith('`') && !/(?:ss|us|is)$/.test(above.text)
  const agreed = plural ? made.replace(/^(\w+) is /i, '$1 are ').replace(/^(\w+) does /i, '$1 do ') : made
  return used ? { text: `${agreed}?`, certainty: above.certainty, made: true } : null
}
