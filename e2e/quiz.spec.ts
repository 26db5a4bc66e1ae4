/** A quiz by keyboard in its three forms, and that it leaves memory and log alone until the missed cards are put into review. */
import type { Page } from '@playwright/test'
import type { Memory } from '../core/domain.ts'
import { command, exported } from './exported.ts'
import { expect, quern } from './fixture.ts'
import { faults } from './looks.ts'

const test = quern()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const formOf = async (page: Page) => (await page.locator('main > p').first().textContent()) ?? ''

/** All of a memory that an answer would change; a new due date is none of it. */
function remembered(memory: Memory) {
  if (memory.phase === 'new') return memory
  const { phase, stability, difficulty, reps, lapses, lastReviewedAt } = memory
  return { phase, stability, difficulty, reps, lapses, lastReviewedAt }
}

interface Told {
  right: number
  partly: number
  missed: number
  readonly forms: Set<string>
}

/** Answers questions until the result stands there: the first of each form with care, the others by whatever comes. */
async function answerAll(page: Page, count: number, look: () => Promise<void>): Promise<Told> {
  const told: Told = { right: 0, partly: 0, missed: 0, forms: new Set() }
  for (let at = 1; at <= count; at += 1) {
    await expect(page.getByText(`${at} of ${count}`, { exact: true })).toBeVisible()
    const form = await formOf(page)
    const first = !told.forms.has(form)
    told.forms.add(form)
    if (form === 'Typed') await answerTyped(page, told, first, look)
    else if (form === 'Choice') await answerChoice(page, told, first, look)
    else await answerOpen(page, told, first, look)
  }
  return told
}

async function answerTyped(page: Page, told: Told, first: boolean, look: () => Promise<void>) {
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused()
  await page.keyboard.type('qwertz')
  if (first) await look()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Missed.')).toBeVisible()
  await expect(page.locator('del')).toHaveText('qwertz')
  if (first) await look()
  await page.keyboard.press(first ? 'Enter' : '3')
  told[first ? 'missed' : 'right'] += 1
}

async function answerChoice(page: Page, told: Told, first: boolean, look: () => Promise<void>) {
  await expect(page.getByRole('group', { name: 'Choose one' }).getByRole('button')).toHaveCount(4)
  if (first) await look()
  await page.keyboard.press('b')
  await expect(page.getByText('✓ Right')).toBeVisible()
  if (first) await look()
  told[(await page.getByText('✕ Your choice').count()) > 0 ? 'missed' : 'right'] += 1
  await page.keyboard.press('Enter')
}

async function answerOpen(page: Page, told: Told, first: boolean, look: () => Promise<void>) {
  await expect(heading(page)).toBeFocused()
  if (first) await look()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  if (first) await look()
  await page.keyboard.press(first ? '2' : '3')
  told[first ? 'partly' : 'right'] += 1
}

test.describe.configure({ mode: 'serial' })

test('twenty questions by keyboard; the missed ones are put into review, and nothing else is written', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000)
  const start = await exported(server.dataDir)
  const active = start.cards.filter(({ status }) => status === 'active')
  // Some cards have a memory already: half of them are kept well, and are asked before the new ones.
  await command(
    server.dataDir,
    ['review'],
    active
      .slice(0, 40)
      .map(({ id }) => `${id} 4\n`)
      .join(''),
  )
  const before = await exported(server.dataDir)

  await page.goto('/')
  // Today asks for itself anew once it knows the browser's zone: a click before that may be lost.
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name: 'Quiz me' }).click()
  await expect(heading(page)).toHaveText('10 questions from your decks. About 6 minutes.')
  const decks = page.getByRole('group', { name: /^Deck/ }).getByRole('checkbox')
  await expect(decks.first()).toBeChecked()
  await page.getByRole('radio', { name: '20', exact: true }).check()
  await expect(heading(page)).toHaveText('20 questions from your decks. About 12 minutes.')
  expect(await faults(page)).toEqual([])
  await heading(page).click()
  await page.keyboard.press('Enter')
  const told = await answerAll(page, 20, async () => expect(await faults(page)).toEqual([]))
  expect([...told.forms].sort()).toEqual(['Choice', 'Open', 'Typed'])

  await expect(heading(page)).toHaveText(`${told.right} of 20, and part of one more.`)
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('table', { name: 'By topic, weakest first' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  const after = await exported(server.dataDir)
  expect(after.reviews).toEqual(before.reviews)
  expect(after.cards.map(({ memory }) => memory)).toEqual(before.cards.map(({ memory }) => memory))

  await page.keyboard.press('Enter')
  const missed = told.missed + told.partly
  await expect(page.getByText(`${missed} are due today.`)).toBeVisible()
  const put = await exported(server.dataDir)
  const known = new Set(before.reviews.map(({ id }) => id))
  const rows = put.reviews.filter(({ id }) => !known.has(id))
  expect(rows.map(({ kind, rating }) => ({ kind, rating }))).toEqual(rows.map(() => ({ kind: 'manual', rating: null })))
  expect(new Set(rows.map(({ cardId }) => cardId)).size).toBe(missed)
  expect(put.cards.map(({ memory }) => remembered(memory))).toEqual(
    before.cards.map(({ memory }) => remembered(memory)),
  )
})

