/** A note on trial: its cards beside it as it is typed, its silent lines, a report, and the note kept at the end. */
import type { Page } from '@playwright/test'
import { exported } from './exported.ts'
import { expect, quern } from './fixture.ts'
import { faults } from './looks.ts'

const test = quern()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const field = (page: Page) => page.getByRole('textbox', { name: 'Your note' })
const cards = (page: Page) => page.getByRole('list', { name: 'Cards of this note' }).getByRole('listitem')
const silent = (page: Page) => page.getByRole('region', { name: 'Silent lines' })

const files = `# Files

- **Inode**: the record that holds the owner of a file
- **Dentry**: the link from a name to an inode
- [ ] read about sticky bits
`

/** The words that are marked in the text under a name. */
const marked = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...(CSS.highlights.get(wanted) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      ),
    name,
  )

/** As if pasted: typing a long note key by key takes a browser half a minute. */
const put = (page: Page, text: string) =>
  field(page).evaluate((element: HTMLTextAreaElement, value) => {
    element.focus()
    element.setRangeText(value, 0, element.value.length, 'end')
    element.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, text)

async function open(page: Page) {
  await page.goto('/try')
  await expect(heading(page)).toHaveText('Paste a note, or begin with one of these.')
}

test('a definition gives its card as it is typed, and a silent line says why', async ({ page, server }) => {
  const before = (await exported(server.dataDir)).cards.length
  await page.goto('/import')
  await page.getByRole('link', { name: 'Try a note first' }).click()
  await expect(heading(page)).toHaveText('Paste a note, or begin with one of these.')
  await field(page).pressSequentially('- **Inode**: the record that holds the owner of a file')
  const card = cards(page).filter({ hasText: 'What is an inode?' })
  await expect(card).toContainText('the record that holds the owner of a file')
  await expect(card).toContainText('term gloss')
  await expect(card.getByRole('button', { name: 'line 1' })).toBeVisible()
  expect(await marked(page, 'try-evidence')).toContain('the record that holds the owner of a file')

  await field(page).press('Enter')
  await field(page).pressSequentially('- [ ] read about sticky bits')
  await expect(silent(page)).toContainText('line 2 a to-do')
  await expect(heading(page)).toHaveText(/^\d cards from this note\. 1 line stays silent\.$/)
  expect(await marked(page, 'try-silent')).toEqual(['read about sticky bits'])
  await expect(page.getByRole('status')).toHaveText(/cards?.*1 silent line\./)

  await page.reload()
  await expect(field(page)).toHaveValue(/sticky bits$/)
  await expect(card).toBeVisible()
  expect((await exported(server.dataDir)).cards).toHaveLength(before)
})

test('a card marks its words, and the words their card', async ({ page }) => {
  await open(page)
  await field(page).fill(files)
  const inode = cards(page).filter({ hasText: 'What is an inode?' })
  const dentry = cards(page).filter({ hasText: 'What is a dentry?' })
  await inode.hover()
  expect(await marked(page, 'try-chosen')).toEqual(['the record that holds the owner of a file'])
  await dentry.hover()
  expect(await marked(page, 'try-chosen')).toEqual(['the link from a name to an inode'])

  const words = await page
    .locator('.try-line')
    .nth(2)
    .evaluate((line) => {
      const range = document.createRange()
      range.selectNodeContents(line)
      return range.getBoundingClientRect().toJSON()
    })
  await page.mouse.move(words.right - 20, (words.top + words.bottom) / 2)
  await expect(inode).toHaveAttribute('data-look', 'pointed')
  await page.mouse.click(words.right - 20, (words.top + words.bottom) / 2)
  await expect(inode).toHaveAttribute('data-look', 'chosen')
  // The letters that are seen and the caret agree: the click fell into the last word.
  const caret = await field(page).evaluate((element: HTMLTextAreaElement) => element.selectionStart)
  expect(files.slice(0, caret).split('\n')).toHaveLength(3)
  expect(files.slice(caret).split('\n')[0]?.length).toBeLessThan(5)
})

test('the keyboard reaches every card, its words and its reasons', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Show me an example' }).press('Enter')
  await expect(field(page)).toBeFocused()
  await expect(heading(page)).toHaveText(/^\d+ cards from this note\. \d lines stay silent\.$/)
  await page.keyboard.press('Escape')
  await expect(cards(page).first()).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await expect(cards(page).nth(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(cards(page).nth(1)).toHaveAttribute('data-look', 'chosen')
  await page.keyboard.press('w')
  await expect(cards(page).nth(1)).toContainText('Weighed')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  const selected = await field(page).evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  )
  expect(selected).toBe('the record that holds the owner, the size and the blocks of a file')
})

test('what cannot be read is told with its line, and the rest compiles', async ({ page }) => {
  await open(page)
  await field(page).fill(`+++\ntitle = \n+++\n\n${files}`)
  const told = page.getByRole('region', { name: 'Faults' })
  await expect(told).toContainText('line 1 The front matter is not valid')
  await expect(cards(page).filter({ hasText: 'What is an inode?' })).toContainText('line 7')
  await told.getByRole('button', { name: 'line 1' }).click()
  await expect(field(page)).toBeFocused()
})

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('one key copies a wrong card with its note and the versions', async ({ page }) => {
    await open(page)
    await field(page).fill(files)
    await expect(cards(page).first()).toBeVisible()
    await field(page).press('Escape')
    await page.keyboard.press('r')
    await expect(cards(page).first()).toContainText('Copied. Nothing was sent.')
    const report = await page.evaluate(() => navigator.clipboard.readText())
    expect(report).toContain('Question: What is an inode?\nAnswer: the record that holds the owner of a file\n')
    expect(report).toContain('Rule: term-gloss\n')
    expect(report).toMatch(/\nKey: \S{8,}\nQuern: \d+\.\d+\.\d+, compiler \d+\nNote: files\.md\n/)
    expect(report).toContain(files)
  })
})

