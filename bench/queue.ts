/** What a big collection costs: Today, and opening a review session. */
import { join } from 'node:path'
import { localUser } from '../collection/handle.ts'
import { openCollection } from '../collection/open.ts'
import { openSession } from '../collection/session.ts'
import { today } from '../collection/today.ts'
import { newDataDir, removeDataDir } from '../e2e/server.ts'
import { fillCollection, type Size } from './big-collection.ts'
import { spread } from './figures.ts'

export async function measureQueue(size: Size): Promise<void> {
  const dataDir = newDataDir()
  const now = Date.now()
  await (await opened(dataDir)).close()
  fillCollection(dataDir, size, now)
  const collection = await opened(dataDir)
  const what = `${size.cards.toLocaleString('en')} cards, ${size.reviews.toLocaleString('en')} log rows`
  console.log(`today, ${what}: ${spread(await repeat(10, () => today(localUser, now)))}`)
  console.log(`open a review session, ${what}: ${spread(await repeat(10, () => openSession(localUser, {}, now)))}`)
  await collection.close()
  removeDataDir(dataDir)
}

async function opened(dataDir: string) {
  const migrationsDir = join(import.meta.dirname, '../prisma/migrations')
  const result = await openCollection({ dataDir, migrationsDir, now: Date.now() })
  if (!result.ok) throw new Error(`The data folder did not open: ${result.reason}`)
  return result.collection
}

async function repeat(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now()
    await work()
    took.push(performance.now() - begun)
  }
  return took
}
