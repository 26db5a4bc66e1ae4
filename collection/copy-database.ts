/** A copy of a live SQLite database that is known to open: written aside, checked, then named. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'

/** Copies `file` into `folder` as `<UTC time>-<label>.sqlite` and returns its path. Throws when the copy does not open. */
export function copyDatabase(file: string, folder: string, label: string, now: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  const target = join(folder, `${stamp}-${label}.sqlite`)
  copyDatabaseTo(file, target)
  return target
}

/** Copies `file` to `target`, which appears only once it was opened and checked. `cp` would miss what is in the WAL. */
export function copyDatabaseTo(file: string, target: string): void {
  const part = `${target}.part`
  rmSync(part, { force: true })
  const source = new Database(file, { readonly: true })
  try {
    // Counted first: answers may arrive while the copy is made.
    const counted = tables.map((table) => rowsOf(source, table))
    source.prepare('VACUUM INTO ?').run(part)
    checkCopy(counted, part)
  } catch (error) {
    rmSync(part, { force: true })
    throw new Error(`No backup could be made at "${target}". Nothing else was changed.`, { cause: error })
  } finally {
    source.close()
  }
  sync(part)
  renameSync(part, target)
  sync(dirname(target))
}

const tables = ['Review', 'Card'] as const

function checkCopy(counted: readonly number[], part: string): void {
  const copy = new Database(part, { readonly: true })
  try {
    const [verdict] = copy.pragma('integrity_check') as { integrity_check: string }[]
    if (verdict?.integrity_check !== 'ok') throw new Error(`its integrity check says "${verdict?.integrity_check}"`)
    for (const [index, table] of tables.entries()) {
      const [there, here] = [counted[index] ?? 0, rowsOf(copy, table)]
      if (here < there) throw new Error(`it has ${here} rows of ${table} where the original has ${there}`)
    }
  } finally {
    copy.close()
  }
}

function rowsOf(database: Database.Database, table: (typeof tables)[number]): number {
  return (database.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
