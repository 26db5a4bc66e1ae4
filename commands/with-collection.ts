/** Who holds the data folder: a server that can be asked, or nobody, and then this command for as long as it runs. */
import { join } from 'node:path'
import { readHolder } from '../collection/lock.ts'
import type { Running } from './forward.ts'
import type { ExitCode, Io } from './io.ts'
import { runCommand } from './run.ts'

export function findServer(dataDir: string): Running | null {
  const holder = readHolder(dataDir)
  if (holder === null || holder.address === null || holder.token === null || !lives(holder.pid)) return null
  return { pid: holder.pid, address: holder.address, token: holder.token }
}

/** A server that was killed leaves its file behind. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export async function withCollection(words: readonly string[], root: string, io: Io): Promise<ExitCode> {
  // Restoring works with a database that is broken or gone: it takes the lock itself.
  if (words[0] === 'restore') return runCommand(words, io)
  const { openCollection } = await import('../collection/open.ts')
  const { dataDir } = io
  const opened = await openCollection({ dataDir, migrationsDir: join(root, 'prisma', 'migrations'), now: io.now() })
  if (!opened.ok) {
    const held = `another Quern holds the data in "${dataDir}" and answers no commands (yet). Try again in a moment.`
    await io.err(`quern: ${opened.reason === 'held' ? held : opened.message}\n`)
    return 1
  }
  try {
    return await runCommand(words, io)
  } finally {
    await opened.collection.close()
  }
}
