/** Lists: a counted card up to four items, overlapping clozes up to seven, "give an example" for open sets. */
import type { Fact, Words } from '../fact.ts'
import { asQuestion, does, withArticle } from '../grammar.ts'
import { numberWords } from '../lexicon.ts'
import { countWords } from '../sentences.ts'
import { type Draft, draft, listOf, phrase } from './draft.ts'

export function writeEnumeration(fact: Fact): Draft[] {
  const items = fact.items
  const name = fact.subject.text.replace(/^the\s+/i, '')
  if (fact.predicate === 'some')
    return [
      draft(fact, {
        role: 'some',
        kind: 'example',
        question: asQuestion(`What are some ${name}`),
        answer: listOf(items),
        confidence: 0.4,
      }),
    ]
  if (items.length > 7) return []
  const drafts: Draft[] = []
  if (items.length <= 4)
    drafts.push(draft(fact, { role: 'all', kind: 'list', question: whole(fact, name), answer: listOf(items) }))
  if (fact.predicate !== 'lead' && items.every((item) => countWords(item.text) <= 7) && fact.confidence >= 0.69)
    items.forEach((item, i) => {
      drafts.push(
        draft(fact, {
          role: `item ${i}`,
          kind: 'cloze',
          question: gapped(fact, name, items, i),
          answer: phrase(item),
          places: [item.place],
          distractors: [],
          confidence: fact.confidence - (items.length <= 4 ? 0.12 : 0.02) - (items.length === 2 ? 0.3 : 0),
        }),
      )
    })
  return drafts
}

function whole(fact: Fact, name: string): string {
  const count = numberWords[fact.items.length] ?? String(fact.items.length)
  switch (fact.predicate) {
    case 'counted':
      return counted(fact.subject.text, count)
    case 'there':
      return asQuestion(`What are the ${fact.subject.text.replace(/^there are\s+/i, '')}`)
    case 'be':
      return asQuestion(`${fact.subject.text}: which ${count}`)
    case 'lead':
      return `${fact.subject.text} which ${count}?`
    case 'term':
      return asQuestion(`Which ${count} make up ${withArticle(name, 'the')}`)
    default:
      return asQuestion(`What are the ${count} ${name}`)
  }
}

/** "MESI has four states" → "What are the four states of MESI?"; "Linux handles it in 3 phases" → "… in which three phases?" */
function counted(lead: string, count: string): string {
  const [, before = '', link = '', noun = ''] = /^(.*\S)\s+(in|of|into|with|has|have)\s+\S+\s+(\S+)$/i.exec(lead) ?? []
  if (!/^ha(?:s|ve)$/i.test(link)) return asQuestion(`${before} ${link} which ${count} ${noun}`)
  const owner = withArticle(
    /^(?:An?|The)\s/.test(before) ? before.charAt(0).toLowerCase() + before.slice(1) : before,
    'a',
  )
  const stem = noun.replace(/s$/, '').toLowerCase()
  return owner.toLowerCase().includes(stem) || /\s(?:of|to|in|on|for)\s/.test(owner)
    ? asQuestion(`Which ${count} ${noun} ${does(owner)} ${owner} have`)
    : asQuestion(`What are the ${count} ${noun} of ${owner}`)
}

function gapped(fact: Fact, name: string, items: readonly Words[], hidden: number): string {
  const shown = items.map((item, i) => (i === hidden ? '[…]' : item.text))
  const last = shown.at(-1) ?? ''
  const list = `${shown.slice(0, -1).join(', ')} and ${last}`
  return `${capital(fact.predicate === 'be' || fact.predicate === 'counted' ? fact.subject.text : name.replace(/^there are\s+/i, ''))}: ${list}`
}

const capital = (text: string) => (/^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
