/** Backups: made while the collection is in use, listed with what opening them found, restored into a copy. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { copyDatabase, copyDatabaseTo } from './copy-database.ts'
import { backupsFolder, databaseFile } from './data-folder.ts'
import { collection } from './handle.ts'

export interface BackupRow {
  readonly name: string
  readonly bytes: number
  readonly madeAt: number
  /** What it was made before, from its name: `import`, `pre-…`, `manual`. */
  readonly label: string
  readonly checked:
    | { readonly ok: true; readonly cards: number; readonly answers: number }
    | { readonly ok: false; readonly message: string }
}

export type Refusal = { readonly ok: false; readonly message: string }

/** The backups of this data folder, newest first; each is opened and counted. */
export function listBackups(): readonly BackupRow[] {
  const folder = backupsFolder(collection().dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .reverse()
    .map((name) => {
      const file = join(folder, name)
      const stat = statSync(file)
      return { name, bytes: stat.size, madeAt: stat.mtimeMs, label: labelOf(name), checked: checkBackup(file) }
    })
}

const labelOf = (name: string): string => /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-(.+)\.sqlite$/.exec(name)?.[1] ?? 'copy'

/** Makes a verified backup in the data folder. */
export function makeBackup(label: string, now: number): string {
  const { dataDir } = collection()
  return basename(copyDatabase(databaseFile(dataDir), backupsFolder(dataDir), label, now))
}

/** Writes a verified backup of a data folder's database to a file that does not exist yet. */
export function backupTo(dataDir: string, file: string): { readonly ok: true; readonly file: string } | Refusal {
  if (existsSync(file)) return { ok: false, message: `"${file}" exists already. Name a new file.` }
  if (!existsSync(databaseFile(dataDir))) return { ok: false, message: `There is no collection in "${dataDir}".` }
  mkdirSync(dirname(resolve(file)), { recursive: true })
  copyDatabaseTo(databaseFile(dataDir), resolve(file))
  return { ok: true, file }
}

/** Restores a backup into a folder of its own, which can be opened with QUERN_DATA. What is here is not touched. */
export function restoreIntoCopy(
  name: string,
  folder: string,
): { readonly ok: true; readonly folder: string } | Refusal {
  const file = join(backupsFolder(collection().dataDir), basename(name))
  if (!existsSync(file)) return { ok: false, message: `There is no backup "${name}".` }
  if (!isAbsolute(folder)) return { ok: false, message: `Give the folder with its whole path, not "${folder}".` }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return { ok: false, message: `"${folder}" is not empty. Name a new folder.` }
  }
  const checked = checkBackup(file)
  if (!checked.ok) return { ok: false, message: checked.message }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  copyDatabaseTo(file, databaseFile(folder))
  return { ok: true, folder }
}

const ourTables = ['Card', 'DataFolder', 'Deck', 'Note', 'Review', 'Source', 'User', '_prisma_migrations']

/** Opens a backup and counts: integrity, our tables as tables, no triggers or views of others. */
export function checkBackup(file: string): BackupRow['checked'] {
  const refused = (why: string): Refusal => ({ ok: false, message: `"${basename(file)}" is no Quern backup: ${why}.` })
  let database: Database.Database
  try {
    database = new Database(file, { readonly: true, fileMustExist: true })
  } catch {
    return refused('it cannot be opened')
  }
  try {
    database.pragma('trusted_schema=OFF')
    database.pragma('cell_size_check=ON')
    const [verdict] = database.pragma('integrity_check') as { integrity_check: string }[]
    if (verdict?.integrity_check !== 'ok') return refused('it is damaged')
    const schema = database.prepare('SELECT type, name FROM sqlite_schema').all() as { type: string; name: string }[]
    const foreign = schema.find(({ type }) => type === 'trigger' || type === 'view')
    if (foreign !== undefined) return refused(`it holds a ${foreign.type} "${foreign.name}"`)
    const tables = new Set(schema.filter(({ type }) => type === 'table').map(({ name }) => name))
    const missing = ourTables.find((table) => !tables.has(table))
    if (missing !== undefined) return refused(`it has no table ${missing}`)
    const count = (table: string) => (database.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n
    return { ok: true, cards: count('Card'), answers: count('Review') }
  } catch {
    return refused('it is no SQLite database')
  } finally {
    database.close()
  }
}
