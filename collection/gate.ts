/**
 * The adapter law: every statement of the one SQLite connection queues behind an open transaction. Without this gate a
 * plain write that runs while a transaction is open executes inside it, is reported as done, and vanishes when that
 * transaction rolls back (Prisma issue 29933). Transactions begin IMMEDIATE, so a busy database is waited for.
 */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { Database } from 'better-sqlite3'

/** For every connection, also after reopening: better-sqlite3 falls back to synchronous=NORMAL with WAL by itself. */
export const pragmas = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'busy_timeout=5000',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'mmap_size=0',
] as const

type Connected = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>

export class GatedSqlite extends PrismaBetterSqlite3 {
  readonly #config: { readonly url: string }

  constructor(config: { readonly url: string }) {
    super(config)
    this.#config = config
  }

  override async connect(): Promise<Connected> {
    const adapter = await super.connect()
    const database = databaseOf(adapter, this.#config.url)
    for (const pragma of pragmas) database.pragma(pragma)
    return gated(adapter, database)
  }
}

/** The connection is a field of the adapter that its types leave out. */
function databaseOf(adapter: Connected, url: string): Database {
  if (!('client' in adapter)) throw new Error(`The SQLite adapter of "${url}" has no client: was it upgraded?`)
  return adapter.client as Database
}

function gated(adapter: Connected, database: Database): Connected {
  const enter = makeGate()
  const executeRaw = adapter.executeRaw.bind(adapter)
  adapter.queryRaw = through(enter, adapter.queryRaw.bind(adapter))
  adapter.executeRaw = through(enter, executeRaw)
  adapter.executeScript = through(enter, adapter.executeScript.bind(adapter))
  skipOwnBegin(database)

  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (isolation) => {
    const leave = await enter()
    try {
      // Before the adapter's own mutex: it never gives that back when its BEGIN fails.
      await executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] })
      const transaction = await startTransaction(isolation)
      const end = once(() => {
        if (database.inTransaction) database.exec('ROLLBACK')
        leave()
      })
      transaction.commit = finishing(transaction.commit.bind(transaction), end)
      transaction.rollback = finishing(transaction.rollback.bind(transaction), end)
      return transaction
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      leave()
      throw error
    }
  }
  return adapter
}

/** A first-in first-out lock: `enter` resolves to the function that leaves. */
function makeGate(): () => Promise<() => void> {
  let tail: Promise<void> = Promise.resolve()
  return async () => {
    let open = () => {}
    const before = tail
    tail = new Promise((resolve) => {
      open = resolve
    })
    await before
    return open
  }
}

function through<Input, Output>(enter: () => Promise<() => void>, run: (input: Input) => Promise<Output>) {
  return async (input: Input): Promise<Output> => {
    const leave = await enter()
    try {
      return await run(input)
    } finally {
      leave()
    }
  }
}

function finishing(run: () => Promise<void>, end: () => void): () => Promise<void> {
  return async () => {
    try {
      await run()
    } finally {
      end()
    }
  }
}

function once(run: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    run()
  }
}

/** The adapter prepares `BEGIN` itself once its mutex is taken; we have begun already. */
function skipOwnBegin(database: Database): void {
  const prepare = database.prepare.bind(database)
  const began = prepare('SELECT 1')
  Object.defineProperty(began, 'run', { value: () => ({ changes: 0, lastInsertRowid: 0 }) })
  database.prepare = ((sql: string) => (sql === 'BEGIN' ? began : prepare(sql))) as Database['prepare']
}
