/** All rules, strongest first. A new rule is one file and one line here. */
import { acronym } from './acronym.ts'
import { adjective } from './adjective.ts'
import { aim } from './aim.ts'
import { alsoNamed } from './also-named.ts'
import { apposition } from './apposition.ts'
import { aspect } from './aspect.ts'
import { authorQuestion } from './author-question.ts'
import { axioms } from './axioms.ts'
import { because } from './because.ts'
import { best } from './best.ts'
import { byDoing } from './by-doing.ts'
import { callFragment } from './call-fragment.ts'
import { called } from './called.ts'
import { classFragment } from './class-fragment.ts'
import { cloze } from './cloze.ts'
import { commandGloss } from './command-gloss.ts'
import { comparison } from './comparison.ts'
import { condition } from './condition.ts'
import { byDefault } from './default.ts'
import { definedAs } from './defined-as.ts'
import { definiens } from './definiens.ts'
import { definitionList } from './definition-list.ts'
import { denoted } from './denoted.ts'
import { enumeration } from './enumeration.ts'
import { evenIf } from './even-if.ts'
import { example } from './example.ts'
import { except } from './except.ts'
import { formula } from './formula.ts'
import { fragment } from './fragment.ts'
import { implication } from './implication.ts'
import { inlineList } from './inline-list.ts'
import { isA } from './is-a.ts'
import { isIf } from './is-if.ts'
import { labelAspect } from './label-aspect.ts'
import { manner } from './manner.ts'
import { meansOf } from './means-of.ts'
import { namedSo } from './named-so.ts'
import { negation } from './negation.ts'
import { notBut } from './not-but.ts'
import { passive } from './passive.ts'
import { propertyOf } from './property-of.ts'
import { qualifier } from './qualifier.ts'
import { relative } from './relative.ts'
import type { Rule } from './rule.ts'
import { sectionList } from './section-list.ts'
import { since } from './since.ts'
import { soThat } from './so-that.ts'
import { steps } from './steps.ts'
import { suchAs } from './such-as.ts'
import { table } from './table.ts'
import { termAction, termGloss, termStatement } from './term-gloss.ts'
import { termProperty } from './term-property.ts'
import { therefore } from './therefore.ts'
import { timing } from './timing.ts'
import { useTo } from './use-to.ts'
import { verbFrame } from './verb-frame.ts'
import { weSay } from './we-say.ts'
import { when } from './when.ts'
import { whereIs } from './where-is.ts'
import { whose } from './whose.ts'
import { why } from './why.ts'
import { withTool } from './with-tool.ts'

export const rules: readonly Rule[] = [
  authorQuestion,
  table,
  definitionList,
  commandGloss,
  example,
  except,
  inlineList,
  termProperty,
  termGloss,
  termAction,
  termStatement,
  labelAspect,
  formula,
  byDefault,
  notBut,
  enumeration,
  sectionList,
  steps,
  qualifier,
  acronym,
  apposition,
  negation,
  called,
  useTo,
  when,
  isA,
  callFragment,
  manner,
  meansOf,
  passive,
  verbFrame,
  adjective,
  evenIf,
  withTool,
  whose,
  timing,
  because,
  byDoing,
  fragment,
  classFragment,
  relative,
  comparison,
  condition,
  propertyOf,
  since,
  soThat,
  suchAs,
  therefore,
  aim,
  isIf,
  weSay,
  namedSo,
  denoted,
  definedAs,
  definiens,
  axioms,
  whereIs,
  aspect,
  why,
  alsoNamed,
  implication,
  best,
  cloze,
].sort((a, b) => b.priority - a.priority)
