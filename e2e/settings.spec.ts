/** Settings: each field saves by itself, the zone is asked once, a backup is made and restored into a copy. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, quern } from './fixture.ts'

const test = quern()

test.use({ timezoneId: 'Europe/Vienna' })
test.describe.configure({ mode: 'serial' })

test('the zone of the browser is asked about once and never changed silently', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('this browser is in Europe/Vienna')).toBeVisible()
  await page.getByRole('button', { name: 'Use Europe/Vienna' }).click()
  await expect(page.getByText('this browser is in Europe/Vienna')).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('this browser is in Europe/Vienna')).toBeHidden()
  await page.goto('/settings')
  await expect(page.getByRole('combobox', { name: 'Zone' })).toHaveValue('Europe/Vienna')
})

test('a limit saves when the field is left, and says so beside it', async ({ page }) => {
  await page.goto('/settings')
  const field = page.getByLabel('New cards a day')
  await field.fill('7')
  await field.press('Tab')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('New cards a day')).toHaveValue('7')
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Learn 7 new' })).toBeVisible()
})

test('desired retention moves by the arrow keys, and the day by its field', async ({ page }) => {
  await page.goto('/settings')
  const slider = page.getByRole('slider', { name: 'Desired retention' })
  await slider.focus()
  const saved = page.waitForResponse('**/api/settings')
  await page.keyboard.press('ArrowRight')
  await saved
  const clock = page.getByLabel('A study day begins at')
  await clock.fill('05:30')
  const day = page.waitForResponse('**/api/settings')
  await clock.blur()
  await day
  await page.reload()
  await expect(page.getByRole('slider', { name: 'Desired retention' })).toHaveAttribute('aria-valuenow', '91')
  await expect(page.getByLabel('A study day begins at')).toHaveValue('05:30')
})

test.use({ expected: [/400 \(Bad Request\)/] })

test('a backup is made, opened, and restored into a folder of its own', async ({ page, server }) => {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const row = page.getByRole('row').filter({ hasText: 'opened:' }).first()
  await expect(row).toContainText(/opened: [\d,]+ cards, 0 answers/)
  await row.getByRole('button', { name: /Restore into a copy/ }).click()
  const folder = join(server.dataDir, '..', `copy-of-${server.dataDir.split('/').at(-1)}`)
  await page.getByLabel('New folder, with its whole path').fill(server.dataDir)
  await page.getByRole('button', { name: 'Restore into this folder' }).click()
  await expect(page.getByText('is not empty. Name a new folder.')).toBeVisible()
  await page.getByLabel('New folder, with its whole path').fill(folder)
  await page.getByRole('button', { name: 'Restore into this folder' }).click()
  await expect(page.getByText(`npm start -- --data ${folder}`)).toBeVisible()
  expect(existsSync(join(folder, 'quern.sqlite'))).toBe(true)
})

test('light and dark hold over a reload, without a flash of the other', async ({ page }) => {
  await page.goto('/settings')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
