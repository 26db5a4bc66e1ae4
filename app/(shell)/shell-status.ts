import type { ShellStatus } from './sync-line.tsx'

/** What the shell tells on every page. */
export async function shellStatus(): Promise<ShellStatus> {
  return { due: 0, sync: { files: 0, unread: 0, missing: 0, pending: 0, minutesAgo: null } }
}
