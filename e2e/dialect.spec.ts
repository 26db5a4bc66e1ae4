/** What notes are kept in: seen, shown in the plan, overruled there, and kept for every later sync of the source. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { exported } from './exported.ts'
import { expect, quern } from './fixture.ts'
import { faults } from './looks.ts'

const test = quern()

/** Pages of Logseq that bear no mark of it: to Markdown the property below a block belongs to its answer. */
const gates = '- Gates\n\t- **Turnstile**: a gate that one thread at a time may pass\n\t  seen:: yes\n'
const waiting =
  '- Waiting\n\t- **Rendezvous**: a point that both threads must reach before one goes on\n\t  seen:: no\n'

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quern-graph-'))
  writeFileSync(join(folder, 'gates.md'), gates)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const keptIn = (page: Page) => page.getByLabel('The notes are kept in')

async function look(page: Page) {
  await page.goto('/import')
  await page.getByLabel('A folder on this computer, read where it lies').fill(folder)
  await page.keyboard.press('Enter')
  await expect(keptIn(page)).toBeVisible()
}

test.describe.configure({ mode: 'serial' })

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`in ${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

      test('the plan page shows what was seen, and stands with another choice', async ({ page }) => {
        await look(page)
        await expect(keptIn(page).locator('option:checked')).toHaveText('Markdown, as detected')
        expect(await faults(page)).toEqual([])
        await keptIn(page).selectOption('Logseq')
        await expect(page.getByText('They look like Markdown.')).toBeVisible()
        expect(await faults(page)).toEqual([])
      })
    })
  }
}

test('a choice made in the plan is stored with it, and the next sync keeps it', async ({ page, server }) => {
  await look(page)
  const added = page.getByRole('region', { name: 'New' })
  await expect(added).toContainText('seen:: yes')
  await keptIn(page).focus()
  await keptIn(page).selectOption('Logseq')
  await expect(added).not.toContainText('seen:: yes')
  await expect(keptIn(page)).toBeFocused()
  expect((await exported(server.dataDir)).notes.filter(({ path }) => path === 'gates.md')).toEqual([])
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(heading(page)).toContainText('in step')

  writeFileSync(join(folder, 'waiting.md'), waiting)
  await page.goto('/import')
  await expect(page.getByText('Read as Logseq, as you chose (detected: Markdown).')).toBeVisible()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(keptIn(page)).toHaveValue('logseq')
  await expect(page.getByRole('region', { name: 'New' })).toContainText(/rendezvous/i)
  await expect(page.getByRole('region', { name: 'New' })).not.toContainText('seen:: no')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(heading(page)).toContainText('in step')
  const { sources } = await exported(server.dataDir)
  expect(sources.filter(({ dialect }) => dialect !== null)).toMatchObject([
    { dialect: 'logseq', detectedDialect: 'markdown' },
  ])
})

test('its note is shown as it is read', async ({ page }) => {
  await page.goto('/notes')
  await page.getByRole('link', { name: /gates/i }).first().click()
  await expect(page.getByRole('article')).toContainText('one thread at a time may pass')
  await expect(page.getByRole('article')).not.toContainText('seen::')
})

test('the choice is given back from the row of the source', async ({ page }) => {
  await page.goto('/import')
  await page.getByRole('button', { name: /^Change what .* is read as$/ }).click()
  await keptIn(page).selectOption('Markdown, as detected')
  await expect(page.getByText('Choose another where that is wrong.')).toBeVisible()
  await page.getByRole('button', { name: /^Apply/ }).click()
  await expect(heading(page)).toContainText('in step')
  await page.goto('/import')
  await expect(page.getByText('Read as Markdown, as detected.')).toBeVisible()
})

test('a reference to a block shows its words and leads to it', async ({ page }) => {
  const id = '6123f00d-1951-47cc-8050-25f68960d729'
  writeFileSync(
    join(folder, 'gates.md'),
    `${gates}\n\t- **Airlock**: two gates of which one is always shut\n\t  id:: ${id}\n`,
  )
  writeFileSync(join(folder, 'use.md'), `- Use\n\t- Where a draught must be kept out, take ((${id}))\n`)
  await look(page)
  await expect(keptIn(page).locator('option:checked')).toHaveText('Logseq, as detected')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(heading(page)).toContainText('in step')
  await page.goto('/notes')
  await page.getByRole('link', { name: /^use/i }).first().click()
  await expect(page.getByRole('article')).not.toContainText(id)
  await page.getByRole('article').getByRole('link', { name: 'Airlock: two gates of which one is always shut' }).click()
  await expect(page).toHaveURL(/\/notes\/[\w-]+\?at=\d+$/)
  await expect(page.getByRole('article')).toContainText('Airlock')
})
