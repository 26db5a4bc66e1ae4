/** A note in, questions out. Pure: the same note gives the same questions, keys and silences, byte for byte. */
import type { Place } from '../domain.ts'
import type { AuthoredCard } from './authored/card.ts'
import { factsOf } from './authored/facts.ts'
import { authoredCards, meets, merged } from './authored/find.ts'
import { contextOf } from './context.ts'
import { marksOf } from './dialects/detect.ts'
import { withQuestions, withSubjects } from './directives/apply.ts'
import { directivesIn } from './directives/find.ts'
import { extractFacts } from './extract.ts'
import { hull } from './facts/build.ts'
import { neutralRules } from './facts/neutral.ts'
import { rules } from './facts/rules.ts'
import { keysOf } from './keys.ts'
import { isEnglish } from './language.ts'
import { linksOf, referredIds } from './links.ts'
import { type Asked, askedOf, clash, type Lint, type Linted, lint, similar } from './lints.ts'
import { namedBlocks } from './named-blocks.ts'
import { outlineOf } from './outline-of.ts'
import { parseNote } from './parse.ts'
import type { Around, CompiledNote, CompileOptions, NoteFile, Question } from './question.ts'
import { answerText, type Draft } from './questions/draft.ts'
import { leavesOut } from './questions/own-words.ts'
import { phrase } from './questions/phrase.ts'
import { quoteLint, quotesIn } from './quotes.ts'
import { type Ranked, ranked } from './rank.ts'
import { type Reading, readNote } from './reading.ts'
import { countWords } from './sentences.ts'
import { type Dropped, silencesOf } from './silence.ts'
import { withSuspects } from './suspects.ts'

/** Compiles one note. Never throws for what a user wrote: `diagnostics` tell what could not be read. */
export function compileNote(file: NoteFile, options: CompileOptions): CompiledNote {
  const { note, told, claimed, skipped, dropped, candidates } = candidatesOf(file, options)
  const { document } = note
  const words = knowledgeWords(note)
  const kept = ranked(candidates, note, words, dropped)
  const isOff = document.frontMatter.cards === 'off'
  const asked = withQuestions(kept, isOff ? [] : told.questions.filter((one) => !meets(skipped, one.of)), note)
  const questions = withSuspects(withKeys(asked.questions, note), note)
  return {
    path: note.path,
    title: document.title,
    tags: document.tags,
    dialect: document.dialect,
    marks: marksOf(file),
    folder: options.dialect ?? null,
    knowledgeWords: words,
    questions,
    silences: silencesOf(note, { questions, dropped, claimed, skipped }),
    diagnostics: [...document.diagnostics, ...told.diagnostics, ...asked.diagnostics],
    aliases: document.frontMatter.aliases,
    links: linksOf(document),
    blocks: namedBlocks(file),
    referred: referredIds(file.text).map((id) => [id, options.blocks?.get(id) ?? null] as const),
  }
}

/** All that a note could ask, before the ranking: each question sound by itself, and none twice. */
export function candidatesOf(file: NoteFile, options: CompileOptions) {
  const plain = readFile(file, options)
  const { document } = plain
  const told = directivesIn(document)
  const skipped = merged(told.skipped)
  const note = withSubjects(plain, told.subjects)
  const dropped: Dropped[] = []
  const isOff = document.frontMatter.cards === 'off'
  const cards = isOff ? [] : authoredCards(document, options.authorSyntax).filter((card) => !meets(skipped, card.claim))
  const claimed = merged(cards.map((card) => card.claim))
  const drafts = isOff ? [] : draftsOf(note, cards, merged([...claimed, ...skipped]))
  const candidates = withoutClashes(linted(drafts, note, dropped), dropped, note.stems)
  return { note, told, claimed, skipped, dropped, candidates }
}

/** A note parsed, outlined and ready for the rules. */
export function readFile(file: NoteFile, around: Around = {}): Reading {
  const document = parseNote(file, around)
  return readNote(document, outlineOf(document), file.path.normalize('NFC'))
}

/** The author's own cards first; `taken`, what they take up or the author leaves out, no rule reads. */
function draftsOf(note: Reading, cards: readonly AuthoredCard[], taken: readonly Place[]): Draft[] {
  const all = isEnglish(note.passages, note.shown) ? rules : neutralRules
  const used = note.document.frontMatter.cards === 'explicit' ? [] : all
  const facts = [...factsOf(cards, note), ...extractFacts(note, used, taken)]
  return facts.flatMap((fact) => phrase(fact, note))
}

const holed: Lint = { code: 'lint/slice', hard: true, reason: 'the answer would leave words out in its middle' }

interface Clean extends Linted {
  readonly soft: Lint | null
}

