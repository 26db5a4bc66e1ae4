/** A day's review: by keyboard, by thumb, offline, in two browsers at once; nothing lost, nothing twice. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ReviewSession } from '../core/review/exchange.ts'
import { expect, quern } from './fixture.ts'
import { seedFolder } from './seed.ts'

const test = quern({ seed: (dataDir) => seedFolder(dataDir, 'content/Processes and threads') })

test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED.*\/api\/outbox/] })

const question = (page: Page) => page.locator('h1#rv-question')
const wordsOf = async (page: Page) => (await question(page).textContent()) ?? ''
const session = async (page: Page): Promise<ReviewSession> => (await page.request.get('/api/session')).json()
const answered = async (page: Page): Promise<number> => (await session(page)).answeredToday

async function open(page: Page) {
  await page.goto('/review')
  await expect(question(page)).toBeFocused()
}

async function rate(page: Page, key: string) {
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
  await page.keyboard.press(key)
}

test.describe.configure({ mode: 'serial' })

test('a card is edited beside its note, and the note opens at the words of the answer', async ({ page }) => {
  await open(page)
  await page.keyboard.press('n')
  await expect(page.getByText('This shows the answer.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await page.keyboard.press('n')
  const mark = page.getByRole('complementary').locator('mark.here').first()
  await expect(mark).toBeInViewport()
  await page.keyboard.press('n')
  await page.keyboard.press('e')
  await page.getByLabel('Question').fill('What is `this` card?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(question(page)).toContainText('What is this card?')
  await expect(question(page).locator('code')).toHaveText('this')
  await expect(page.getByText('yours', { exact: true })).toBeVisible()
  await expect.poll(async () => (await session(page)).cards[0]?.question).toBe('What is `this` card?')
})

test('suspend and bury take a card away at once, and each comes back with u', async ({ page }) => {
  await open(page)
  const first = await wordsOf(page)
  await page.keyboard.press('s')
  await expect(question(page)).not.toHaveText(first)
  await page.keyboard.press('b')
  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await expect(question(page)).toHaveText(first)
  await page.reload()
  await expect(question(page)).toHaveText(first)
})

test('answers given offline are kept here and delivered once', async ({ page, context }) => {
  await open(page)
  const before = await answered(page)
  await context.setOffline(true)
  for (let count = 0; count < 3; count += 1) await rate(page, '4')
  await expect(page.getByText('Offline, 3 answers kept here')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('3 answers saved')).toBeVisible()
  expect(await answered(page)).toBe(before + 3)
  await page.reload()
  await expect(question(page)).toBeFocused()
  expect(await answered(page)).toBe(before + 3)
})

test('after three tries the page says what is kept and not yet saved, and tries again when told', async ({ page }) => {
  await open(page)
  const before = await answered(page)
  await page.route('**/api/outbox', (route) => route.abort('connectionrefused'))
  await rate(page, '4')
  const bar = page.getByRole('alert').filter({ hasText: 'kept in this browser and not yet saved' })
  await expect(bar).toContainText(
    '1 answer is kept in this browser and not yet saved. Quern cannot be reached at 127.0.0.1',
    {
      timeout: 15_000,
    },
  )
  await page.unroute('**/api/outbox')
  await bar.getByRole('button', { name: 'Try now' }).click()
  await expect(bar).toBeHidden()
  expect(await answered(page)).toBe(before + 1)
})

test('answers meant for another collection are set aside in sight, and never sent', async ({ page }) => {
  await open(page)
  const before = await answered(page)
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('quern-outbox')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const change = opening.result.transaction('items', 'readwrite')
          change.objectStore('items').add({ collectionId: 'another', item: { kind: 'answer', id: 'x' } })
          change.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )
  await page.reload()
  await expect(page.getByText('1 answer in this browser belongs to another collection.')).toBeVisible()
  await rate(page, '4')
  await expect.poll(() => answered(page)).toBe(before + 1)
  await expect(page.getByText('1 answer in this browser belongs to another collection.')).toBeVisible()
})

