import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GatedSqlite, pragmas } from './gate.ts'
import { migrate } from './migrate.ts'
import { PrismaClient } from './prisma/client.ts'

let folder = ''
let file = ''
let raw: Database.Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quern-gate-'))
  file = join(folder, 'quern.sqlite')
  migrate(file, 'prisma/migrations', join(folder, 'backups'), Date.now())
  raw = new Database(file)
  raw.exec("INSERT INTO User (id, name, createdAt, zone) VALUES ('u', 'You', '2026-01-01T00:00:00.000+00:00', 'UTC')")
})
afterEach(() => {
  raw.close()
  rmSync(folder, { recursive: true, force: true })
})

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const source = (id: string) => ({ id, userId: 'u', name: id, kind: 'dropped', createdAt: new Date(0) })

/** Seven shapes of one write, each of which must survive another's rollback. */
const shapes: Readonly<Record<string, (db: PrismaClient, id: string) => Promise<unknown>>> = {
  create: (db, id) => db.source.create({ data: source(id) }),
  'transaction of one': (db, id) => db.$transaction([db.source.create({ data: source(id) })]),
  'raw statement': (db, id) =>
    db.$executeRaw`INSERT INTO "Source" ("id","userId","name","kind","createdAt") VALUES (${id}, 'u', ${id}, 'dropped', '2026-01-01T00:00:00.000+00:00')`,
  'batch of two': (db, id) =>
    db.$transaction([
      db.source.create({ data: source(id) }),
      db.user.update({ where: { id: 'u' }, data: { name: 'a' } }),
    ]),
  interactive: (db, id) => db.$transaction((t) => t.source.create({ data: source(id) })),
  'nested write': (db, id) =>
    db.source.create({ data: { ...source(id), files: { create: [{ path: 'a.md', hash: 'h', bytes: 1 }] } } }),
  upsert: (db, id) => db.source.upsert({ where: { id }, create: source(id), update: {} }),
}

async function writeDuringRollback(
  db: PrismaClient,
  write: (db: PrismaClient, id: string) => Promise<unknown>,
  id: string,
) {
  const rolledBack = db
    .$transaction(async (t) => {
      await t.user.update({ where: { id: 'u' }, data: { name: 'rolled back' } })
      await sleep(30)
      throw new Error('roll back')
    })
    .catch(() => {})
  await sleep(10)
  await write(db, id)
  await rolledBack
  return raw.prepare('SELECT count(*) AS n FROM Source WHERE id = ?').get(id)
}

describe('through the gate', () => {
  test.each(Object.entries(shapes))('%s outlives the rollback of a transaction that was open', async (name, write) => {
    const db = new PrismaClient({ adapter: new GatedSqlite({ url: `file:${file}` }) })
    for (let round = 0; round < 5; round += 1) {
      expect(await writeDuringRollback(db, write, `${name}-${round}`)).toEqual({ n: 1 })
    }
    await db.$disconnect()
  })

  test('two hundred read-modify-writes at once count to two hundred', async () => {
    const db = new PrismaClient({
      adapter: new GatedSqlite({ url: `file:${file}` }),
      transactionOptions: { maxWait: 20_000, timeout: 20_000 },
    })
    await db.user.update({ where: { id: 'u' }, data: { rolloverMinutes: 0 } })
    const addOne = () =>
      db.$transaction(async (t) => {
        const { rolloverMinutes } = await t.user.findUniqueOrThrow({ where: { id: 'u' } })
        await t.user.update({ where: { id: 'u' }, data: { rolloverMinutes: rolloverMinutes + 1 } })
      })
    await Promise.all(Array.from({ length: 200 }, addOne))
    expect(raw.prepare('SELECT rolloverMinutes AS n FROM User').get()).toEqual({ n: 200 })
    await db.$disconnect()
  })

  test('a COMMIT that fails leaves the connection usable', async () => {
    raw.exec('CREATE TABLE parent (id INTEGER PRIMARY KEY)')
    raw.exec(
      'CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)',
    )
    const db = new PrismaClient({ adapter: new GatedSqlite({ url: `file:${file}` }) })
    const orphan = db.$transaction(async (t) => {
      await t.$executeRaw`INSERT INTO child VALUES (1, 99)`
    })
    await expect(orphan).rejects.toThrow()
    await db.source.create({ data: source('after') })
    expect(raw.prepare("SELECT count(*) AS n FROM Source WHERE id = 'after'").get()).toEqual({ n: 1 })
    await db.$disconnect()
  })

  test('a BEGIN that finds the database busy fails alone: the next transaction and write work', async () => {
    const db = new PrismaClient({ adapter: new GatedSqlite({ url: `file:${file}` }) })
    await db.$queryRaw`PRAGMA busy_timeout=50`
    raw.exec('BEGIN IMMEDIATE')
    await expect(db.$transaction((t) => t.source.create({ data: source('busy') }))).rejects.toThrow()
    raw.exec('ROLLBACK')
    await db.$transaction((t) => t.source.create({ data: source('then') }))
    await db.source.create({ data: source('plain') })
    expect(raw.prepare('SELECT count(*) AS n FROM Source').get()).toEqual({ n: 2 })
    await db.$disconnect()
  })

  test('every pragma holds on a new connection and after reopening', async () => {
    for (let opening = 0; opening < 2; opening += 1) {
      const db = new PrismaClient({ adapter: new GatedSqlite({ url: `file:${file}` }) })
      const read = async (name: string) => {
        const [row] = await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
        return Object.values(row ?? {})[0]
      }
      expect(await read('journal_mode')).toBe('wal')
      expect(Number(await read('synchronous'))).toBe(2)
      expect(Number(await read('foreign_keys'))).toBe(1)
      expect(Number(await read('trusted_schema'))).toBe(0)
      await db.$disconnect()
    }
    expect(pragmas).toHaveLength(7)
  })
})

test('the stock adapter loses an acknowledged write: the reason for the gate', async () => {
  const db = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) })
  const create = shapes.create
  if (create === undefined) throw new Error('no shape')
  expect(await writeDuringRollback(db, create, 'lost')).toEqual({ n: 0 })
  await db.$disconnect()
})
