import { localUser } from '../../collection/handle.ts'
import { standing } from '../../collection/standing.ts'
import type { ShellStatus } from './sync-line.tsx'

/** What the shell tells on every page. */
export async function shellStatus(): Promise<ShellStatus> {
  const now = Date.now()
  const { due, files, unread, pending, syncedAt } = await standing(localUser, now)
  const minutesAgo = syncedAt === null ? null : Math.max(0, (now - syncedAt) / 60_000)
  return { due, sync: { files, unread, pending, minutesAgo } }
}
