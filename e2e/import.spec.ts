/** Bringing notes: a folder by its path and its first review, dropped files, an archive that leads out of its folder. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import yazl from 'yazl'
import type { ReviewSession } from '../core/review/exchange.ts'
import { exported } from './exported.ts'
import { expect, quern } from './fixture.ts'
import { faults } from './looks.ts'

const test = quern()
const root = join(import.meta.dirname, '..')
const mogoz = join(root, '../shared/corpora/notes/mogoz')
const here = existsSync(mogoz)

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function tally(page: Page): Promise<Record<string, number>> {
  const cells = await page
    .getByRole('list', { name: 'What would happen' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [item.getAttribute('data-name') ?? '', item.querySelector('strong')?.textContent ?? '']),
    )
  return Object.fromEntries(cells.map(([name, count]) => [name, Number(count?.replace(/\D/g, ''))]))
}

async function apply(page: Page) {
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(heading(page)).toContainText('in step', { timeout: 120_000 })
}

test.describe.configure({ mode: 'serial' })

test('a folder is brought by its path, twenty cards reviewed, three taken back, and page and log agree', async ({
  page,
  server,
}) => {
  test.skip(!here && !process.env.QUERN_REQUIRE_SHARED, 'The notes of ../shared are not beside this clone.')
  test.setTimeout(240_000)
  await page.goto('/import')
  await page.getByLabel('A folder on this computer, read where it lies').fill(mogoz)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/^[\d,]+ changes\.$/, { timeout: 120_000 })
  await expect(heading(page)).toBeFocused()
  const plan = await tally(page)
  expect(plan.new).toBeGreaterThan(100)
  expect((await exported(server.dataDir)).cards.filter((card) => card.source === 'mogoz')).toEqual([])
  await apply(page)

  const { decks, notes, cards } = await exported(server.dataDir)
  const mine = cards.filter((card) => card.source === 'mogoz')
  expect(mine.filter((card) => card.status === 'active')).toHaveLength(plan.new ?? 0)
  expect(mine.filter((card) => card.status === 'suggested')).toHaveLength(plan.suggested ?? 0)
  expect(notes.filter((note) => note.source === 'mogoz')).toHaveLength(313)

  const deck = decks.find(({ name }) => name === 'mogoz')?.id
  const question = page.locator('h1#rv-question')
  const session = async (): Promise<ReviewSession> => (await page.request.get(`/api/session?deck=${deck}`)).json()
  await page.goto(`/review?deck=${deck}`)
  for (let count = 0; count < 20; count += 1) {
    await expect(question).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
    await page.keyboard.press('4')
  }
  await expect(heading(page)).toContainText('Done')
  for (let count = 0; count < 3; count += 1) {
    await page.keyboard.press('u')
    await expect(question).toBeFocused()
  }
  await expect.poll(async () => (await session()).answeredToday).toBe(17)
  await page.reload()
  await expect(page.getByText('3 left')).toBeVisible()
  expect((await session()).cards).toHaveLength(3)

  const { reviews } = await exported(server.dataDir)
  const back = new Set(reviews.map(({ takesBack }) => takesBack).filter((id) => id !== null))
  const standing = reviews.filter(({ id, rating }) => rating !== null && !back.has(id))
  expect(reviews.filter(({ rating }) => rating !== null)).toHaveLength(20)
  expect(back.size).toBe(3)
  expect(standing).toHaveLength(17)
  expect(new Set(standing.map(({ cardId }) => cardId)).size).toBe(17)
})

test('the same folder again has nothing new', async ({ page }) => {
  test.skip(!here && !process.env.QUERN_REQUIRE_SHARED, 'The notes of ../shared are not beside this clone.')
  await page.goto('/import')
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(heading(page)).toHaveText('Nothing new: these notes are in step.', { timeout: 60_000 })
  await page.keyboard.press('Escape')
  await expect(heading(page)).toContainText('Bring notes')
})

const kernel = '# Kernel\n\n- **Scheduler**: the part of the kernel that picks the next thread to run on a processor.\n'
const locks = '# Locks\n\n- **Mutex**: a lock that one thread at a time may hold.\n'

/** An archive whose second entry is called `../out.md`; the writer refuses such a name, so it is put in afterwards. */
async function leadingOut(): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  zip.addBuffer(Buffer.from(locks), 'locks.md')
  zip.addBuffer(Buffer.from(kernel), 'xx/out.md')
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.from(Buffer.concat(parts).toString('latin1').replaceAll('xx/out.md', '../out.md'), 'latin1')
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`dropped in ${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

      test('files come in, and an archive that leads out of its folder stays out', async ({ page, server }) => {
        const name = `${colorScheme}${width}`
        await page.goto('/import')
        await page.getByLabel('Choose files').setInputFiles([
          { name: `${name}.md`, mimeType: 'text/markdown', buffer: Buffer.from(kernel.replace('Kernel', name)) },
          { name: 'bad.zip', mimeType: 'application/zip', buffer: await leadingOut() },
          { name: 'picture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
        ])
        // The second drop of this file has to say which source it belongs to.
        await expect(heading(page)).not.toHaveText(/^(Bring|Sending|Reading)/)
        if (/already/.test((await heading(page).textContent()) ?? '')) {
          await page.getByLabel('Name of the new source').fill(name)
          await page.getByRole('button', { name: 'Look at it' }).click()
        }
        const refused = page.getByRole('region', { name: 'Refused' })
        await expect(refused).toContainText('bad.zip')
        await expect(refused).toContainText('../out.md')
        await expect(refused).toContainText('picture.pdf')
        await expect(heading(page)).toBeFocused()
        expect(await faults(page)).toEqual([])
        await apply(page)
        expect(await faults(page)).toEqual([])
        const paths = (await exported(server.dataDir)).notes.map(({ path }) => path)
        expect(paths.filter((path) => path === `${name}.md`)).toHaveLength(1)
        expect(paths.filter((path) => /^(.*bad.*\/|\.\.\/)?(out|locks)\.md$/.test(path))).toEqual([])
      })
    })
  }
}
