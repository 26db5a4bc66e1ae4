/** A line that is one formula: "P \implies Q" asks what P implies, "|xy| = |x||y|" what the left side equals. */
import { makeFact } from './build.ts'
import { worked } from './claim.ts'
import { type Formula, formulasIn, texWords } from './formulas.ts'
import type { Rule } from './rule.ts'

const arrow = /\\(?:implies|Rightarrow|Longrightarrow)(?![a-zA-Z])/g
const equal = /(?<![<>!:\\a-zA-Z])=(?!=)/g
const relation =
  /\\(?:impliedby|iff|Leftrightarrow|Longleftrightarrow|equiv|approx|leq?|geq?|neq?|ne|sim|cong|subseteq|subset|in|notin|to|mapsto|triangleq|not)(?![a-zA-Z])|[<>]|:=/

export const implication: Rule = {
  id: 'implication',
  family: 'structure',
  priority: 76,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item') return []
    if (passage.path.some((above) => worked.test(note.shown(above).bare))) return []
    const line = note.shown(passage)
    const [formula, ...others] = formulasIn(line, note)
    if (formula?.at == null || others.length > 0) return []
    const around = `${line.bare.slice(0, formula.at.start)}${line.bare.slice(formula.at.end)}`
    if (/[^\s.,;]/.test(around)) return []
    const sides = sidesOf(formula)
    if (sides === null) return []
    const { left, right, implies } = sides
    return [
      makeFact({
        type: 'property',
        rule: 'implication',
        family: 'structure',
        passage,
        subject: left,
        predicate: implies ? 'implies' : 'equals',
        roles: {
          posed: {
            text: implies ? `What does ${left.text} imply` : `What is ${left.text} equal to`,
            place: left.place,
          },
          told: right,
        },
        evidence: [formula.place],
        // Of ten readings four were kept.
        confidence: 0.66,
      }),
    ]
  },
}

function sidesOf(formula: Formula) {
  const { tex } = formula
  const arrows = [...tex.matchAll(arrow)]
  const [first] = arrows
  if (arrows.length === 1 && first !== undefined) return split(formula, first.index, first[0].length, true)
  const equals = [...tex.matchAll(equal)].filter((match) => depth(tex.slice(0, match.index)) === 0)
  const [sign] = equals
  if (arrows.length > 0 || equals.length !== 1 || sign === undefined || relation.test(tex)) return null
  return split(formula, sign.index, 1, false)
}

function split(formula: Formula, at: number, length: number, implies: boolean) {
  const left = texWords(formula, 0, at)
  const right = texWords(formula, at + length)
  if (left === null || right === null || depth(formula.tex.slice(0, at)) !== 0) return null
  // A letter that is given a value or a name; sides that say the same.
  if (!implies && (/^\$\\?\w+(?:_\{?\w+\}?)?'*\$$/.test(left.text) || right.text.length < 4)) return null
  return left.text.length > 110 || /\\impliedby/.test(formula.tex) || left.text === right.text
    ? null
    : { left, right, implies }
}

/** Brackets that are still open. */
const depth = (tex: string) => (tex.match(/[([{]/g) ?? []).length - (tex.match(/[)\]}]/g) ?? []).length
