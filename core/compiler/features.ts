/** What can be seen of a question without knowing what it means: the ranking's evidence, beside the rule's own confidence. */
import { common } from '../answer.ts'
import { hull } from './facts/build.ts'
import { answerText, type Draft } from './questions/draft.ts'
import type { Reading } from './reading.ts'
import { countWords } from './sentences.ts'

export type Features = Readonly<Record<string, number>>

const literals = /`[^`]+`|\$[^$]+\$/g

/** Each 0 or 1, but for shares between them; those that are 0 are left out. `context` is the line above the question. */
export function featuresOf(draft: Draft, context: readonly string[], note: Reading): Features {
  const { fact, question } = draft
  const { passage, subject } = fact
  const answer = answerText(draft.pieces)
  const line = passage.inlines.length === 0 ? '' : note.shown(passage).bare
  const asked = countWords(question)
  const told = countWords(answer)
  const bare = answer.replace(literals, 'X')
  const isList = draft.pieces.form === 'list'
  const isInside = subject.place.start >= passage.place.start && subject.place.end <= passage.place.end
  const evidence = hull(draft.places)
  const after = note.document.text.slice(evidence.end, passage.place.end)
  const answerStems = note.stems(answer)
  const all: Record<string, number | boolean> = {
    'question: up to 5 words, no code': asked <= 5 && !question.includes('`'),
    'question: over 14 words': asked > 14,
    'question: you, we or I': /\b(?:you|your|we|our|I|my)\b/.test(question),
    'question: holds code': question.includes('`'),
    'question: a comma': question.includes(','),
    'question: the': /^(?:what|how|why|when|which) (?:is|are|does|do|can) the\b/i.test(question),
    'answer: one word': told === 1 && !isList,
    'answer: two or three words': told > 1 && told < 4 && !isList,
    'answer: over 12 words': told > 12 && !isList,
    'answer: over 18 words': told > 18 && !isList,
    'answer: you, we or I': /\b(?:you|your|we|our|I|my)\b/.test(bare),
    'answer: a pronoun': /\b(?:it|its|they|their|them|he|she)\b/i.test(bare),
    'answer: a bracket': bare.includes('('),
    'answer: a comma': bare.includes(',') && !isList,
    'answer: a colon or dash': /:\s|\s[-–—]\s/.test(bare),
    'answer: code alone': /^`[^`]+`$/.test(answer),
    'answer: holds code': /`/.test(answer),
    'answer: a number': /\d/.test(bare),
    'answer: opens with a preposition':
      /^(?:by|with|for|from|in|into|on|at|of|as|through|via|when|if|because|so|that)\b/i.test(bare),
    'answer: opens with an article': /^(?:an?|the)\b/i.test(bare),
    'answer: a vague word':
      /\b(?:something|things?|stuff|some|various|many|different|etc|good|bad|better|useful)\b/i.test(bare),
    'answer: share that the question holds':
      answerStems.size === 0 ? 0 : common(answerStems, note.stems(question)) / answerStems.size,
    'answer: runs on in the note': /^\s*[\p{L}(,]/u.test(after) && line !== '',
    'subject: from above': !isInside,
    'subject: code': subject.text.startsWith('`'),
    'subject: one plain word': /^[a-z]+$/.test(subject.text),
    'subject: over 3 words': countWords(subject.text) > 3,
    'subject: a name': /^[A-Z]/.test(subject.text.replace(/^(?:the|an?)\s/i, '')),
    'block: a list item': passage.kind === 'item',
    'block: a table': passage.kind === 'table',
    'block: a paragraph': passage.kind === 'paragraph',
    'block: over 25 words': countWords(line) > 25,
    'block: several sentences': /[.!?]\s+[A-Z]/.test(line),
    'block: has children': passage.children.length > 0,
    'block: deep': passage.path.length >= 3,
    'block: you, we or I': /\b(?:you|your|we|our|I|my)\b/.test(line),
    'context: the title alone': context.length <= 1,
    'context: over 3 levels': context.length > 3,
    'context: names the subject': context.some(
      (level) => level !== '' && common(note.stems(level), note.stems(subject.text)) > 0,
    ),
    'evidence: share of the block':
      passage.place.end > passage.place.start && line !== ''
        ? Math.min(1, (evidence.end - evidence.start) / (passage.place.end - passage.place.start))
        : 0,
    [`kind: ${draft.kind}`]: true,
    [`family: ${fact.family}`]: true,
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (Number(value) === 0 ? [] : [[name, Number(value)]])),
  )
}
