/**
 * One process a data folder: a tiny second SQLite file in an exclusive transaction that is never committed. The kernel
 * gives it back when the process dies, however it dies; a pid file would go stale.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export interface Holder {
  readonly pid: number
  /** Where a server answers, and the token for its command route; null for a command that holds the data itself. */
  readonly address: string | null
  readonly token: string | null
}

export interface Lock {
  /** Says who holds the folder, in a file that only this user can read. */
  announce(holder: Holder): void
  release(): void
}

const holderFile = (dataDir: string) => join(dataDir, 'holder.json')

/** Takes the lock of a data folder, or says that another process has it. */
export function takeLock(dataDir: string): { ok: true; lock: Lock } | { ok: false; holder: Holder | null } {
  const database = new Database(join(dataDir, 'lock.sqlite'), { timeout: 0 })
  try {
    database.pragma('journal_mode=DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return { ok: false, holder: readHolder(dataDir) }
    }
    throw new Error(`The data folder "${dataDir}" cannot be locked.`, { cause: error })
  }
  return {
    ok: true,
    lock: {
      announce: (holder) => writeFileSync(holderFile(dataDir), JSON.stringify(holder), { mode: 0o600 }),
      release: () => {
        rmSync(holderFile(dataDir), { force: true })
        database.close()
      },
    },
  }
}

/** Who says to hold the folder; only true while the lock is taken. */
export function readHolder(dataDir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(holderFile(dataDir), 'utf8')) as Holder
  } catch {
    return null
  }
}
