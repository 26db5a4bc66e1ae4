/**
 * Brings the database to the shape of this version, before Prisma opens it: SQL files in name order, each in one
 * transaction, recorded in Prisma's own table. A database with answers in it is backed up and the backup opened first.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyDatabase } from './copy-database.ts'
import { pragmas } from './gate.ts'

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[]; readonly backup: string | null }
  | { readonly ok: false; readonly message: string }

interface Step {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** `file` is the database, `folder` holds the migrations, `backupsDir` gets the copy made before a change. */
export function migrate(file: string, folder: string, backupsDir: string, now: number): Migrated {
  const existed = existsSync(file)
  const database = new Database(file)
  try {
    for (const pragma of pragmas) database.pragma(pragma)
    database.exec(migrationsTable)
    const steps = readSteps(folder)
    const problem = existed ? disagreement(database, steps) : null
    if (problem !== null) return { ok: false, message: problem }
    const waiting = steps.filter((step) => !recorded(database).has(step.name))
    if (waiting.length === 0) return { ok: true, applied: [], backup: null }
    const backup = hasReviews(database) ? copyDatabase(file, backupsDir, `pre-${waiting[0]?.name}`, now) : null
    for (const step of waiting) apply(database, step, now)
    return { ok: true, applied: waiting.map((step) => step.name), backup }
  } finally {
    database.close()
  }
}

const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

function readSteps(folder: string): Step[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function recorded(database: Database.Database): Map<string, string> {
  const rows = database.prepare('SELECT migration_name AS name, checksum FROM _prisma_migrations').all()
  return new Map((rows as { name: string; checksum: string }[]).map((row) => [row.name, row.checksum]))
}

function disagreement(database: Database.Database, steps: readonly Step[]): string | null {
  const known = new Map(steps.map((step) => [step.name, step.checksum]))
  for (const [name, checksum] of recorded(database)) {
    const here = known.get(name)
    if (here === undefined) {
      return `The database was made by a newer Quern (it has "${name}"). Start that version, or restore an older backup.`
    }
    if (here !== checksum) return `The migration "${name}" is not the one that made this database. Reinstall Quern.`
  }
  return null
}

function hasReviews(database: Database.Database): boolean {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'Review'").get()
  return table !== undefined && database.prepare('SELECT 1 FROM Review LIMIT 1').get() !== undefined
}

/** Foreign keys are switched off before BEGIN: inside a transaction the pragma does nothing, and a rebuilt table would cascade. */
function apply(database: Database.Database, step: Step, now: number): void {
  const reviewsBefore = countReviews(database)
  database.pragma('foreign_keys=OFF')
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(step.sql)
    const broken = database.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`it leaves ${broken.length} rows without their parent`)
    if (countReviews(database) !== reviewsBefore) throw new Error('it changes the number of answers')
    database
      .prepare(
        'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
      )
      .run(randomUUID(), step.checksum, step.name, now, now)
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw new Error(`The migration "${step.name}" failed and was taken back.`, { cause: error })
  } finally {
    database.pragma('foreign_keys=ON')
  }
}

function countReviews(database: Database.Database): number {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'Review'").get()
  if (table === undefined) return 0
  return (database.prepare('SELECT count(*) AS n FROM Review').get() as { n: number }).n
}
