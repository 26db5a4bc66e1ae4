/** Every page of the build, by axe: light and dark, at a desk and on a phone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext } from '@playwright/test'
import { expect, quern } from './fixture.ts'

const test = quern()

const routes: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../.next/app-path-routes-manifest.json'), 'utf8'),
)
const pages = Object.entries(routes)
  .filter(([entry]) => entry.endsWith('/page'))
  .map(([, route]) => route)
  // Shown when the layout itself fails; its address does not open.
  .filter((route) => route !== '/_global-error')
  .sort()

/** A page with a parameter is opened at an example; one without an example here fails. */
const examples: Record<string, (request: APIRequestContext) => Promise<string>> = {
  '/_not-found': async () => '/no-such-page',
  '/notes/[id]': async (request) => firstFound(request, 'fork', 'note'),
  '/quiz/[id]': async (request) => {
    const deck = (await firstFound(request, 'System calls', 'deck')).split('deck=')[1]
    const data = { deckIds: [deck], tags: [], count: 5, forms: ['open', 'typed', 'choice'] }
    const started = await request.post('/api/quiz', { data, headers: { 'Sec-Fetch-Site': 'same-origin' } })
    const { id } = await started.json()
    return `/quiz/${id}`
  },
}

async function firstFound(request: APIRequestContext, words: string, wanted: string): Promise<string> {
  const found: { kind: string; href: string }[] = await (
    await request.get(`/api/palette?q=${encodeURIComponent(words)}`)
  ).json()
  return found.find(({ kind }) => kind === wanted)?.href ?? ''
}

/** The order of headings within a note is its author's. */
const theirs: Record<string, string[]> = { '/notes/[id]': ['heading-order'] }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('the build has the pages that people open', () => {
  expect(pages).toEqual(expect.arrayContaining(['/']))
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({
        expected: [/404 .*no-such-page/],
        colorScheme,
        viewport: { width, height: 844 },
        contextOptions: { reducedMotion: 'reduce' },
      })

      for (const route of pages) {
        test(`${route} has no accessibility fault and does not scroll sideways`, async ({ page }) => {
          const example = examples[route]
          if (example === undefined && route.includes('[')) throw new Error(`Name an example of ${route} here.`)
          const path = example === undefined ? route : await example(page.request)
          await page.goto(path)
          await expect(page.getByRole('main')).toBeVisible()
          await page.evaluate(() => document.fonts.ready)
          const { violations } = await new AxeBuilder({ page })
            .withTags(tags)
            .disableRules(theirs[route] ?? [])
            .analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(overflow).toBeLessThanOrEqual(0)
        })
      }
    })
  }
}
