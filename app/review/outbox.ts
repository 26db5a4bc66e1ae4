/**
 * The outbox: what the user did, on its way to the server. An item is *kept* when this browser's database has it, and *saved* when
 * the server acknowledged it. One tab delivers at a time; the others hear what came of their items.
 */
import type { ItemOutcome, OutboxItem, OutboxReply, OutboxRequest } from '../../core/review/exchange.ts'
import { type Kept, type OutboxStorage, openOutboxStorage } from './outbox-storage.ts'

export interface OutboxStatus {
  /** Items of this collection not yet acknowledged, and how many of them are answers. */
  readonly waiting: number
  readonly waitingAnswers: number
  /** Items meant for another collection: set aside until that one is opened. */
  readonly foreign: number
  readonly offline: boolean
  /** Sendings that failed in a row. */
  readonly failures: number
  /** Items acknowledged after a failure, shown for a while; 0 otherwise. */
  readonly justSaved: number
  /** The server at this address holds another collection now: nothing of this page can be delivered to it. */
  readonly elsewhere: boolean
  /** False where this browser refuses a database. */
  readonly durable: boolean
}

export interface Outbox {
  /** Resolves when the item is kept. Delivery goes on by itself. */
  readonly keep: (item: OutboxItem) => Promise<void>
  /** Resolves when everything waiting was tried once. */
  readonly flush: () => Promise<void>
  /** What is still waiting here for this collection, oldest first. */
  readonly waiting: () => Promise<readonly OutboxItem[]>
  readonly status: () => OutboxStatus
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

const lockName = 'quern-outbox'
const batchSize = 50
const patienceMs = 15_000
const savedShownMs = 4_000
/** With nothing on its way. */
export const quiet: OutboxStatus = {
  waiting: 0,
  waitingAnswers: 0,
  foreign: 0,
  offline: false,
  failures: 0,
  justSaved: 0,
  elsewhere: false,
  durable: true,
}

/** `onOutcomes` hears what became of items of this collection, whichever tab delivered them. */
export function openOutbox(collectionId: string, onOutcomes: (outcomes: readonly ItemOutcome[]) => void): Outbox {
  const opened = openOutboxStorage()
  const channel = new BroadcastChannel(lockName)
  const listeners = new Set<() => void>()
  let status: OutboxStatus = { ...quiet, offline: !navigator.onLine }
  let retry: ReturnType<typeof setTimeout> | undefined
  let savedTimer: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  let running: Promise<void> | null = null
  /** What this tab did and the server has not acknowledged, in order. */
  let unacknowledged: readonly OutboxItem[] = []
  let keeping = 0

  const set = (change: Partial<OutboxStatus>) => {
    status = { ...status, ...change }
    for (const listener of listeners) listener()
  }
  const count = async (storage: OutboxStorage) => {
    const all = await storage.all()
    const own = all.filter((kept) => kept.collectionId === collectionId)
    const waitingAnswers = own.filter((kept) => kept.item.kind === 'answer').length
    set({ waiting: own.length, waitingAnswers, foreign: all.length - own.length, durable: storage.durable })
    return own
  }
  const acknowledged = (outcomes: readonly ItemOutcome[]) => {
    settle(outcomes)
    if (status.failures > 0 || status.offline || status.justSaved > 0) {
      set({ justSaved: status.justSaved + outcomes.length })
      clearTimeout(savedTimer)
      savedTimer = setTimeout(() => set({ justSaved: 0 }), savedShownMs)
    }
    onOutcomes(outcomes)
  }

  const settle = (outcomes: readonly ItemOutcome[]) => {
    const done = new Set<string>(outcomes.map((outcome) => outcome.id))
    unacknowledged = unacknowledged.filter((item) => !done.has(item.id))
  }

  /** Under the lock: reads, sends and removes until nothing waits or a sending fails. */
  const drain = async () => {
    const storage = await opened
    for (;;) {
      const batch = (await count(storage)).slice(0, batchSize)
      if (batch.length === 0) return
      const reply = await send(collectionId, batch)
      if (reply === null) {
        await storage.replace(batch.map(queued))
        set({ failures: status.failures + 1, offline: !navigator.onLine })
        later()
        return
      }
      if (!reply.ok) {
        set({ elsewhere: true })
        return
      }
      const done = new Set(reply.outcomes.map((outcome) => outcome.id))
      const seqs = batch.filter((kept) => done.has(kept.item.id)).map((kept) => kept.seq)
      await storage.remove(seqs)
      acknowledged(reply.outcomes)
      set({ failures: 0, offline: false, elsewhere: false })
      channel.postMessage({ collectionId, outcomes: reply.outcomes })
      if (seqs.length === 0) return
    }
  }

  const later = () => {
    clearTimeout(retry)
    retry = setTimeout(() => void flush(), Math.min(30_000, 1000 * 2 ** Math.min(status.failures, 5)))
  }
  const run = async () => {
    try {
      while (wanted) {
        wanted = false
        await navigator.locks.request(lockName, drain)
      }
    } finally {
      running = null
    }
  }
  const flush = (): Promise<void> => {
    wanted = true
    running ??= run()
    return running
  }

  const wake = () => void flush()
  const onLine = () => {
    set({ offline: !navigator.onLine })
    if (navigator.onLine) wake()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  /** A tab that closes between a key and the end of its transaction sends at once what might not be kept. */
  const onLeave = () => {
    if (keeping > 0) navigator.sendBeacon('/api/outbox', requestOf(collectionId, unacknowledged))
  }
  channel.onmessage = ({ data }: MessageEvent<{ collectionId: string; outcomes: readonly ItemOutcome[] }>) => {
    if (data.collectionId === collectionId) {
      settle(data.outcomes)
      onOutcomes(data.outcomes)
    }
    void opened.then(count)
  }
  window.addEventListener('online', onLine)
  window.addEventListener('offline', onLine)
  window.addEventListener('pageshow', wake)
  window.addEventListener('pagehide', onLeave)
  document.addEventListener('visibilitychange', onVisible)

  return {
    keep: async (item) => {
      unacknowledged = [...unacknowledged, item]
      keeping += 1
      try {
        const storage = await opened
        await storage.add(collectionId, item)
        await count(storage)
      } finally {
        keeping -= 1
      }
      wake()
    },
    flush,
    waiting: async () => (await count(await opened)).map((kept) => kept.item),
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      clearTimeout(retry)
      clearTimeout(savedTimer)
      channel.close()
      window.removeEventListener('online', onLine)
      window.removeEventListener('offline', onLine)
      window.removeEventListener('pageshow', wake)
      window.removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onVisible)
    },
  }
}

function requestOf(collectionId: string, items: readonly OutboxItem[]): Blob {
  const request: OutboxRequest = { collectionId, sentAt: Date.now(), items }
  return new Blob([JSON.stringify(request)], { type: 'application/json' })
}

/** Null when no answer came, or none that could be read. */
async function send(collectionId: string, batch: readonly Kept[]): Promise<OutboxReply | null> {
  const items = batch.map((kept) => kept.item)
  try {
    const response = await fetch('/api/outbox', {
      method: 'POST',
      body: requestOf(collectionId, items),
      signal: AbortSignal.timeout(patienceMs),
    })
    return response.ok ? ((await response.json()) as OutboxReply) : null
  } catch {
    return null
  }
}

/** From its first sending without an acknowledgement on, an answer or an undo is never refused as stale. */
function queued(kept: Kept): Kept {
  const { item } = kept
  return item.kind === 'answer' || item.kind === 'undo' ? { ...kept, item: { ...item, queued: true } } : kept
}
