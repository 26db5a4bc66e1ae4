/** `quern stats`: the figures of Progress, in the terminal. */
import { parseArgs } from 'node:util'
import { localUser } from '../collection/handle.ts'
import { progress } from '../collection/progress.ts'
import type { Share } from '../core/stats/stats.ts'
import type { Command } from './io.ts'
import { columns, count } from './words.ts'

export const run: Command = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } })
  const shown = await progress(localUser, io.now())
  if (values.json) {
    await io.out(`${JSON.stringify(shown, null, 2)}\n`)
    return 0
  }
  const { retention, cards, forecast, days, answers, suggested } = shown
  const month = days.reduce((sum, day) => sum + day.learn + day.relearn + day.young + day.mature + day.cram, 0)
  await io.out(`${count(answers, 'answer')}, ${month} of them in the last 30 days.\n`)
  await io.out(columns(Object.entries(retention).map(([span, { all }]) => [`  recalled, ${span}`, shareText(all)])))
  await io.out(columns(Object.entries(cards).map(([group, number]) => [`  ${group}`, String(number)])))
  await io.out(`  suggested  ${suggested}\n`)
  const coming = forecast.days.slice(0, 7).map(({ due }) => due)
  await io.out(`Due in the next seven days: ${coming.join(', ')}; from before: ${forecast.backlog}.\n`)
  return 0
}

function shareText({ of, share, low, high }: Share): string {
  if (share === null) return 'nothing asked yet'
  const percent = (part: number) => `${Math.round(part * 100)} %`
  return `${percent(share)} of ${of} (${percent(low)} to ${percent(high)})`
}
