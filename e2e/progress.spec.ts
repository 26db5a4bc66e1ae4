/** Progress: too little to say at first; after many days, the share known with its range, and every chart as a table. */
import { join } from 'node:path'
import { answerMany } from '../collection/answer-many.ts'
import { localUser } from '../collection/handle.ts'
import { openCollection } from '../collection/open.ts'
import { openSession } from '../collection/session.ts'
import { expect, quern } from './fixture.ts'
import { seedFolder } from './seed.ts'

const dayMs = 86_400_000

/** Forty study days: all that is due and new, every twelfth answer wrong. */
async function seedHistory(dataDir: string): Promise<void> {
  await seedFolder(dataDir, 'content/Processes and threads')
  const migrationsDir = join(import.meta.dirname, '../prisma/migrations')
  const opened = await openCollection({ dataDir, migrationsDir, now: Date.now() })
  if (!opened.ok) throw new Error(`The data folder did not open: ${opened.reason}`)
  let answers = 0
  for (let ago = 40; ago > 0; ago -= 1) {
    for (const minutes of [0, 30]) {
      const now = Date.now() - ago * dayMs + minutes * 60_000
      const { cards } = await openSession(localUser, {}, now)
      const asked = cards.map(({ id }) => {
        answers += 1
        return { cardId: id, rating: answers % 12 === 0 ? ('again' as const) : ('good' as const) }
      })
      await answerMany(localUser, asked, now)
    }
  }
  await opened.collection.close()
  opened.lock.release()
}

const test = quern({ seed: seedHistory })

test('says how much is known when it comes due, with its range, and shows each chart as a table', async ({ page }) => {
  await page.goto('/progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^You know \d+ of 100 cards when they come due\. You asked for 90\.$/,
  )
  await expect(page.getByText(/likely \d+\.\d to \d+\.\d/)).toBeVisible()
  const coming = page.getByRole('region', { name: 'What is coming' })
  await expect(coming.locator('svg.recharts-surface')).toBeVisible()
  await coming.getByText('As table').click()
  await expect(coming.getByRole('row')).toHaveCount(31)
  const days = page.getByRole('region', { name: 'Study days' })
  await days.getByText('As table').click()
  await expect(days.getByRole('row')).toHaveCount(31)
  await expect(page.getByRole('region', { name: 'Cards by phase' }).getByRole('row')).toHaveCount(8)
})
