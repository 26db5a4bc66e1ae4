/** `quern compile PATH`: the cards that notes give, stored nowhere. */
import { parseArgs } from 'node:util'
import { type CompiledPath, compilePath } from '../collection/compile-path.ts'
import type { CompiledNote, Question } from '../core/compiler/question.ts'
import { chosenDialect, chosenDialects, dialectNames } from '../core/dialect.ts'
import { linesOf } from '../core/lines.ts'
import type { Command, Io } from './io.ts'
import { fromHere } from './paths.ts'
import { count } from './words.ts'

type Compiled = Extract<CompiledPath, { ok: true }>['notes'][number]

export const run: Command = async (words, io) => {
  const options = { json: { type: 'boolean' }, explain: { type: 'boolean' }, dialect: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    await io.err('quern compile: name one PATH, a note, a folder or a zip.\n')
    return 2
  }
  const dialect = values.dialect === undefined ? null : chosenDialect(values.dialect)
  if (values.dialect !== undefined && dialect === null) {
    await io.err(`quern compile: there is no dialect "${values.dialect}". Say one of ${chosenDialects.join(', ')}.\n`)
    return 2
  }
  const compiled = await compilePath(fromHere(path, io.cwd), { authorSyntax: false, dialect })
  if (!compiled.ok) {
    await io.err(`quern compile: ${compiled.message}\n`)
    return 1
  }
  const explain = values.explain === true
  if (values.json)
    await io.out(
      `${JSON.stringify(
        compiled.notes.map((one) => asJson(one, explain)),
        null,
        2,
      )}\n`,
    )
  else for (const one of compiled.notes) await io.out(asText(one, explain))
  await tellMissed(compiled, io)
  if (!values.json) await io.err(`${total(compiled.notes)} Read as ${dialectNames[compiled.dialect]}.\n`)
  return compiled.notes.length === 0 && compiled.unread.length + compiled.refused.length > 0 ? 1 : 0
}

/** The contract of the gold scorer, and what tells a card's origin. */
function asJson({ note, text }: Compiled, explain: boolean) {
  const cards = note.questions.map((question) => ({
    id: question.key,
    key: question.key,
    kind: question.kind,
    rule: question.rule,
    factType: question.factType,
    question: question.question,
    answer: question.answer,
    context: question.context,
    place: question.place,
    places: question.places,
    status: question.proposal,
    ...(question.reason === null ? {} : { reason: question.reason }),
  }))
  const { path, title, tags, dialect, diagnostics, silences } = note
  const told = { note: path, title, tags, dialect, cards, diagnostics }
  if (!explain) return told
  const lineOf = linesOf(text)
  return { ...told, silences: silences.map((silence) => ({ ...silence, line: lineOf(silence.place.start) })) }
}

function asText({ note, text }: Compiled, explain: boolean): string {
  const lineOf = linesOf(text)
  const cards = note.questions.map((question) => cardText(question, lineOf(question.place.start)))
  const told = note.diagnostics.map(
    ({ severity, place, message }) => `  ${severity}, line ${lineOf(place.start)}: ${message}\n`,
  )
  const silent = explain
    ? note.silences.map(({ place, reason, code }) => `  line ${lineOf(place.start)}: no card: ${reason} (${code})\n`)
    : []
  return `${note.path}\n${[...cards, ...told, ...silent].join('')}\n`
}

function cardText(question: Question, line: number): string {
  const context = question.context.length > 0 ? `  ${question.context.join(' › ')}\n` : ''
  const mark = question.proposal === 'suggested' ? `  (suggested: ${question.reason})\n` : ''
  const answer = question.answer.replaceAll('\n', '\n     ')
  return `${context}  Q: ${question.question}\n  A: ${answer}\n${mark}  line ${line}, ${question.rule}\n\n`
}

async function tellMissed({ unread, refused }: Extract<CompiledPath, { ok: true }>, io: Io): Promise<void> {
  for (const { path, reason } of [...unread, ...refused]) await io.err(`"${path}" ${reason}.\n`)
}

function total(notes: readonly Compiled[]): string {
  const questions = notes.flatMap(({ note }: { note: CompiledNote }) => note.questions)
  const suggested = questions.filter(({ proposal }) => proposal === 'suggested').length
  return `${count(notes.length, 'note')}, ${questions.length - suggested} active and ${suggested} suggested cards.`
}
