/**
 * The open collection, on a process-wide shelf. server.ts and cli.ts put it there; verbs take it from there. Next loads
 * verbs from a bundle of its own, so a module variable would exist twice: the shelf is on globalThis.
 */
import { asId, type UserId } from '../core/domain.ts'
import type { Pool } from './pool.ts'
import type { PrismaClient } from './prisma/client.ts'

export interface Collection {
  readonly db: PrismaClient
  readonly dataDir: string
  /** Which data folder this is: answers queued in a browser name it. */
  readonly folderId: string
  readonly pool: Pool
  /** Closes the database and gives the folder back. */
  close(): Promise<void>
}

const key = Symbol.for('quern')
const shelf = globalThis as { [key]?: Collection }

/** One local user, until there are accounts. */
export const localUser: UserId = asId('local')

export function put(open: Collection): void {
  shelf[key] = open
}

/** The open collection. Throws where nothing opened it: a page rendered outside Quern's own server. */
export function collection(): Collection {
  const open = shelf[key]
  if (open === undefined) throw new Error('No collection is open. Start Quern through its front door: npm start.')
  return open
}
