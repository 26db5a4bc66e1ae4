/** A heading and, first under it, a noun phrase of the same kind or with a relative clause: its definition without a verb. */
import { contentStems } from '../../answer.ts'
import { clauseOf } from '../clause.ts'
import type { Fact, Words } from '../fact.ts'
import { headNoun, isPlural } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import { isGeneric, type Reading } from '../reading.ts'
import { countWords, firstClaim, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import { glossKind } from './command-gloss.ts'
import type { Rule } from './rule.ts'
import { leaning } from './sentence.ts'

export const fragment: Rule = {
  id: 'fragment-definition',
  family: 'sentence',
  priority: 49,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const above = passage.parent
    if (above === null || !above.children.slice(0, 3).includes(passage)) return []
    const subject = note.subjectOf(passage)
    if (subject === null || isGeneric(subject.text)) return []
    const first = above.children[0] === passage
    if (subject.from === 'title' && (!first || above.kind !== 'root')) return []
    if (subject.from === 'generic') return []
    const line = note.shown(passage)
    if (!/^an?\s|\s(?:that|which|basically|essentially)\b/i.test(line.bare)) return []
    const facts: Fact[] = []
    for (const [index, sentence] of line.sentences.slice(0, 2).entries()) {
      const bare = line.bare.slice(sentence.start, sentence.end).replace(/[\s.]+$/, '')
      const found = definition(bare, subject.text, first && index === 0)
      if (
        found === null ||
        (clauseOf(line.bare, sentence)?.subject !== undefined && !/\b(?:that|which|who)\b/.test(bare.slice(0, 60)))
      ) {
        if (found === null || found.kind !== 'basically') continue
      }
      const range = trimmed(line.bare, sentence.start, sentence.start + found.end)
      facts.push(make(passage, subject, wordsAt(line, range.start, range.end), found.kind, note))
    }
    return facts.slice(0, 1)
  },
}

function make(passage: Passage, subject: Words, gloss: Words, kind: string, _note: Reading): Fact {
  return makeFact({
    type: 'definition',
    rule: 'fragment-definition',
    family: 'sentence',
    passage,
    subject,
    predicate: 'is',
    roles: { gloss },
    evidence: [gloss.place],
    confidence: kind === 'article' ? 0.72 : 0.74,
  })
}

/** "OS threads basically"; "User-level threads that …" under "Green threads"; "A state-transfer protocol" under a title. */
function definition(bare: string, subject: string, first: boolean): { end: number; kind: string } | null {
  const basically = /\s+(?:basically|essentially)$/i.exec(bare)
  if (basically !== null && first && countWords(bare) <= 6) return { end: basically.index, kind: 'basically' }
  if (
    /[?:=]|\uE000\s*\(|^(?:the|this|these|it|they|one|some|all|no|not|i|we|you|if|when)\b/iu.test(bare) ||
    glossKind(bare) !== 'noun'
  )
    return null
  const end = firstClaim(bare)
  const text = bare.slice(0, end)
  if (countWords(text) < 3 || countWords(text) > 20 || leaning(text) || /\s(?:will|would|should)\s/.test(text))
    return null
  if (
    /\b(?:is|are|was|were|can|would|could|will|has|have)\b/i.test(
      text.replace(/\s(?:that|which|who|where|whose)\s.*$/i, ''),
    )
  )
    return null
  const head = headNoun(text.replace(/\s+(?:that|which|who|used|designed)\b.*$/i, ''))
  const same = [...contentStems(head)].some((word) => contentStems(headNoun(subject)).has(word))
  const relative = /\s(?:that|which)\s+[a-z]/i.test(text)
  const plural = isPlural(head) === isPlural(subject)
  if (same && plural && relative) return { end, kind: 'same' }
  if (/^an?\s/i.test(text) && first && !isPlural(subject)) return { end, kind: 'article' }
  return null
}
