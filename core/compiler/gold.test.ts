/** Floors on the gold notes, asserted with the gold's own scorer. They may only rise. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileNote } from './compile.ts'

const gold = join(import.meta.dirname, '../../../shared/gold')
const found = existsSync(gold)
const required = process.env.QUERN_REQUIRE_SHARED !== undefined

interface Scored {
  readonly name: string
  readonly active: Score
  readonly all: Score
}

interface Score {
  readonly cards: number
  readonly covered: number
  readonly core_covered: number
  readonly violations: readonly unknown[]
  readonly unmatched: readonly unknown[]
  readonly lints: Readonly<Record<string, readonly unknown[]>>
}

function score(): readonly Scored[] {
  const folder = mkdtempSync(join(tmpdir(), 'quern-gold-'))
  for (const name of readdirSync(gold).filter((file) => /\.note\.(?:md|org)$/.test(file))) {
    const text = readFileSync(join(gold, name), 'utf8')
    const cards = compileNote({ path: name, text }, { authorSyntax: false }).questions.map((question, i) => ({
      ...question,
      id: `${question.key}-${i}`,
      status: question.proposal,
    }))
    writeFileSync(join(folder, name.replace(/\.note\.\w+$/, '.json')), JSON.stringify({ note: name, cards }))
  }
  return JSON.parse(execFileSync('node', [join(gold, 'score.mjs'), '--all', folder, '--json'], { encoding: 'utf8' }))
    .notes
}

describe.skipIf(!found && !required)('gold notes (skipped without ../shared)', () => {
  const scores = found || required ? score() : []
  const of = (name: string) => scores.find((one) => one.name === name)

  test.each([
    ['seed', 24],
    ['threads', 14],
    ['interrupts', 19],
    ['http', 15],
    ['sysadmin', 16],
    ['microservices', 8],
  ])('%s asks at least %i facts, and at most 40 % of its cards match none', (name, floor) => {
    const active = of(name)?.active
    expect(active?.covered).toBeGreaterThanOrEqual(floor)
    expect(active?.unmatched.length).toBeLessThanOrEqual(0.4 * (active?.cards ?? 0))
  })

  test('all twenty core facts of the seed are active or suggested', () => {
    expect(of('seed')?.all.core_covered).toBe(20)
  })

  test('asks the seed "What does `fork` copy vs share?"', () => {
    const text = readFileSync(join(gold, 'seed.note.md'), 'utf8')
    const { questions } = compileNote({ path: 'seed.note.md', text }, { authorSyntax: false })
    const active = questions.filter((question) => question.proposal === 'active').map((question) => question.question)
    expect(active).toContain('What does `fork` copy vs share?')
  })

  test('no active card violates, and none raises a hard lint, in any note', () => {
    for (const { name, active } of scores) {
      const hard = Object.entries(active.lints).filter(([code, cards]) => code !== 'slice' && cards.length > 0)
      expect({ name, violations: active.violations, hard }).toEqual({ name, violations: [], hard: [] })
    }
    expect(scores.length).toBeGreaterThanOrEqual(9)
  })

  test.each(['silent-links', 'silent-opinion'])('%s gives no active card', (name) => {
    expect(of(name)?.active.cards).toBe(0)
  })
})
