/** "`sbrk` (wrapper around `brk` that allows …)": a bracket that says what the name before it is. */
import type { Fact, Words } from '../fact.ts'
import type { Passage } from '../outline.ts'
import { countWords } from '../sentences.ts'
import { type Shown, wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'

export const apposition: Rule = {
  id: 'apposition',
  family: 'structure',
  priority: 58,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (line.code.length === 0 || !line.bare.includes('(')) return []
    return [
      ...line.bare.matchAll(
        /(\uE000+)\s*\(((?:an?\s+|the\s+)?(wrapper around|alias for|alias of|replacement for|superset of|subset of|fork of|implementation of|part of|kind of|type of|extension of|front-?end for)\s+)/giu,
      ),
    ].flatMap((match) => {
      const code = wordsAt(line, match.index, match.index + (match[1] ?? '').length)
      const from = match.index + match[0].length
      const close = line.bare.indexOf(')', from)
      if (close < 0) return []
      const inside = line.bare.slice(from, close)
      return split(passage, line, code, (match[2] ?? '').trim(), from, inside)
    })
  },
}

function split(passage: Passage, line: Shown, code: Words, frame: string, from: number, inside: string): Fact[] {
  const relative = /\s+(?:that|which)\s+(allows|supports|adds|handles|provides|uses|returns|takes|accepts)\s+/i.exec(
    inside,
  )
  const object = wordsAt(line, from, from + (relative?.index ?? inside.length))
  if (countWords(object.text) > 6 || object.text === '') return []
  const evidence = [{ start: code.place.start, end: wordsAt(line, from, from + inside.length).place.end }]
  const base = { passage, rule: 'apposition', family: 'structure' as const, subject: code, evidence }
  const facts = [
    makeFact({
      ...base,
      type: 'property',
      predicate: frame,
      roles: { object },
      verb: {
        form: 'is',
        auxiliary: 'is',
        adverb: '',
        text: /^(?:an?|the)\s/i.test(frame) ? frame : `${/^[aeiou]/.test(frame) ? 'an' : 'a'} ${frame}`,
        tail: '',
      },
      confidence: 0.88,
    }),
  ]
  if (relative === null) return facts
  const start = from + relative.index + relative[0].length
  const what = wordsAt(line, start, from + inside.length)
  const told = what.text.includes(`unlike ${object.text}`)
  const verb = (relative[1] ?? '').replace(/s$/, '')
  if (countWords(what.text) > 18) return facts
  return [
    ...facts,
    makeFact({
      ...base,
      type: 'property',
      predicate: verb,
      roles: { object: what },
      verb: { form: 'does', auxiliary: '', adverb: '', text: verb, tail: told ? `that ${object.text} does not` : '' },
      confidence: told ? 0.78 : 0.6,
    }),
  ]
}
