import { expect, test } from 'vitest'
import { fillGap, gapHtml } from './gap.ts'
import { renderText } from './render.ts'

test('is what renderText writes', async () => {
  expect(await renderText('[…]')).toBe(gapHtml)
})

test('is filled by the answer, dollar signs and all', () => {
  expect(fillGap(`A ${gapHtml} b.`, '<code>$&</code>')).toBe('A <span class="gap filled"><code>$&</code></span> b.')
})
