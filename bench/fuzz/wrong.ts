/** What must hold for any text whatsoever, and what of it does not. */
import { findingsOf, surveyNote } from '../../core/compiler/check.ts'
import type { NoteSurvey } from '../../core/compiler/checks/finding.ts'
import { compileNote } from '../../core/compiler/compile.ts'
import type { Document } from '../../core/compiler/document.ts'
import type { AnswerPiece } from '../../core/compiler/fact.ts'
import { parseNote } from '../../core/compiler/parse.ts'
import type { CompiledNote, CompileOptions, NoteFile } from '../../core/compiler/question.ts'
import { answerText } from '../../core/compiler/questions/draft.ts'
import { misplaced } from '../../core/compiler/test-places.ts'
import { compileVault } from '../../core/compiler/vault.ts'
import { renderNote, renderText } from '../../core/rendering/render.ts'
import { isSliceOf, isUnbroken, leavesOf } from './slices.ts'

const context = { year: 2026 }

/** One look at a note: sentences on what is wrong, the rules that wrote its cards, and the time it took. */
export interface Look {
  readonly wrong: readonly string[]
  readonly rules: readonly string[]
  /** Compiling it once, and reading it critically once. */
  readonly compileMs: number
  /** Showing the note and all its cards. */
  readonly showMs: number
}

/** How a note is read, compiled, checked and shown. Throws what the product throws. */
export async function lookAt(file: NoteFile, options: CompileOptions): Promise<Look> {
  const begun = process.cpuUsage()
  const note = compileNote(file, options)
  const survey = surveyNote(file, context)
  const compileMs = spentSince(begun)
  const document = parseNote(file, options)
  const wrong = [
    ...misplaced(document),
    ...wrongInAnswers(note, document),
    ...wrongIn(note, file.text),
    ...outside(survey, file.text),
    ...wrongInFindings(survey, file.text),
    ...differences(file, options, note, survey),
  ]
  const shown = process.cpuUsage()
  wrong.push(...(await wrongInShowing(note, file)))
  const rules = note.questions.map((question) => question.rule)
  return { wrong, rules, compileMs, showMs: spentSince(shown) }
}

/** Processor time in milliseconds: a busy machine does not count. */
function spentSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** The same note a second time, and alone in a source. */
function differences(file: NoteFile, options: CompileOptions, note: CompiledNote, survey: NoteSurvey): string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return [
    ...(same(compileNote({ ...file }, options), note) ? [] : ['another note the second time']),
    ...(same(surveyNote({ ...file }, context), survey) ? [] : ['another survey the second time']),
    ...(same(compileVault([note])[0]?.questions, note.questions) ? [] : ['other questions alone in a source']),
    ...(same(structuredClone(note), note) ? [] : ['a note that a worker cannot send']),
  ]
}

function wrongIn(note: CompiledNote, text: string): string[] {
  const { questions, silences } = note
  const keys = questions.map((question) => question.key)
  return [
    ...outside(note, text),
    ...(new Set(keys).size === keys.length ? [] : ['a key that is there twice']),
    ...questions.flatMap((question) => [
      ...question.pieces.items.flat().flatMap((piece) => wrongPiece(piece, text)),
      ...question.distractors.flatMap((one) => wrongPiece({ kind: 'slice', ...one }, text)),
      ...(question.answer === answerText(question.pieces)
        ? []
        : [`an answer that is not its pieces: ${question.answer}`]),
      ...(question.question.trim() === '' || question.answer.trim() === '' ? ['an empty side'] : []),
      ...([question.place, ...question.places].every(({ start, end }) => start < end) ? [] : ['evidence of no words']),
      ...(text.isWellFormed() &&
      ![question.question, question.answer, ...question.context].every((one) => one.isWellFormed())
        ? ['half a character']
        : []),
      ...(question.score >= 0 && question.score <= 1 ? [] : [`a score of ${question.score}`]),
      ...((question.reason === null) === (question.proposal === 'active') ? [] : ['a suggestion without a reason']),
    ]),
    ...(silences.every(({ code, reason }) => code !== '' && reason !== '') ? [] : ['a silence without a reason']),
  ]
}

/** The author's own cards may be a list or several lines, without the marks between; no other answer leaves words out. */
function wrongInAnswers(note: CompiledNote, document: Document): string[] {
  const leaves = leavesOf(document.children)
  return note.questions
    .filter((question) => question.factType !== 'authored')
    .flatMap((question) => question.pieces.items.flat())
    .flatMap((piece) =>
      piece.kind === 'label' || isUnbroken(piece.text, piece.place, leaves) ? [] : [`words left out: ${piece.text}`],
    )
}

const labels: ReadonlySet<string> = new Set(['Yes', 'No', 'copied', 'shared'])

function wrongPiece(piece: AnswerPiece, text: string): string[] {
  if (piece.kind === 'label') return labels.has(piece.label) ? [] : [`no label: ${piece.label}`]
  const source = text.slice(piece.place.start, piece.place.end)
  return isSliceOf(piece.text, source)
    ? []
    : [`not a slice: ${JSON.stringify(piece.text)} of ${JSON.stringify(source)}`]
}

/** Every place in a value, however deep, that does not lie in the text. */
function outside(value: unknown, text: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const wrong: string[] = Object.values(value).flatMap((one) => outside(one, text))
  if ('start' in value && 'end' in value) {
    const { start, end } = value
    const isIn =
      typeof start === 'number' && typeof end === 'number' && 0 <= start && start <= end && end <= text.length
    if (!isIn || !Number.isInteger(start) || !Number.isInteger(end)) wrong.push(`outside the note: ${start} to ${end}`)
  }
  return wrong
}

function wrongInFindings(survey: NoteSurvey, text: string): string[] {
  const findings = findingsOf([survey])
  return [
    ...outside(findings, text),
    ...findings.flatMap((one) =>
      one.line > 0 && one.message !== '' ? [] : [`a finding without line or words: ${one.code}`],
    ),
  ]
}

async function wrongInShowing(note: CompiledNote, file: NoteFile): Promise<string[]> {
  const marks = note.questions.map((question, i) => ({ id: `card${i}x`, place: question.place }))
  const html = await renderNote(parseNote(file, { dialect: note.folder ?? undefined }), marks, null)
  for (const { question, answer, context: levels } of note.questions)
    for (const text of [question, answer, ...levels]) await renderText(text)
  const wrong: string[] = []
  for (const [, start, end] of html.matchAll(/data-start="(\d+)" data-end="(\d+)"/g))
    if (Number(start) > Number(end) || Number(end) > file.text.length)
      wrong.push(`shown outside the note: ${start} to ${end}`)
  const known = new Set(marks.map((mark) => mark.id))
  for (const [, ids = ''] of html.matchAll(/<mark data-card="([^"]*)"/g))
    if (!ids.split(' ').every((id) => known.has(id))) wrong.push(`a mark of no card: ${ids}`)
  if (/<(?:script|iframe|object|embed|form|base|meta|link)\b/i.test(html)) wrong.push('a tag that acts')
  return wrong
}
