/** "use `X` to Y", "To Y, we do X": a goal and its means, both ways. */
import type { Fact } from '../fact.ts'
import { countWords } from '../sentences.ts'
import { wordsAt } from '../shown.ts'
import { makeFact } from './build.ts'
import type { Rule } from './rule.ts'
import { leaning, objectAt, sentences } from './sentence.ts'

export const useTo: Rule = {
  id: 'use-to',
  family: 'sentence',
  priority: 54,
  zones: ['knowledge', 'advice'],
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    return sentences(line).flatMap((sentence): Fact[] => {
      const bare = line.bare.slice(sentence.start, sentence.end)
      const use =
        /\b(?:can|could|to|we|you|also|^)?\s*use\s+((?:the\s+)?\uE000+(?:\s+(?:command|flag|option|function|method|header|tag))?)\s+(?:to|for)\s+(?=[\p{L}\uE000])/iu.exec(
          bare,
        )
      if (use !== null) {
        const tool = use[1] ?? ''
        const from = sentence.start + use.index + use[0].lastIndexOf(tool)
        const means = wordsAt(line, from, from + tool.length)
        const goal = objectAt(line, sentence.start + use.index + use[0].length, sentence.end)
        if (goal === null || countWords(goal.text) < 2 || leaning(goal.text) || /\bit\b/i.test(goal.text)) return []
        const verb = / for\s+$/i.test(use[0]) ? 'for' : 'to'
        const place = wordsAt(line, sentence.start, sentence.end).place
        return [
          makeFact({
            type: 'purpose',
            rule: 'use-to',
            family: 'sentence',
            passage,
            subject: means,
            predicate: `use ${verb}`,
            roles: { goal, ...front(bare, sentence.start, line) },
            evidence: [place],
            confidence: 0.82,
          }),
        ]
      }
      const to =
        /^(?:that'?s why\s+)?to\s+(\p{Ll}[^,]{6,70}?),\s+(?:we|you)\s+(do|use|need|call|run|must|have to)\s+(?=\S)/iu.exec(
          bare,
        )
      if (to === null) return []
      const goalText = to[1] ?? ''
      const goalAt = sentence.start + bare.indexOf(goalText)
      const end = bare.replace(/[\s.]+$/, '').length
      const means = wordsAt(line, sentence.start + to[0].length, sentence.start + end)
      if (countWords(means.text) > 20 || leaning(goalText) || /\bit\b/i.test(goalText)) return []
      return [
        makeFact({
          type: 'step',
          rule: 'use-to',
          family: 'sentence',
          passage,
          subject: wordsAt(line, goalAt, goalAt + goalText.length),
          predicate: (to[2] ?? 'do').toLowerCase(),
          roles: { means },
          evidence: [wordsAt(line, sentence.start, sentence.end).place],
          confidence: 0.82,
        }),
      ]
    })
  },
}

/** "When an application interacts with a driver, …" stands before the question. */
function front(bare: string, start: number, line: Parameters<typeof wordsAt>[0]) {
  const match = /^(?:when|if|while)\s+([^,]{5,70}),/i.exec(bare)
  return match === null || leaning(match[0]) ? {} : { condition: wordsAt(line, start, start + match[0].length - 1) }
}