function linted(drafts: readonly Draft[], note: Reading, dropped: Dropped[]): Clean[] {
  const quotes = quotesIn(note.document)
  return drafts.flatMap((draft): Clean[] => {
    const context = contextOf(draft, note)
    const quoted = quoteLint(draft, context, quotes)
    const found = [
      ...(quoted === null ? [] : [quoted]),
      ...lint(draft, context, note.stems),
      ...(leavesOut(draft, note) ? [holed] : []),
    ]
    const hard = found.find((one) => one.hard)
    if (hard !== undefined) {
      dropped.push({ place: hull(draft.places), code: hard.code, reason: hard.reason })
      return []
    }
    return [{ draft, context, soft: found[0] ?? null }]
  })
}

/** Duplicates lose to the surer one; of questions with two answers none stays. */
function withoutClashes(all: readonly Clean[], dropped: Dropped[], stems: Reading['stems']): Clean[] {
  const out = new Set<Clean>()
  const asked = all.map((one) => askedOf(one, stems))
  const marks = rarestWords(asked)
  const byWord = new Map<string, number[]>()
  const drop = (one: Clean, code: string, reason: string) => {
    out.add(one)
    dropped.push({ place: hull(one.draft.places), code, reason })
  }
  for (const [i, one] of all.entries()) {
    const near = new Set((marks[i] ?? []).flatMap((word) => byWord.get(word) ?? []))
    for (const j of [...near].sort((a, b) => a - b)) {
      const [mine, other, theirs] = [asked[i], all[j], asked[j]]
      if (mine === undefined || other === undefined || theirs === undefined || out.has(other)) continue
      const found = verbatim(one) && verbatim(other) ? twice(one, other) : clash(mine, theirs)
      if (found === 'duplicate')
        drop(strength(one) > strength(other) ? other : one, 'lint/duplicate', 'another question asks the same')
      if (found !== 'ambiguous' || (authored(one) && authored(other))) continue
      for (const each of [one, other].filter((each) => !verbatim(each)))
        drop(each, 'lint/ambiguous', 'the note gives more than one answer to this question')
    }
    for (const word of marks[i] ?? []) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [i])
      else known.push(i)
    }
  }
  return all.filter((one) => !out.has(one))
}

/**
 * Of each question the rarest of its words, so many that two questions which share four fifths of all their words share
 * one of these (prefix filtering, Chaudhuri and others 2006): a glossary is not compared term by term.
 */
function rarestWords(asked: readonly Asked[]): string[][] {
  const times = new Map<string, number>()
  for (const { words } of asked) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const rarity = (word: string) => times.get(word) ?? 0
  return asked.map(({ words }) =>
    [...words]
      .sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
      .slice(0, words.size - Math.ceil(similar * words.size) + 1),
  )
}

const strength = (one: Clean) => one.draft.confidence + (authored(one) ? 0.2 : 0)
const authored = (one: Clean) => one.draft.fact.family === 'author'
const verbatim = (one: Clean) => authored(one) && one.draft.fact.rule !== 'author-question'

/** The author may ask nearly the same twice, but not the very same. */
const twice = (one: Clean, other: Clean) =>
  one.draft.question === other.draft.question && answerText(one.draft.pieces) === answerText(other.draft.pieces)
    ? 'duplicate'
    : null

function withKeys(all: readonly Ranked[], note: Reading): Question[] {
  const seen = new Map<string, number>()
  return all.map(({ draft, context, score, proposal, reason, distractors }) => {
    const fact = draft.fact
    const parts = {
      path: note.path,
      type: fact.type,
      subject: fact.subject.text,
      predicate: fact.predicate,
      role: draft.role,
    }
    let keys = keysOf(parts)
    const times = seen.get(keys.key) ?? 0
    seen.set(keys.key, times + 1)
    if (times > 0) keys = { factKey: keys.factKey, key: keysOf({ ...parts, role: `${draft.role}\n${times}` }).key }
    return {
      ...keys,
      kind: draft.kind,
      factType: fact.type,
      rule: draft.kind === 'reversal' ? `${fact.rule}-reversed` : fact.rule,
      question: draft.question,
      answer: answerText(draft.pieces),
      pieces: draft.pieces,
      context,
      place: hull(draft.places),
      places: draft.places,
      proposal,
      reason,
      score,
      distractors,
      hint: draft.hint,
    }
  })
}

function knowledgeWords(note: Reading): number {
  return note.passages.reduce((sum, passage) => {
    if (passage.zone !== 'knowledge' && passage.zone !== 'question') return sum
    if (passage.table !== null) {
      const cells: readonly { readonly place: Place }[] = passage.table.rows.flat()
      return (
        sum +
        cells.reduce((words, cell) => words + countWords(note.document.text.slice(cell.place.start, cell.place.end)), 0)
      )
    }
    return passage.inlines.length === 0 ? sum : sum + countWords(note.shown(passage).bare)
  }, 0)
}
