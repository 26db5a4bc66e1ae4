import { expect, test } from 'vitest'
import { killRepeatedly } from './kill.ts'

test('ten kills in the middle of answers lose none that was acknowledged and store none twice', async () => {
  const report = await killRepeatedly(10, 16)
  expect(report).toMatchObject({ cycles: 10, lost: [], twice: [], doctor: 0 })
  expect(report.acknowledged).toBeGreaterThanOrEqual(150)
})
