/** For tests: a data folder of its own, opened for real, and a small deck in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'
import { asId, type CardId } from '../core/domain.ts'
import { type Collection, localUser, put } from './handle.ts'
import { openCollection } from './open.ts'
import { createPool, type Pool } from './pool.ts'

export const noon = Date.UTC(2026, 9, 14, 12)
export const dayMs = 86_400_000

export const test = base.extend<{ renderer: Pool; open: Collection }>({
  // One for all tests of a file: a worker takes longer to start than most tests run.
  renderer: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
    async ({}, use) => {
      const pool = createPool({ size: 1, deadlineMs: 20_000 })
      await use(pool)
      await pool.close()
    },
    { scope: 'file' },
  ],
  open: async ({ renderer }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quern-test-'))
    const opened = await openCollection({ dataDir, migrationsDir: 'prisma/migrations', now: noon })
    if (!opened.ok) throw new Error(`The data folder did not open: ${opened.reason}`)
    const { collection } = opened
    await collection.db.user.update({ where: { id: localUser }, data: { zone: 'UTC' } })
    const open = { ...collection, pool: renderer }
    put(open)
    await use(open)
    await collection.close()
    rmSync(dataDir, { recursive: true, force: true })
  },
})

/** One note of one dropped source with as many cards as named; `fact` groups siblings. */
export async function seedCards(
  { db }: Collection,
  cards: readonly {
    readonly id: string
    readonly fact?: string
    readonly question?: string
    readonly answer?: string
  }[],
): Promise<CardId[]> {
  const created = new Date(noon - 30 * dayMs)
  await db.source.create({ data: { id: 's', userId: localUser, name: 'Systems', kind: 'dropped', createdAt: created } })
  await db.deck.create({ data: { id: 'd', userId: localUser, sourceId: 's', path: '', name: 'Systems' } })
  await db.note.create({
    data: {
      id: 'n',
      userId: localUser,
      sourceId: 's',
      deckId: 'd',
      path: 'fork.md',
      title: 'fork',
      hash: 'h',
      text: '# fork\n\n- `fork`: creates a child process\n',
      tags: '["linux"]',
      silences: '[]',
      diagnostics: '[]',
      presence: 'present',
      readAt: created,
    },
  })
  await db.card.createMany({
    data: cards.map(({ id, fact = id, question = `What is ${id}?`, answer = 'a child process' }, position) => ({
      id,
      userId: localUser,
      noteId: 'n',
      deckId: 'd',
      createdAt: created,
      position,
      key: id,
      factKey: fact,
      kind: 'definition',
      factType: 'definition',
      rule: 'term-gloss',
      question,
      answer,
      pieces: '{"form":"phrase","items":[]}',
      context: '[]',
      placeStart: 8,
      placeEnd: 41,
      places: '[]',
      distractors: '[]',
      proposal: 'active',
      score: 0.9,
    })),
  })
  return cards.map(({ id }) => asId<CardId>(id))
}
