/** Facts to questions: one writer for each type of fact. */
import type { Fact, FactType } from '../fact.ts'
import { withLimit } from '../facts/front.ts'
import type { Reading } from '../reading.ts'
import { writeAuthored } from './authored.ts'
import { writeClaim } from './claim.ts'
import { writeCommand } from './command.ts'
import { writeContrast } from './contrast.ts'
import { writeDefinition } from './definition.ts'
import type { Draft } from './draft.ts'
import { writeEnumeration } from './enumeration.ts'
import { writeMapping } from './mapping.ts'
import { writeNeutral } from './neutral.ts'
import { inOwnWords } from './own-words.ts'
import { writeProperty } from './property.ts'
import { writeSmall } from './small.ts'
import { writeSteps } from './steps.ts'

type Writer = (fact: Fact, note: Reading) => readonly Draft[]

const writers: Readonly<Record<FactType, Writer>> = {
  definition: writeDefinition,
  expansion: writeSmall,
  property: writeProperty,
  purpose: writeCommand,
  effect: writeSmall,
  cause: writeSmall,
  contrast: writeContrast,
  enumeration: writeEnumeration,
  example: writeSmall,
  default: writeSmall,
  command: writeCommand,
  mapping: writeMapping,
  step: writeSteps,
  negation: writeSmall,
  authored: writeAuthored,
}

export const phrase: Writer = (fact, note) => written(fact, note).map((draft) => inOwnWords(draft, note))

const written: Writer = (fact, note) => {
  if (/^neutral-(?:gloss|table)$/.test(fact.rule)) return writeNeutral(fact)
  const drafts = fact.roles.posed === undefined ? writers[fact.type](fact, note) : writeClaim(fact)
  const { limit } = fact.roles
  return limit === undefined || fact.type === 'contrast'
    ? drafts
    : drafts.map((draft) => ({ ...draft, question: withLimit(draft.question, limit) }))
}
