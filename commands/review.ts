/** `quern review`: answers from a script, one card by options or many as lines. */
import { parseArgs } from 'node:util'
import { answerMany, parseAnswerLines } from '../collection/answer-many.ts'
import { localUser } from '../collection/handle.ts'
import type { Command, Io } from './io.ts'

export const run: Command = async (words, io) => {
  const options = { id: { type: 'string' }, rating: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: [...words], options })
  if ((values.id === undefined) !== (values.rating === undefined)) {
    await io.err('quern review: --id and --rating belong together.\n')
    return 2
  }
  const text = values.id === undefined ? await readAll(io) : `${values.id} ${values.rating}`
  const asked = parseAnswerLines(text)
  if (!asked.ok) {
    await io.err(`quern review: ${asked.message}\nNothing was answered.\n`)
    return 2
  }
  const results = await answerMany(localUser, asked.answers, io.now())
  await io.out(
    values.json
      ? `${JSON.stringify(results)}\n`
      : results.map(({ cardId, status }) => `${cardId} ${status}\n`).join(''),
  )
  const missed = results.filter(({ status }) => status !== 'applied' && status !== 'replayed').length
  if (missed > 0) await io.err(`quern review: ${missed} of ${results.length} not applied.\n`)
  return missed > 0 ? 1 : 0
}

async function readAll(io: Io): Promise<string> {
  if (io.interactive) await io.err('Lines "CARD RATING"; Ctrl-D ends.\n')
  const lines: string[] = []
  for (let next = await io.lines.next(); !next.done; next = await io.lines.next()) lines.push(next.value)
  return lines.join('\n')
}
