/**
 * What every story begins with: a built server of the spec file's own, seeded through collection/ before it starts, and a
 * page on which any console error, warning, uncaught error or policy violation fails the test.
 *
 *   const test = quern({ seed: async (dataDir) => { … }, args: ['--notes', folder] })
 *   test('…', async ({ page, server }) => { await page.goto('/') … })
 */
import { test as base } from '@playwright/test'
import { newDataDir, type QuernServer, removeDataDir, type ServerOptions, startServer } from './server.ts'

export { expect } from '@playwright/test'

export interface StoryOptions extends Omit<ServerOptions, 'dataDir'> {
  /** Fills the data folder while no server holds it. */
  readonly seed?: (dataDir: string) => Promise<void>
}

interface PerTest {
  /** Console messages that this test expects, e.g. of failed requests while it is offline. */
  readonly expected: RegExp[]
  readonly gate: undefined
}

interface PerFile {
  readonly server: QuernServer
}

export function quern({ seed, ...options }: StoryOptions = {}) {
  return base.extend<PerTest, PerFile>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
      async ({}, use) => {
        const dataDir = newDataDir()
        await seed?.(dataDir)
        const server = await startServer({ ...options, dataDir })
        await use(server)
        await server.stop()
        removeDataDir(dataDir)
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: async ({ server }, use) => use(server.url),
    expected: [[], { option: true }],
    gate: [
      async ({ context, expected }, use) => {
        const complaints: string[] = []
        const complain = (text: string) => {
          if (!expected.some((pattern) => pattern.test(text))) complaints.push(text)
        }
        context.on('console', (message) => {
          const { url, lineNumber } = message.location()
          if (['error', 'warning'].includes(message.type()))
            complain(`${message.type()}: ${message.text()} (${url}:${lineNumber})`)
        })
        context.on('weberror', (error) => complain(`uncaught: ${error.error().stack ?? error.error().message}`))
        await context.addInitScript(() => {
          document.addEventListener('securitypolicyviolation', (event) => {
            console.error(`policy violation: ${event.violatedDirective} by ${event.blockedURI} (${event.sample})`)
          })
        })
        await use(undefined)
        base.expect(complaints, 'the console stays silent').toEqual([])
      },
      { auto: true },
    ],
  })
}
