/** A goal and its means, both ways: commands, and things that are used for something. */
import { isStressed } from '../code-words.ts'
import type { Fact } from '../fact.ts'
import { asQuestion, be, does, withArticle } from '../grammar.ts'
import { verbForms } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, phrase } from './draft.ts'
import { writeProperty } from './property.ts'

export function writeCommand(fact: Fact): Draft[] {
  if (fact.verb !== null) return writeProperty(fact)
  const { gloss, goal, condition, held } = fact.roles
  if (goal !== undefined) return meansAndGoal(fact, goal.text, condition?.text ?? null)
  if (gloss === undefined) return []
  const term = fact.subject.text
  if (fact.predicate === 'using')
    return [
      draft(fact, {
        role: 'how',
        kind: 'purpose',
        question: asQuestion(`How ${be(term)} ${withArticle(term, 'a')} used`),
        answer: phrase(gloss),
      }),
    ]
  const drafts = [
    draft(fact, {
      role: 'gloss',
      kind: fact.type === 'command' ? 'reversal' : 'purpose',
      question: held === undefined ? deed(term) : asQuestion(`What does ${term} ${baseOf(gloss.text)}`),
      answer: phrase(held ?? gloss),
    }),
  ]
  if (fact.type !== 'command' || countWords(gloss.text) > 16) return drafts
  const ask = askFor(term)
  const imperative = fact.predicate === 'imperative' ? uncapitalised(gloss.text) : null
  const which = ask === 'name' ? 'What' : `Which ${ask}`
  const question =
    imperative !== null ? `${which} would you use to ${imperative}?` : `${which} ${uncapitalised(gloss.text)}?`
  return [
    draft(fact, {
      role: 'command',
      kind: 'command',
      question,
      answer: phrase(fact.subject),
      confidence: ask === 'name' || ask === 'file' ? Math.min(fact.confidence, 0.6) : fact.confidence,
    }),
    ...drafts,
  ]
}

/** "contains kernel messages" → "contain". */
function baseOf(deed: string): string {
  const first = deed.split(' ')[0]?.toLowerCase() ?? ''
  return verbForms.get(first)?.base ?? first.replace(/s$/, '')
}

/** Stressed words have a meaning; what else is code does something. */
const deed = (term: string) =>
  isStressed(term)
    ? asQuestion(`What does ${term} mean`)
    : asQuestion(`What ${does(term)} ${withArticle(term, 'the')} do`)

/** What a code span is called: an option, a command with arguments, or just a name. */
function askFor(code: string): string {
  const inner = code.replace(/`/g, '')
  if (/^-/.test(inner)) return 'option'
  if (/\(\)?$/.test(inner) || /^\w+(?:\.\w+)+$/.test(inner)) return 'function'
  if (/^[/~]|\.(?:conf|json|ya?ml|toml|sh|txt|log)$/.test(inner)) return 'file'
  if (/^[a-z][\w-]*\s/.test(inner)) return 'command'
  return 'name'
}

const uncapitalised = (text: string) =>
  /^[A-Z][a-z]/.test(text) && verbForms.has(text.split(/\s/)[0]?.toLowerCase() ?? '')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text

function meansAndGoal(fact: Fact, goal: string, condition: string | null): Draft[] {
  const front = condition === null ? '' : `${condition}, `
  const link = fact.predicate === 'use for' ? 'for' : 'to'
  const { goal: answer } = fact.roles
  const drafts = [
    draft(fact, {
      role: 'means',
      kind: 'purpose',
      question: asQuestion(`${front}what can be used ${link} ${goal}`),
      answer: phrase(fact.subject),
    }),
  ]
  if (answer !== undefined)
    drafts.push(
      draft(fact, {
        role: 'goal',
        kind: 'reversal',
        question: asQuestion(`${front}what can ${fact.subject.text} be used ${link === 'to' ? 'to do' : 'for'}`),
        answer: phrase(answer),
        confidence: fact.confidence - (countWords(goal) < 3 ? 0.25 : 0.12),
      }),
    )
  return drafts
}
