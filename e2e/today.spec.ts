/** Today: the first run, what is due, a deck's switch, and the shell's keys and palette. */
import type { Page } from '@playwright/test'
import { expect, quern } from './fixture.ts'

const test = quern()

/** The page hears keys once its script runs: until then a palette that is asked for does not open. */
async function listening(page: Page) {
  const search = page.getByRole('textbox', { name: 'Search or jump' })
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(search).toBeFocused({ timeout: 2000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
}

test.describe.configure({ mode: 'serial' })

test('a first run offers a folder field above the decks that ship', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Point Quern at a folder of notes.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('Write the path of a folder, as in ~/notes.')).toBeVisible()
  expect(await page.getByRole('switch').count()).toBeGreaterThanOrEqual(6)
})

test('a deck is switched off and on, and stays so over a reload', async ({ page }) => {
  await page.goto('/')
  const first = page.getByRole('switch').first()
  await expect(first).toBeChecked()
  const saved = page.waitForResponse('**/api/decks')
  await first.press('Space')
  await saved
  await expect(first).not.toBeChecked()
  await page.reload()
  await expect(page.getByRole('switch').first()).not.toBeChecked()
  const back = page.waitForResponse('**/api/decks')
  await page.getByRole('switch').first().press('Space')
  await back
  await page.reload()
  await expect(page.getByRole('switch').first()).toBeChecked()
})

test('keys go everywhere: g and a letter, the list under ?, the palette', async ({ page }) => {
  await page.goto('/')
  await listening(page)
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/\/progress$/)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+k')
  const search = page.getByRole('textbox', { name: 'Search or jump' })
  await expect(search).toBeFocused()
  await search.fill('fork')
  await expect(page.getByRole('button', { name: /fork/i }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await search.fill('Today')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/$/)
})

test('arrows walk the decks, Enter reviews the one in focus, and the answer ends the first run', async ({ page }) => {
  await page.goto('/')
  await listening(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.deck-name').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/review\?deck=/)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  await page.keyboard.press('Space')
  const delivered = page.waitForResponse('**/api/outbox')
  await page.keyboard.press('3')
  await delivered
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 card is due.')
  await expect(page.getByText('1 answered today; the session goes on where you left it.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Continue review' })).toBeVisible()
  await expect(page.getByText('1 study day in a row')).toBeVisible()
})

test('single keys can be switched off; keys with Ctrl stay', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('switch', { name: 'Single keys' }).press('Space')
  await page.goto('/')
  await listening(page)
  await page.keyboard.press('?')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Search or jump' })).toBeFocused()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0)
})

test('an address that leads nowhere says so, and back', async ({ page }) => {
  const answer = await page.request.get('/nowhere')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('There is nothing here.')
})
