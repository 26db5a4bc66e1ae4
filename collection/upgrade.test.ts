/** A data folder of the first version, opened by this one: backed up, brought to shape, and everything still in it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupsFolder, databaseFile } from './data-folder.ts'
import { localUser } from './handle.ts'
import { migrate } from './migrate.ts'
import { openCollection } from './open.ts'
import { listSources } from './sources.ts'
import { syncAtStart } from './sync-at-start.ts'
import { noon } from './test-fixture.ts'

const first = `
  INSERT INTO DataFolder VALUES ('f', 1);
  INSERT INTO User (id, name, createdAt, zone) VALUES ('local', 'You', '2026-01-01T00:00:00.000+00:00', 'UTC');
  INSERT INTO Preset (id, userId, name, weights, learningStepsMinutes, relearningStepsMinutes)
    VALUES ('p', 'local', 'Default', '[]', '[1,10]', '[10]');
  INSERT INTO Source (id, userId, name, kind, root, compilerVersion, createdAt)
    VALUES ('s', 'local', 'Graph', 'folder', '{root}', 4, '2026-01-01T00:00:00.000+00:00');
  INSERT INTO Deck (id, userId, sourceId, path, name) VALUES ('d', 'local', 's', '', 'Graph');
  INSERT INTO Note (id, userId, sourceId, deckId, path, title, hash, text, tags, silences, diagnostics, presence, readAt)
    VALUES ('n', 'local', 's', 'd', 'locks.md', 'Locks', 'h', '- **Mutex**: a lock', '[]', '[]', '[]', 'present',
      '2026-01-01T00:00:00.000+00:00');
  INSERT INTO Card (id, userId, noteId, deckId, createdAt, position, key, factKey, kind, factType, rule, question, answer,
      pieces, context, placeStart, placeEnd, places, distractors, proposal, score)
    VALUES ('c', 'local', 'n', 'd', '2026-01-01T00:00:00.000+00:00', 0, 'k', 'k', 'definition', 'definition', 'term-gloss',
      'What is a mutex?', 'a lock', '{}', '[]', 13, 19, '[]', '[]', 'active', 0.9);
  INSERT INTO Review (id, userId, cardId, kind, rating, trains, answeredAt, receivedAt, studyDay, zone, rolloverMinutes,
      elapsedDays, before, after, presetId, presetVersion, desiredRetention, schedulerVersion, buriedSiblings, bodyHash, outcome, source)
    VALUES ('r', 'local', 'c', 'review', 3, 1, '2026-01-02T00:00:00.000+00:00', '2026-01-02T00:00:00.000+00:00', 20455, 'UTC',
      240, 0, '{}', '{}', 'p', 1, 0.9, 1, '[]', 'b', '{}', 'live');`

test('opens with its log, its card and its source, and learns at its first start what the notes are kept in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quern-upgrade-'))
  const [dataDir, notes, old] = [join(folder, 'data'), join(folder, 'notes'), join(folder, 'migrations')]
  for (const made of [dataDir, notes]) mkdirSync(made)
  cpSync('prisma/migrations/0001_first', join(old, '0001_first'), { recursive: true })
  writeFileSync(join(notes, 'locks.md'), '- **Mutex**: a lock that one thread at a time may hold\n  id:: 7\n')
  migrate(databaseFile(dataDir), old, backupsFolder(dataDir), noon)
  const database = new Database(databaseFile(dataDir))
  database.exec(first.replace('{root}', notes))
  database.close()

  const opened = await openCollection({ dataDir, migrationsDir: 'prisma/migrations', now: noon })
  if (!opened.ok) throw new Error(opened.reason)
  const { db } = opened.collection
  expect(opened.migrated).toContain('0002_dialect')
  expect(readdirSync(backupsFolder(dataDir))).toEqual([expect.stringContaining('pre-0002_dialect')])
  expect(await listSources(localUser)).toMatchObject([{ name: 'Graph', cards: 1, dialect: null, detected: null }])

  await syncAtStart(localUser, { contentDir: notes, notes: null }, noon)
  const [source] = (await listSources(localUser)).filter(({ name }) => name === 'Graph')
  expect(source).toMatchObject({ dialect: null, detected: 'logseq' })
  expect([await db.review.count(), (await db.card.findFirstOrThrow({ where: { id: 'c' } })).presence]).toEqual([
    1,
    'present',
  ])
  await opened.collection.close()
  rmSync(folder, { recursive: true, force: true })
})
