/** Where answers lie until the server acknowledged them: this browser's own database. Each item names the collection it is meant for. */
import { type DBSchema, openDB } from 'idb'
import type { OutboxItem } from '../../core/review/exchange.ts'

export interface Kept {
  readonly seq: number
  readonly collectionId: string
  readonly item: OutboxItem
}

export interface OutboxStorage {
  /** False where the browser refuses a database: items then live as long as the tab, and are never called kept. */
  readonly durable: boolean
  /** Resolves when the transaction is complete: only then is an item kept. */
  readonly add: (collectionId: string, item: OutboxItem) => Promise<void>
  /** All items, oldest first. */
  readonly all: () => Promise<readonly Kept[]>
  readonly replace: (kept: readonly Kept[]) => Promise<void>
  readonly remove: (seqs: readonly number[]) => Promise<void>
}

interface Schema extends DBSchema {
  items: { key: number; value: { seq?: number; collectionId: string; item: OutboxItem } }
}

export async function openOutboxStorage(): Promise<OutboxStorage> {
  try {
    return await indexedStorage()
  } catch {
    return tabStorage()
  }
}

async function indexedStorage(): Promise<OutboxStorage> {
  const database = await openDB<Schema>('quern-outbox', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('items', { keyPath: 'seq', autoIncrement: true })
    },
  })
  const write = () => database.transaction('items', 'readwrite', { durability: 'strict' })
  return {
    durable: true,
    add: async (collectionId, item) => {
      const change = write()
      await Promise.all([change.store.add({ collectionId, item }), change.done])
    },
    all: async () => {
      const rows = await database.getAll('items')
      return rows.flatMap(({ seq, collectionId, item }) => (seq === undefined ? [] : [{ seq, collectionId, item }]))
    },
    replace: async (kept) => {
      const change = write()
      await Promise.all([...kept.map((row) => change.store.put(row)), change.done])
    },
    remove: async (seqs) => {
      const change = write()
      await Promise.all([...seqs.map((seq) => change.store.delete(seq)), change.done])
    },
  }
}

function tabStorage(): OutboxStorage {
  const rows = new Map<number, Kept>()
  let last = 0
  return {
    durable: false,
    add: async (collectionId, item) => {
      last += 1
      rows.set(last, { seq: last, collectionId, item })
    },
    all: async () => [...rows.values()],
    replace: async (kept) => {
      for (const row of kept) rows.set(row.seq, row)
    },
    remove: async (seqs) => {
      for (const seq of seqs) rows.delete(seq)
    },
  }
}
