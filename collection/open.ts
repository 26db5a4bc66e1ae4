/** Opens a data folder: takes its lock, migrates, makes client, gate and pool, and puts the collection on the shelf. */
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { defaultWeights } from '../core/scheduler/fsrs.ts'
import { backupsFolder, databaseFile } from './data-folder.ts'
import { GatedSqlite } from './gate.ts'
import { type Collection, localUser, put } from './handle.ts'
import { type Holder, type Lock, takeLock } from './lock.ts'
import { migrate } from './migrate.ts'
import { createPool, type PoolOptions } from './pool.ts'
import { PrismaClient } from './prisma/client.ts'

export interface OpenOptions {
  readonly dataDir: string
  /** The folder with the SQL files. */
  readonly migrationsDir: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly pool?: PoolOptions
}

export type Opened =
  | { readonly ok: true; readonly collection: Collection; readonly lock: Lock; readonly migrated: readonly string[] }
  | { readonly ok: false; readonly reason: 'held'; readonly holder: Holder | null }
  | { readonly ok: false; readonly reason: 'refused'; readonly message: string }

/** Opens the data folder, making it where it is missing. */
export async function openCollection({ dataDir, migrationsDir, now, pool }: OpenOptions): Promise<Opened> {
  makeDataFolder(dataDir)
  const taken = takeLock(dataDir)
  if (!taken.ok) return { ok: false, reason: 'held', holder: taken.holder }
  const { lock } = taken
  try {
    const file = databaseFile(dataDir)
    const migrated = migrate(file, migrationsDir, backupsFolder(dataDir), now)
    if (!migrated.ok) {
      lock.release()
      return { ok: false, reason: 'refused', message: migrated.message }
    }
    chmodSync(file, 0o600)
    const db = openDatabase(file)
    const folderId = await ensureOwner(db, now)
    const open: Collection = await assemble(db, dataDir, folderId, lock, pool)
    put(open)
    return { ok: true, collection: open, lock, migrated: migrated.applied }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A client on a migrated database file, through the gate. */
export const openDatabase = (file: string): PrismaClient =>
  new PrismaClient({
    adapter: new GatedSqlite({ url: `file:${file}` }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  })

/** The data folder's identity, the local user and the default preset: made on the first opening. */
export async function ensureOwner(db: PrismaClient, now: number): Promise<string> {
  const known = await db.dataFolder.findFirst()
  if (known !== null) return known.id
  const folder = { id: randomUUID(), createdAt: new Date(now) }
  await db.$transaction([
    db.dataFolder.create({ data: folder }),
    db.user.create({
      data: {
        id: localUser,
        name: 'You',
        createdAt: new Date(now),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    }),
    db.preset.create({
      data: {
        id: randomUUID(),
        userId: localUser,
        name: 'Default',
        weights: JSON.stringify(defaultWeights),
        learningStepsMinutes: '[1,10]',
        relearningStepsMinutes: '[10]',
      },
    }),
  ])
  return folder.id
}

async function assemble(
  db: PrismaClient,
  dataDir: string,
  folderId: string,
  lock: Lock,
  options: PoolOptions = {},
): Promise<Collection> {
  const pool = createPool(options)
  return {
    db,
    dataDir,
    folderId,
    pool,
    close: async () => {
      await pool.close()
      await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
      await db.$disconnect()
      lock.release()
    },
  }
}

function makeDataFolder(dataDir: string): void {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
}
