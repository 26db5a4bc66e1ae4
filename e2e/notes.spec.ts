/** A note with its cards beside their words, why a block asks nothing, and what becomes of suggested cards. */
import type { Page } from '@playwright/test'
import { exported } from './exported.ts'
import { expect, quern } from './fixture.ts'
import { faults } from './looks.ts'

const test = quern()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const entries = (page: Page) => page.getByRole('region', { name: 'Cards of this note' }).getByRole('listitem')

async function open(page: Page, dataDir: string, name: string) {
  const note = (await exported(dataDir)).notes.find(({ path }) => path.endsWith(name))
  await page.goto(`/notes/${note?.id}`)
  await expect(entries(page).first()).toBeVisible()
}

test('a note stands beside its cards: each level with its words, none over another', async ({ page, server }) => {
  await page.goto('/notes')
  await page.getByPlaceholder('Find a note').fill('fork')
  await page.getByRole('link', { name: 'fork', exact: true }).click()
  await expect(heading(page)).toHaveText('fork')
  await page.keyboard.press('j')
  await expect(page.locator('article mark[data-current]').first()).toBeVisible()
  const marks = await page.locator('article mark[data-card]').count()
  const { cards, notes } = await exported(server.dataDir)
  const fork = notes.find(({ path }) => path.endsWith('/fork.md'))
  const mine = cards.filter(({ noteId }) => noteId === fork?.id)
  expect(marks).toBeGreaterThanOrEqual(5)
  await expect(entries(page).filter({ has: page.getByRole('button', { expanded: false }) })).toHaveCount(
    mine.length - 1,
  )
  const boxes = await entries(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON()))
  for (const [index, box] of boxes.entries()) {
    const above = boxes[index - 1]
    if (above !== undefined) expect(box.top).toBeGreaterThanOrEqual(above.bottom)
  }
  await page.keyboard.press('Escape')
  const first = await page.locator('article mark[data-card]').first().boundingBox()
  const beside = await page.locator('li[data-status]').first().boundingBox()
  expect(Math.abs((first?.y ?? 0) - (beside?.y ?? 1000))).toBeLessThan(60)
})

test('a block that asks nothing says why, and shows itself', async ({ page, server }) => {
  await open(page, server.dataDir, '/fork.md')
  const silence = entries(page).filter({ hasText: 'No question: ' })
  await expect(silence.first()).toBeVisible()
  await silence.first().getByRole('button').click()
})

test('a link leads to the note it names', async ({ page, server }) => {
  await open(page, server.dataDir, '/fork.md')
  await page.locator('article a[href*="/notes/link"]', { hasText: 'Copy on write' }).click()
  await expect(heading(page)).toHaveText('Copy on write')
})

test('a suggested card is kept with y, one is dropped with d, and neither is suggested again', async ({
  page,
  server,
}) => {
  await page.goto('/notes?show=suggested')
  await expect(heading(page)).toHaveText(/^\d+ suggestions in \d+ notes wait for your yes\.$/)
  await open(page, server.dataDir, 'HTTP/methods.md')
  const suggested = entries(page).filter({ hasText: 'Suggested: ' })
  const before = await suggested.count()
  expect(before).toBeGreaterThanOrEqual(2)
  const chosen = page.locator('li[data-open="true"][data-status="suggested"]')
  const toNext = async () => {
    for (let step = 0; step < 60 && (await chosen.count()) === 0; step += 1) await page.keyboard.press('j')
    return (await chosen.getByRole('button', { expanded: true }).textContent()) ?? ''
  }
  const kept = await toNext()
  await page.keyboard.press('y')
  await expect(suggested).toHaveCount(before - 1)
  await expect(entries(page).filter({ hasText: kept })).toContainText('new')
  const dropped = await toNext()
  expect(dropped).not.toBe(kept)
  await page.keyboard.press('d')
  await expect(suggested).toHaveCount(before - 2)
  await expect(page.getByRole('button', { name: dropped, exact: true })).toHaveCount(0)
  await page.reload()
  await expect(suggested).toHaveCount(before - 2)
  await expect(page.getByRole('button', { name: dropped, exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: kept, exact: true })).toHaveCount(1)
  const { cards } = await exported(server.dataDir)
  expect(cards.filter(({ status }) => status === 'dropped')).toHaveLength(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`in ${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

      test('notes are without accessibility faults', async ({ page, server }) => {
        for (const name of ['/fork.md', 'HTTP/methods.md', 'Networking/tcp.md']) {
          await open(page, server.dataDir, name)
          expect(await faults(page)).toEqual([])
        }
      })
    })
  }
}
