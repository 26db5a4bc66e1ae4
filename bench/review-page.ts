/** Review in a real browser: the script it takes, and how long the next card takes after a rating key. */
import type { Browser, Page } from '@playwright/test'
import { quantile, spread } from './figures.ts'

export async function measureBytes(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.set(requestId, 0)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
  })
  await page.goto(`${url}/review`)
  await page.waitForLoadState('networkidle')
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
  console.log(`script of /review: ${(total / 1000).toFixed(1)} kB in ${scripts.size} files (bar 200 kB)`)
  await page.close()
}

interface Stamps {
  commit: number[]
  paint: number[]
}

/** Space, then 3; only the rating key counts. A blank page that counts keys is measured before and after. */
export async function measureKeys(browser: Browser, url: string): Promise<void> {
  const before = await blank(browser)
  const page = await browser.newPage()
  await page.goto(`${url}/review`)
  await page.getByRole('button', { name: /Show answer/ }).waitFor()
  await page.evaluate(watchKeys, '3')
  for (let card = 0; card < 60; card += 1) {
    await page.keyboard.press('Space')
    await page.waitForTimeout(50)
    await page.keyboard.press('3')
    await page.waitForTimeout(50)
  }
  const review = await stampsOf(page)
  await page.close()
  const after = await blank(browser)
  console.log(`key to next card committed: ${spread(review.commit)} (bar 8 ms p95)`)
  console.log(
    `key to next card painted: ${spread(review.paint)}; a blank page: ${spread(before.paint)}, ${spread(after.paint)}`,
  )
  if (Math.abs(quantile(before.paint, 0.95) - quantile(after.paint, 0.95)) > 3) {
    console.log(
      '  the two blank runs differ by more than 3 ms at p95: the machine was not quiet, do not use the painted figure',
    )
  }
}

async function blank(browser: Browser): Promise<Stamps> {
  const page = await browser.newPage()
  await page.setContent('<p>0</p>')
  await page.evaluate(() => {
    let keys = 0
    window.addEventListener('keydown', () => {
      keys += 1
      const counter = document.querySelector('p')
      if (counter !== null) counter.textContent = String(keys)
    })
  })
  await page.evaluate(watchKeys, '3')
  for (let key = 0; key < 60; key += 1) {
    await page.keyboard.press('3')
    await page.waitForTimeout(50)
  }
  const stamps = await stampsOf(page)
  await page.close()
  return stamps
}

/** In the page: commit is the first change of the document after the key, paint the message after its frame. */
function watchKeys(counted: string): void {
  const stamps: Stamps = { commit: [], paint: [] }
  Object.assign(window, { stamps })
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== counted) return
      const observer = new MutationObserver(() => {
        observer.disconnect()
        stamps.commit.push(performance.now() - timeStamp)
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => stamps.paint.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** Without the first fifth, in which the page is compiled. */
async function stampsOf(page: Page): Promise<Stamps> {
  const { commit, paint } = await page.evaluate(
    () => (globalThis as { stamps?: Stamps }).stamps ?? { commit: [], paint: [] },
  )
  const warm = (sample: readonly number[]) => sample.slice(Math.floor(sample.length / 5))
  return { commit: warm(commit), paint: warm(paint) }
}