test('a page left open while another collection took its place says so and keeps its answers', async ({ page }) => {
  await open(page)
  const before = await answered(page)
  await page.route('**/api/outbox', (route) =>
    route.fulfill({ json: { ok: false, reason: 'other-collection', collectionId: 'another' } }),
  )
  await rate(page, '4')
  await expect(page.getByText('1 answer of this one stays in this browser')).toBeVisible()
  await page.unroute('**/api/outbox')
  await page.reload()
  await expect(question(page)).toBeFocused()
  await expect.poll(() => answered(page)).toBe(before + 1)
})

test('a card answered in another browser meanwhile is told, and the page goes on', async ({
  page,
  browser,
  server,
}) => {
  await open(page)
  const other = await (await browser.newContext({ baseURL: server.url })).newPage()
  await open(other)
  await expect(question(other)).toHaveText(await wordsOf(page))
  const before = await answered(page)
  await rate(page, '4')
  await expect.poll(() => answered(page)).toBe(before + 1)
  await rate(other, '4')
  await expect(other.getByText('This card was answered on another device')).toBeVisible()
  expect(await answered(page)).toBe(before + 1)
  await other.context().close()
})

test('twenty new cards by keyboard, three taken back, and after a reload page and log agree', async ({ page }) => {
  await open(page)
  const { answeredToday, cards } = await session(page)
  const total = cards.length
  for (let count = 0; count < total; count += 1) await rate(page, '4')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Done')
  for (let count = 0; count < 3; count += 1) {
    await page.keyboard.press('u')
    await expect(question(page)).toBeFocused()
  }
  await expect(page.getByText('3 left')).toBeVisible()
  await expect.poll(() => answered(page)).toBe(answeredToday + total - 3)
  await page.reload()
  await expect(page.getByText('3 left')).toBeVisible()
  expect((await session(page)).cards).toHaveLength(3)
  for (let count = 0; count < answeredToday + total - 3; count += 1) {
    await page.keyboard.press('u')
    await expect(question(page)).toBeFocused()
  }
  await expect.poll(() => answered(page)).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('both sides of a card, its note, its editor and its menu are without accessibility faults', async ({
      page,
    }) => {
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
      }
      await open(page)
      expect(await faults()).toEqual([])
      await page.keyboard.press('Space')
      await page.keyboard.press('n')
      await expect(page.getByRole('complementary').locator('mark.here').first()).toBeInViewport()
      expect(await faults()).toEqual([])
      await page.keyboard.press('e')
      await expect(page.getByLabel('Question')).toBeFocused()
      expect(await faults()).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('.')
      await expect(page.getByRole('button', { name: 'Bury until tomorrow' })).toBeVisible()
      expect(await faults()).toEqual([])
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap in the lower half shows the answer; all the rest is at the thumb', async ({ page }) => {
    await open(page)
    const first = await wordsOf(page)
    await page.touchscreen.tap(200, 600)
    await page.getByRole('button', { name: /^Good/ }).tap()
    await expect(question(page)).not.toHaveText(first)
    await page.getByRole('button', { name: 'Undo (U)' }).tap()
    await expect(question(page)).toHaveText(first)
    await page.getByRole('button', { name: 'Show answer' }).tap()
    await page.getByRole('button', { name: 'More actions' }).tap()
    await page.getByRole('button', { name: 'Open the note' }).tap()
    await expect(page.getByRole('complementary').locator('mark.here').first()).toBeInViewport()
    await page.getByRole('button', { name: 'Close note (N)' }).tap()
    await page.getByRole('button', { name: 'More actions' }).tap()
    await page.getByRole('button', { name: 'Bury until tomorrow' }).tap()
    await expect(question(page)).not.toHaveText(first)
    const small = await page
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons
          .filter(
            (button) => Math.min(button.getBoundingClientRect().height, button.getBoundingClientRect().width) < 44,
          )
          .map((button) => button.outerHTML),
      )
    expect(small).toEqual([])
  })
})

test('the page takes at most 200 kB of script', async ({ page }) => {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    )
  })
  await open(page)
  await page.waitForTimeout(4000)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThanOrEqual(200_000)
})
