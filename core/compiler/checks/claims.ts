/** What a short sentence claims, as properties with a value: "is stateless", "has 7 layers", "does not copy the heap". */
import { clauseOf } from '../clause.ts'
import { isNounPhrase } from '../grammar.ts'
import type { Range } from '../sentences.ts'
import { measureOf } from './measure.ts'
import { oppositeOf, oppositeWord, sidesOfWord } from './opposites.ts'
import { folded } from './subject.ts'

export interface Value {
  readonly property: string
  readonly value: string
}

/** The words of the subject, and what is claimed of it. */
export interface Claim {
  readonly named: Range
  readonly values: readonly Value[]
}

/** A condition, a comparison, a part or a choice: true of one case and not of another. */
const qualified =
  /\b(?:if|when|whenever|unless|until|while|whereas|although|though|except|only|either|or|some|many|most|few|other|others|another|both|certain|several|can|could|may|might|should|would|depending|depends|sometimes|mostly|partially|partly|instead|rather|than|more|less|before|after|during|once|previously|formerly|used to|no longer|anymore|yet|still|now|vs|versus|without|where|because|since|suppose|assume|let|given|even|at (?:least|most)|up to|about|around|approximately|roughly|nearly|almost|between|for (?:example|instance)|e\.?g|my|our|we|you|i|not (?:necessarily|always|all|only|just|really|quite|too|very|so|much))\b|~|≈|[<>?"“”]/iu
export const hedge =
  /\b(?:i think|i guess|probably|perhaps|maybe|apparently|seems?|likely|usually|typically|generally|often)\b/i

const copula =
  /^(.{1,60}?)(?:\s+(?:is|are)(n['’]t)?|(?<=\b(?:it|they))['’](?:s|re))\s+(?:(not|always|never)\s+|(?:usually|typically|generally|often|probably|likely)\s+)?(.+)$/iu
const counts =
  /^(.{2,60}?)\s+(?:has|have|consists? of|contains?|comprises?|is made up of)\s+(?:exactly\s+)?(\S+)\s+((?:[\p{L}-]+\s+)?[\p{L}-]+s)$/iu
const presets: readonly RegExp[] = [
  /^(?:the\s+)?default\s+(?<named>.{2,40}?)\s+(?:is|=)\s+(?<value>\S+(?:\s\S+)?)$/iu,
  /^(?:the\s+)?(?<named>.{2,40}?)\s+defaults to\s+(?<value>\S+(?:\s\S+)?)$/iu,
  /^(?:the\s+)?(?<named>.{2,40}?)\s+is\s+(?<value>\S+(?:\s\S+)?)\s+by default$/iu,
]

/** Characters beyond which a sentence says more than one plain thing. */
const longest = 110

/** `text` with its code, `bare` with code masked; equally long. Null for what claims nothing plain. */
export function claimOf(text: string, bare: string): Claim | null {
  if (bare.length > longest || qualified.test(bare.replace(hedge, ' '))) return null
  return presetIn(text, bare) ?? countIn(text, bare) ?? copulaIn(text, bare) ?? verbIn(text, bare)
}

function presetIn(text: string, bare: string): Claim | null {
  const match = presets.map((pattern) => pattern.exec(bare)).find((found) => found !== null)
  const { named = '', value = '' } = match?.groups ?? {}
  const at = bare.lastIndexOf(value)
  const number = match === undefined ? null : measureOf(text.slice(at, at + value.length))
  const start = bare.indexOf(named)
  return number === null
    ? null
    : { named: { start, end: start + named.length }, values: [{ property: 'default', value: number }] }
}

function countIn(text: string, bare: string): Claim | null {
  const [, named = '', number = '', noun = ''] = counts.exec(bare) ?? []
  const at = bare.indexOf(number, named.length)
  const value = named === '' ? null : measureOf(text.slice(at, at + number.length))
  return value === null
    ? null
    : { named: { start: 0, end: named.length }, values: [{ property: `has ${folded(noun)}`, value }] }
}

function copulaIn(text: string, bare: string): Claim | null {
  const match = copula.exec(bare)
  if (match === null) return null
  const [, named = '', contracted, adverb = '', rest = ''] = match
  const isNot = contracted !== undefined || /^(?:not|never)$/i.test(adverb)
  const complement = text.slice(text.length - rest.length)
  const values = [...sidesIn(rest, isNot), ...complementOf(rest, complement, isNot)]
  return values.length === 0 ? null : { named: { start: 0, end: named.length }, values }
}

/** "A stateless protocol" is stateless; "a private key" is not private. */
const kinds =
  /^(?:protocol|language|call|operation|(?:data )?structure|method|function|object|type|system|algorithm|model|database|service|scheduler|format|one)s?$/i

const opensOpposite = new RegExp(`^${oppositeWord.source}`, 'iu')

/** Its side of every row that the complement opens with; of the other for "not". */
function sidesIn(rest: string, isNot: boolean): Value[] {
  const first = rest.split(/,?\s+(?:and\s+)?not\s/i)[0] ?? ''
  const head = first.replace(/^(?:an?|the)\s+/i, '').replace(/,$/, '')
  const word = opensOpposite.exec(head)?.[0]
  if (word === undefined) return []
  const noun = head.slice(word.length).trim()
  if (noun !== '' && !(/^[\p{L}-]+(?:\s[\p{L}-]+)?$/u.test(noun) && isNounPhrase(noun, 2))) return []
  return sidesOfWord(word).map((side) => ({
    property: noun === '' || kinds.test(noun) ? side.property : `${side.property} ${folded(noun)}`,
    value: isNot ? oppositeOf(side) : side.value,
  }))
}

/** "is 4 KB"; "is a system call" against "is not a system call". */
function complementOf(bare: string, complement: string, isNot: boolean): Value[] {
  if (bare.split(/\s+/).length > 5 || /\bnot\b|[,;]/.test(bare)) return []
  const number = isNot ? null : measureOf(complement)
  if (number !== null) return [{ property: 'is', value: number }]
  const said = folded(complement)
  return said === '' ? [] : [{ property: `is ${said}`, value: isNot ? 'no' : 'yes' }]
}

const always = /^(.{2,50}?)\s+(always|never)\s+(\S.{2,50})$/iu

/** "S copies O" against "S does not copy O"; "always" against "never". */
function verbIn(text: string, bare: string): Claim | null {
  const sworn = always.exec(bare)
  if (sworn !== null) {
    const [, named = '', adverb = '', rest = ''] = sworn
    const said = folded(text.slice(text.length - rest.length))
    return {
      named: { start: 0, end: named.length },
      values: [{ property: `always ${said}`, value: adverb.toLowerCase() }],
    }
  }
  const clause = clauseOf(bare, { start: 0, end: bare.length })
  if (clause === null || clause.verb !== 'listed' || clause.subject === null) return null
  const object = folded(text.slice(clause.rest.start, clause.rest.end))
  if (object === '' || object.split(' ').length > 5 || /[,;:]/.test(bare)) return null
  if (clause.adverb !== '' && clause.adverb !== 'not') return null
  const value = clause.adverb === 'not' ? 'no' : 'yes'
  return { named: clause.subject, values: [{ property: `does ${clause.base} ${object}`, value }] }
}