test('a quiz is left and taken up again, a question is gone back to, and its end is the same after a reload', async ({
  page,
}) => {
  await page.goto('/quiz')
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await page.getByRole('checkbox', { name: /^Typed/ }).uncheck()
  await page.getByRole('checkbox', { name: /^Choice/ }).uncheck()
  await heading(page).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible()
  const words = await heading(page).textContent()
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(page.getByText('2 of 5', { exact: true })).toBeVisible()
  await page.keyboard.press('u')
  await expect(heading(page)).toHaveText(words ?? '')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByText('2 of 5', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Continue quiz, 1 of 5' }).click()
  for (let at = 2; at <= 5; at += 1) {
    await expect(page.getByText(`${at} of 5`, { exact: true })).toBeVisible()
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
  }
  await expect(heading(page)).toHaveText('5 of 5.')
  await expect(page.getByRole('button', { name: /^Put/ })).toHaveCount(0)
  await page.reload()
  await expect(heading(page)).toHaveText('5 of 5.')
  const address = page.url()
  await page.keyboard.press('a')
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible()
  expect(page.url()).not.toBe(address)
})

test('the address fills in the choice: a deck, a tag, a note', async ({ page, server }) => {
  const { decks, cards, notes } = await exported(server.dataDir)
  const deck = decks.find(({ name }) => name === 'Git')
  await page.goto(`/quiz?deck=${deck?.id}`)
  await expect(heading(page)).toHaveText(/^10 questions from Git\./)
  await expect(page.getByRole('group', { name: /^Deck/ }).getByRole('checkbox', { checked: true })).toHaveCount(1)
  await page.goto('/quiz?tag=linux')
  await expect(page.getByRole('button', { name: /linux/ })).toHaveAttribute('aria-pressed', 'true')
  const note = notes.find(({ path }) => path.endsWith('fork.md'))
  await page.goto(`/notes/${note?.id}`)
  await page.getByRole('link', { name: 'Quiz me on it' }).click()
  await expect(heading(page)).toHaveText(/questions from fork\./)
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Where this question comes from' })).toContainText('fork')
  expect(cards.some(({ noteId }) => noteId === note?.id)).toBe(true)
})

test.describe('on a phone, in the dark', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('a quiz by thumb', async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto('/quiz')
    await page.getByRole('group', { name: 'How many' }).getByText('20', { exact: true }).tap()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Start quiz' }).tap()
    const seen = new Set<string>()
    for (let at = 1; at <= 20; at += 1) {
      await expect(page.getByText(`${at} of 20`, { exact: true })).toBeVisible()
      const form = await formOf(page)
      const first = !seen.has(form)
      seen.add(form)
      if (first) expect(await faults(page)).toEqual([])
      if (form === 'Typed') await page.getByRole('button', { name: 'Submit' }).tap()
      else if (form === 'Choice')
        await page.getByRole('group', { name: 'Choose one' }).getByRole('button').first().tap()
      else await page.getByRole('button', { name: 'Show the points' }).tap()
      if (form === 'Open') await page.getByRole('checkbox').first().tap()
      if (first) expect(await faults(page)).toEqual([])
      await page.getByRole('button', { name: form === 'Choice' ? /^Next question/ : /^Missed/ }).tap()
    }
    await expect(heading(page)).toHaveText(/^\d+ of 20\.$/)
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: /into review/ }).tap()
    await expect(page.getByText(/are due today/)).toBeVisible()
  })
})
