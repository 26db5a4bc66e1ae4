import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'

let folder = ''
const file = () => join(folder, 'quern.sqlite')
const backups = () => join(folder, 'backups')
const steps = () => join(folder, 'migrations')
const now = Date.UTC(2026, 9, 14)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quern-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Exit code 0: the database is what the schema says; 2: it differs. */
const drift = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'prisma/diff.ts', '--database', file()], { encoding: 'utf8' }).status

function step(name: string, sql: string) {
  mkdirSync(join(steps(), name), { recursive: true })
  writeFileSync(join(steps(), name, 'migration.sql'), sql)
}

test('the migrations give the schema, with no drift', () => {
  expect(migrate(file(), 'prisma/migrations', backups(), now)).toMatchObject({ ok: true, backup: null })
  expect(drift()).toBe(0)
})

test('drift is seen: a column more than the schema has', () => {
  migrate(file(), 'prisma/migrations', backups(), now)
  const database = new Database(file())
  database.exec('ALTER TABLE User ADD COLUMN mail TEXT')
  database.close()
  expect(drift()).toBe(2)
})

test('a second start has nothing to do', () => {
  migrate(file(), 'prisma/migrations', backups(), now)
  expect(migrate(file(), 'prisma/migrations', backups(), now)).toEqual({ ok: true, applied: [], backup: null })
})

test('a database of a newer version is refused', () => {
  step('0001_first', 'CREATE TABLE Card (id)')
  migrate(file(), steps(), backups(), now)
  step('0002_later', 'CREATE TABLE B (id)')
  migrate(file(), steps(), backups(), now)
  rmSync(join(steps(), '0002_later'), { recursive: true })
  const refused = migrate(file(), steps(), backups(), now)
  expect(refused).toMatchObject({ ok: false })
  expect(!refused.ok && refused.message).toContain('newer Quern (it has "0002_later")')
})

test('a migration that was changed after it ran is refused', () => {
  step('0001_first', 'CREATE TABLE Card (id)')
  migrate(file(), steps(), backups(), now)
  step('0001_first', 'CREATE TABLE Card (id, name)')
  expect(migrate(file(), steps(), backups(), now)).toMatchObject({ ok: false })
})

const twoTables = `CREATE TABLE Card (id TEXT PRIMARY KEY);
  CREATE TABLE Review (id TEXT PRIMARY KEY, card TEXT REFERENCES Card(id) ON DELETE CASCADE);`

function withTwoAnswers() {
  step('0001_first', twoTables)
  migrate(file(), steps(), backups(), now)
  const database = new Database(file())
  database.exec("INSERT INTO Card VALUES ('c'); INSERT INTO Review VALUES ('r1', 'c'), ('r2', 'c');")
  database.close()
}

test('a rebuilt table does not cascade into the answers, and a backup is made first', () => {
  withTwoAnswers()
  step(
    '0002_rebuild',
    `CREATE TABLE new_Card (id TEXT PRIMARY KEY, name TEXT); INSERT INTO new_Card (id) SELECT id FROM Card;
     DROP TABLE Card; ALTER TABLE new_Card RENAME TO Card;`,
  )
  expect(migrate(file(), steps(), backups(), now)).toMatchObject({ ok: true, applied: ['0002_rebuild'] })
  const database = new Database(file())
  expect(database.prepare('SELECT count(*) AS n FROM Review').get()).toEqual({ n: 2 })
  database.close()
  expect(readdirSync(backups())).toEqual(['2026-10-14T00-00-00-pre-0002_rebuild.sqlite'])
})

test('a migration that would lose answers is taken back whole', () => {
  withTwoAnswers()
  step('0002_loses', "CREATE TABLE Extra (id TEXT); DELETE FROM Review WHERE id = 'r1';")
  expect(() => migrate(file(), steps(), backups(), now)).toThrow('0002_loses')
  const database = new Database(file())
  expect(database.prepare('SELECT count(*) AS n FROM Review').get()).toEqual({ n: 2 })
  expect(database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'Extra'").get()).toEqual({ n: 0 })
  database.close()
})
