import type { Command } from './io.ts'
export const run: Command = async (_words, io) => {
  await io.err('not yet\n')
  return 1
}
