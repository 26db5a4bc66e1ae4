/** `quern due`: what Today shows, in the terminal. */
import { parseArgs } from 'node:util'
import { localUser } from '../collection/handle.ts'
import { today } from '../collection/today.ts'
import type { Command } from './io.ts'
import { columns, count } from './words.ts'

export const run: Command = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } })
  const shown = await today(localUser, io.now())
  if (values.json) {
    await io.out(`${JSON.stringify(shown, null, 2)}\n`)
    return 0
  }
  const rows = shown.decks.filter((deck) => deck.enabled && deck.due + deck.fresh > 0)
  await io.out(`${count(shown.dueCount, 'card')} due, ${shown.newCount} new, about ${shown.minutes} min.\n`)
  await io.out(columns(rows.map((deck) => [`  ${deck.name}`, `${deck.due} due`, `${deck.fresh} new`])))
  return 0
}
