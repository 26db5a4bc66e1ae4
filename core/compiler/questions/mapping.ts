/** Cells of a table, each header in its own frame. */
import type { Fact } from '../fact.ts'
import { asQuestion, be, does, isPlural, withArticle } from '../grammar.ts'
import type { Reading } from '../reading.ts'
import { headerOf, isAttribute } from '../table-header.ts'
import { type Draft, draft, listOf, phrase } from './draft.ts'
import { inside, oneOf, owned } from './owned.ts'

export function writeMapping(fact: Fact, note: Reading): Draft[] {
  const { row, column, cell, property, about } = fact.roles
  if (cell === undefined) return []
  if (fact.predicate === 'which') return which(fact, note)
  if (fact.predicate === 'matrix' && row !== undefined && column !== undefined) {
    const lead = about === undefined ? 'Which' : `Which kind of ${oneOf(about.text)}`
    return [
      draft(fact, {
        role: `${row.text} ${column.text}`,
        kind: 'relation',
        question: asQuestion(`${lead} is ${row.text} and ${column.text}`),
        answer: phrase(cell),
      }),
    ]
  }
  const question =
    fact.verb !== null ? verbQuestion(fact) : property === undefined ? null : cellQuestion(fact, property.text)
  if (question === null) return []
  return [
    draft(fact, {
      role: property?.text ?? fact.predicate,
      kind: 'relation',
      question: asQuestion(question),
      answer: phrase(cell),
    }),
  ]
}

/** "What does lock ordering break", "When is `SIGCHLD` sent". */
function verbQuestion(fact: Fact): string | null {
  if (fact.verb === null) return null
  const { form, adverb, text, tail } = fact.verb
  const when = /^(?:when|if|where|how)$/.test(tail)
  const ask = when ? (tail === 'if' ? 'when' : tail) : 'what'
  const term = inside(fact.subject.text)
  const auxiliary = form === 'is' ? be(term) : does(term)
  return `${ask} ${auxiliary} ${withArticle(term, 'a')} ${adverb} ${text} ${when ? '' : tail}`
}

function cellQuestion(fact: Fact, property: string): string | null {
  const term = fact.subject.text
  const thing = owned(term)
  const header = headerOf(property, 3)
  if (fact.roles.means !== undefined) return `${term}: by what means`
  switch (header.kind) {
    case 'use':
      if (/^when\s/i.test(fact.roles.cell?.text ?? '')) return `when ${be(term)} ${thing ?? inside(term)} used`
      return `what ${be(term)} ${thing ?? withArticle(inside(term), 'a')} used for`
    case 'since':
      return `when ${/^is$/.test(be(term)) ? 'was' : 'were'} ${inside(term)} ${header.participle}`
    case 'question': {
      const middle = thing ?? inside(term)
      if (header.auxiliary === '') return thing === null ? `${term}: ${header.before} it` : `${header.before} ${middle}`
      const auxiliary = header.auxiliary === 'is' ? be(term) : does(term)
      return `${header.before} ${auxiliary} ${middle} ${header.after}`
    }
    case 'own':
      return `${term}: ${header.question}`
    case 'done':
      return `${term}: ${isPlural(header.name) ? 'which' : 'what'} ${header.name} ${be(header.name)} ${header.participle}`
    case 'noun':
    case 'meaning': {
      const name = header.kind === 'noun' ? header.name : property.toLowerCase()
      if (fact.roles.fate !== undefined) return `${term}: what happens to the ${name}`
      const simple = thing !== null && isAttribute(name)
      return simple ? `what ${be(name)} the ${name} of ${thing}` : `${term}: what ${be(name)} the ${name}`
    }
    default:
      return null
  }
}

/** "Which of spinlocks, mutexes and semaphores are fair?" */
function which(fact: Fact, note: Reading): Draft[] {
  const all = [...fact.items, ...fact.others]
    .sort((a, b) => a.place.start - b.place.start)
    .map((words) => note.term(words.text))
  const named = `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
  return [
    draft(fact, {
      role: 'which',
      kind: 'contrast',
      question: asQuestion(`which of ${named} ${fact.items.length > 1 ? 'are' : 'is'} ${fact.subject.text}`),
      answer: listOf(fact.items),
      distractors: [],
    }),
  ]
}
