/** "$f \text{ is injective} \triangleq \forall …$": a formula that defines its left side by its right. */
import type { Fact } from '../fact.ts'
import { makeFact } from './build.ts'
import { formulasIn, formulaUnder, texWords } from './formulas.ts'
import type { Rule } from './rule.ts'

const defines =
  /\\triangleq|\\coloneqq|:=|\\overset\{(?:\\text\{|\\mathrm\{)?def\}?\}\{=\}|\\stackrel\{(?:\\text\{|\\mathrm\{)?def\}?\}\{=\}|\\doteq/g

export const definiens: Rule = {
  id: 'definiens',
  family: 'sentence',
  priority: 39,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    // There := gives a value, and defines nothing.
    if (passage.path.some((above) => /pseudo-?code|algorithm|protocol/i.test(note.shown(above).bare))) return []
    const line = note.shown(passage)
    const below = formulaUnder(passage, note)
    return [...formulasIn(line, note), ...(below === null ? [] : [below])].flatMap((formula): Fact[] => {
      const signs = [...formula.tex.matchAll(defines)]
      const [sign] = signs
      if (signs.length !== 1 || sign === undefined) return []
      const left = texWords(formula, 0, sign.index)
      const right = texWords(formula, sign.index + sign[0].length)
      if (left === null || right === null || left.text.length > 90) return []
      // A variable that is merely given a value.
      if (/^\$\\?[A-Za-z](?:_\{?\w\}?)?'*\$$/.test(left.text) || right.text.length < 6) return []
      const said = /\\text\{[^}]*[a-z]{2}[^}]*\}/.test(left.text)
      return [
        makeFact({
          type: 'definition',
          rule: 'definiens',
          family: 'sentence',
          passage,
          subject: left,
          predicate: 'is defined',
          roles: {
            posed: { text: said ? `When does ${left.text} hold` : `How is ${left.text} defined`, place: left.place },
            told: right,
          },
          evidence: [formula.place],
          confidence: 0.78,
        }),
      ]
    })
  },
}
