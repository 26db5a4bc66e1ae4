/** `npm run bench`: the figures of DESIGN's speed and size, each beside what it is measured against. On a quiet machine. */
import { chromium } from '@playwright/test'
import { newDataDir, removeDataDir, startServer } from '../e2e/server.ts'
import config from '../playwright.config.ts'
import { measureAnswers } from './answers.ts'
import { measureCompile } from './compile.ts'
import { measureQueue } from './queue.ts'
import { measureBytes, measureKeys } from './review-page.ts'
import { measureSync } from './sync.ts'

await measureCompile()
await measureSync()
await measureQueue({ cards: 100_000, reviews: 1_000_000 })

const dataDir = newDataDir()
const server = await startServer({ dataDir })
const browser = await chromium.launch(config.use?.launchOptions ?? {})
try {
  await measureBytes(browser, server.url)
  await allowNewCards(server.url, 500)
  await measureKeys(browser, server.url)
  await measureAnswers(server)
} finally {
  await browser.close()
  await server.stop()
  removeDataDir(dataDir)
}

/** So that no run ends for want of cards. */
async function allowNewCards(url: string, newPerDay: number): Promise<void> {
  const headers = { Origin: url, 'Content-Type': 'application/json' }
  const saved = await fetch(`${url}/api/settings`, { method: 'POST', headers, body: JSON.stringify({ newPerDay }) })
  if (!saved.ok) throw new Error(`The limit was not taken: ${await saved.text()}`)
}
