/** Reads notes critically: what is open, undefined, contradictory, broken or out of date. Pure, like compiling. */

import { contradictionFinding, contradictionsIn } from './checks/contradiction.ts'
import { definitionsOf, twoDefinitions } from './checks/definitions.ts'
import { explainedIn, initialsOf, linkedIn } from './checks/explained.ts'
import type { CheckContext, Finding, NoteSurvey } from './checks/finding.ts'
import { anchorsOf, danglingLinks } from './checks/links.ts'
import { leftMarks, staleStatements } from './checks/marks.ts'
import { linkUses, usesOf } from './checks/names.ts'
import { openQuestions } from './checks/questions.ts'
import { spotsOf } from './checks/spot.ts'
import { statementsOf } from './checks/statements.ts'
import { undefinedTerms } from './checks/terms.ts'
import { readFile } from './compile.ts'
import { extractFacts } from './extract.ts'
import type { Fact } from './fact.ts'
import { rules } from './facts/rules.ts'
import { linkIndex, linksOf } from './links.ts'
import { namedBlocks } from './named-blocks.ts'
import type { NoteFile } from './question.ts'

/** All findings of some notes, by path and line. */
export const checkNotes = (files: readonly NoteFile[], context: CheckContext): Finding[] =>
  findingsOf(files.map((file) => surveyNote(file, context)))

/** What one note shows by itself, and what is kept of it for the reading of all. Never throws for what a user wrote. */
export function surveyNote(file: NoteFile, context: CheckContext): NoteSurvey {
  const note = readFile(file)
  const { document, path } = note
  const at = spotsOf(path, document.text)
  const facts = extractFacts(note, rules, [])
  const links = linksOf(document)
  const section = (fact: Fact) => fact.passage.path.map((heading) => heading.place.start).join(' ')
  return {
    path,
    title: document.title,
    aliases: document.frontMatter.aliases,
    blocks: namedBlocks(file),
    links,
    linkSpots: links.map((link) => at(link.place)),
    anchors: anchorsOf(document),
    findings: [...openQuestions(note, at), ...staleStatements(note, at, context), ...leftMarks(note, at)],
    uses: [...usesOf(note, at), ...linkUses(document, links, at)],
    explained: explainedIn(note, facts),
    linked: linkedIn(note, links),
    initials: initialsOf(note),
    definitions: definitionsOf(facts, section, at),
    statements: statementsOf(note, at),
  }
}

/** Holds the notes of a source together. By path, then by place. */
export function findingsOf(notes: readonly NoteSurvey[]): Finding[] {
  const index = linkIndex(notes)
  const anchors = new Map(notes.map((note) => [note.path, new Set(note.anchors)]))
  const findings = [
    ...notes.flatMap((note) => [...note.findings, ...danglingLinks(note, index, anchors)]),
    ...undefinedTerms(notes, index),
    ...twoDefinitions(notes.flatMap((note) => note.definitions)),
    ...contradictionsIn(notes.flatMap((note) => note.statements)).map(contradictionFinding),
  ]
  const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return findings.sort(
    (a, b) => byCodeUnit(a.path, b.path) || a.place.start - b.place.start || byCodeUnit(a.code, b.code),
  )
}