test('a note is stored only when it is kept, and a name that is taken is asked about', async ({ page, server }) => {
  await open(page)
  await field(page).fill(files)
  await expect(cards(page).first()).toBeVisible()
  const notes = async () => (await exported(server.dataDir)).notes.filter(({ path }) => path === 'kept.md')
  await page.getByLabel('Name of the note').fill('kept.md')
  expect(await notes()).toEqual([])
  await field(page).press('ControlOrMeta+Enter')
  await expect(page).toHaveURL(/\/notes\//)
  await expect(heading(page)).toHaveText('Files')
  const [note] = await notes()
  const asked = (await exported(server.dataDir)).cards.filter(({ noteId }) => noteId === note?.id)
  expect(asked.map(({ question }) => question)).toEqual(
    expect.arrayContaining(['What is an inode?', 'What is a dentry?']),
  )

  await open(page)
  await field(page).fill(files.replace('Dentry', 'Link'))
  await page.getByLabel('Name of the note').fill('kept')
  await page.getByRole('button', { name: 'Keep as a note' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a note "kept.md" already.' })).toBeVisible()
  await page.getByRole('button', { name: 'Update it' }).click()
  await expect(page).toHaveURL(/\/notes\//)
  expect(await notes()).toHaveLength(1)
})

test('the palette leads here, and a note that is too long is told before it is sent', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder('Search or jump').fill('try')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Paste a note, or begin with one of these.')
  await put(page, '- a line of a long note\n'.repeat(9000))
  await expect(page.getByText('Try takes notes up to 200 kB. Import reads up to 5 MB.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

      test('a note with its cards has no accessibility fault', async ({ page }) => {
        await open(page)
        await page.getByRole('button', { name: 'Show me an example' }).click()
        await expect(cards(page).first()).toBeVisible()
        await field(page).press('Escape')
        await page.keyboard.press('w')
        expect(await faults(page)).toEqual([])
      })
    })
  }
}
