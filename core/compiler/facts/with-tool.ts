/** "we can create `threads` or `processes` using `clone()`": what the tool makes. */
import type { Fact } from '../fact.ts'
import { verbForms } from '../lexicon.ts'
import { countWords, trimmed } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning, sentences } from './sentence.ts'

export const withTool: Rule = {
  id: 'with-tool',
  family: 'sentence',
  priority: 53,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    if (line.code.length === 0 || !/\scan\s/.test(line.bare)) return []
    return sentences(line).flatMap((sentence): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end)
      const match =
        /\b(?:we|you|one)\s+can\s+(?:either\s+|also\s+)?([a-z]+)\s+([^,;:.]{3,60}?)\s+(?:using|with|via)\s+((?:the\s+)?\uE000+(?:\s+(?:command|flag|option|function|method|api|header))?)\s*[.,]?(?:\s|$)/iu.exec(
          bare,
        )
      if (match === null) return []
      const [all, verb = '', object = '', tool = ''] = match
      if (
        verbForms.get(verb.toLowerCase()) === undefined ||
        /^(?:have|get|do|use|see|want|need)$/i.test(verb) ||
        leaning(object) ||
        /^(?:to|in|on|at|from|with|for|up|out)\s|\s(?:either|both)$/i.test(object) ||
        /\b(?:it|its|their)\b/i.test(object)
      )
        return []
      const objectAt = sentence.start + match.index + all.indexOf(object, all.indexOf(verb) + verb.length)
      const toolAt = sentence.start + match.index + all.lastIndexOf(tool)
      const range = trimmed(line.bare, objectAt, objectAt + object.length)
      const answer = wordsAt(line, range.start, range.end)
      if (countWords(answer.text) > 12) return []
      return [
        makeFact({
          type: 'property',
          rule: 'with-tool',
          family: 'sentence',
          passage,
          subject: wordsAt(line, toolAt, toolAt + tool.length),
          predicate: `${verb} using`,
          roles: {
            object: answer,
            stem: {
              text: `What can you ${verb} using ${line.text.slice(toolAt, toolAt + tool.length)}`,
              place: answer.place,
            },
          },
          verb: { form: 'modal', auxiliary: 'can', adverb: '', text: verb, tail: 'using' },
          evidence: [wordsAt(line, sentence.start, sentence.end).place],
          confidence: countWords(answer.text) >= 2 ? 0.74 : 0.66,
        }),
      ]
    })
  },
}
