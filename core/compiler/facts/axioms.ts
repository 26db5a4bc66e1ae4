/** A formula of several rows, each with its name: "\text{Associativity:} & … \\". What each name says. */
import type { Fact } from '../fact.ts'
import { withArticle } from '../grammar.ts'
import type { Passage } from '../outline.ts'
import type { Reading } from '../reading.ts'
import { makeFact } from './build.ts'
import { type Formula, formulasIn, formulaUnder, texWords } from './formulas.ts'
import type { Rule } from './rule.ts'

const label =
  /^[\s&]*(?:\\\w+\{)?\\(?:text|textbf|mathrm|textrm)\{\s*([\p{L}][\p{L} ’'()-]{2,40}?)\s*(?::\s*\}|\}\s*:)\}?/u

export const axioms: Rule = {
  id: 'axioms',
  family: 'structure',
  priority: 84,
  claims: false,
  match(passage, note) {
    if (passage.kind !== 'item' && passage.kind !== 'paragraph') return []
    const line = note.shown(passage)
    const below = formulaUnder(passage, note)
    return [...formulasIn(line, note), ...(below === null ? [] : [below])].flatMap((formula) => {
      const lead = line.bare.slice(0, formula.at?.start ?? line.bare.length)
      return rowsOf(formula, lead, passage, note)
    })
  },
}

function rowsOf(formula: Formula, lead: string, passage: Passage, note: Reading): Fact[] {
  const owner = ownerIn(lead) ?? note.subjectOf(passage)?.text ?? null
  const rows: Fact[] = []
  const noun = /\b(axiom|propert|rule|law|condition|identit)/i.exec(lead.slice(-160))?.[1]?.toLowerCase()
  const kind = noun === undefined ? '' : noun === 'propert' ? 'property' : noun === 'identit' ? 'identity' : noun
  let at = /^\s*\\begin\{\w+\*?\}(?:\{[^}]*\})?/.exec(formula.tex)?.[0].length ?? 0
  for (const raw of formula.tex.slice(at).split('\\\\')) {
    const match = label.exec(raw)
    const end = at + (raw.search(/\\end\{/) < 0 ? raw.length : raw.search(/\\end\{/))
    const told = match === null ? null : texWords(formula, at + match[0].length, end)
    if (match !== null && told !== null && (kind !== '' ? owner !== null : /\\triangleq|:=|=/.test(told.text))) {
      const name = match[1] ?? ''
      const start = formula.place.start + at + match[0].indexOf(name)
      const small = /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
      const named = /\b(?:axiom|property|rule|law|condition)$/i.test(small)
      rows.push(
        makeFact({
          type: 'definition',
          rule: 'axioms',
          family: 'structure',
          passage,
          subject: { text: small, place: { start, end: start + name.length } },
          predicate: 'states',
          roles: {
            posed: {
              text:
                kind === '' || owner === null
                  ? `How is the ${small} defined`
                  : `What is the ${small}${named ? '' : ` ${kind}`} of ${withArticle(owner, 'a')}`,
              place: { start, end: start + name.length },
            },
            told,
          },
          evidence: [{ start, end: told.place.end }],
          confidence: 0.8,
        }),
      )
    }
    at += raw.length + 2
  }
  return rows.length >= 2 && rows.length <= 12 ? rows : []
}

/** "A vector space is a set … that satisfies the axioms:" names what the rows are said of. */
function ownerIn(lead: string): string | null {
  const sentence = lead.split(/[.!?]\s/).at(-1) ?? ''
  const match =
    /^\s*(an?\s(?:(?!\b(?:is|are|over|on|with|of|that)\b)[\p{L}-]+\s){1,4}?)(?:(?:over|on|of)\s[^,]{1,40}?\s)?(?:is|consists)\s/iu.exec(
      sentence,
    )
  return match === null ? null : (match[1] ?? '').trim().replace(/^A/, 'a')
}
