/** `quern doctor`: is every memory what its log says? */
import { parseArgs } from 'node:util'
import { doctor } from '../collection/doctor.ts'
import { localUser } from '../collection/handle.ts'
import type { Command } from './io.ts'
import { count } from './words.ts'

export const run: Command = async (words, io) => {
  const options = { repair: { type: 'boolean' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: [...words], options })
  const report = await doctor(localUser, { repair: values.repair === true }, io.now())
  const left = report.findings.length - report.repaired
  if (values.json) {
    await io.out(`${JSON.stringify(report, null, 2)}\n`)
    return left > 0 ? 1 : 0
  }
  await io.out(`${count(report.cards, 'card')} and ${count(report.answers, 'log row')} replayed.\n`)
  for (const { kind, cardId, message } of report.findings)
    await io.out(`  ${kind}${cardId === null ? '' : ` ${cardId}`}: ${message}\n`)
  if (report.backup !== null)
    await io.out(`${report.repaired} memories made again from the log; before that a backup: ${report.backup}\n`)
  if (left === 0) await io.out(report.findings.length === 0 ? 'No difference.\n' : 'All mended.\n')
  else
    await io.err(
      `quern doctor: ${count(left, 'finding')} left.${values.repair ? '' : ' "quern doctor --repair" makes a backup and mends what can be mended.'}\n`,
    )
  return left > 0 ? 1 : 0
}
