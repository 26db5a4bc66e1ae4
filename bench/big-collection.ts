/** Fills a data folder that was opened once with a large collection: `cards` cards in play and `reviews` answers over three years. */
import Database from 'better-sqlite3'
import { databaseFile } from '../collection/data-folder.ts'

const dayMs = 86_400_000

export interface Size {
  readonly cards: number
  readonly reviews: number
}

/** Nobody may hold the folder. Four cards of five are in review, a fifth of all facts has two cards; one in a hundred is due today. */
export function fillCollection(dataDir: string, { cards, reviews }: Size, now: number): void {
  const database = new Database(databaseFile(dataDir))
  database.pragma('foreign_keys=ON')
  const user = (database.prepare('SELECT id FROM User').get() as { id: string }).id
  const preset = (database.prepare('SELECT id FROM Preset').get() as { id: string }).id
  const today = Math.floor(now / dayMs)
  const iso = (at: number) => new Date(at).toISOString().replace('Z', '+00:00')
  database.transaction(() => {
    database
      .prepare("INSERT INTO Source (id, userId, name, kind, createdAt) VALUES ('big', ?, 'Big', 'dropped', ?)")
      .run(user, iso(now))
    for (let deck = 0; deck < 50; deck += 1) {
      database
        .prepare("INSERT INTO Deck (id, userId, sourceId, path, name) VALUES (?, ?, 'big', ?, ?)")
        .run(`d${deck}`, user, deck === 0 ? '' : `deck-${deck}`, `Deck ${deck}`)
    }
    const notes = Math.max(1, Math.floor(cards / 25))
    const note = database.prepare(
      `INSERT INTO Note (id, userId, sourceId, deckId, path, title, hash, text, tags, silences, diagnostics, presence, readAt)
       VALUES (?, ?, 'big', ?, ?, ?, 'h', ?, '["linux"]', '[]', '[]', 'present', ?)`,
    )
    const text = `# A note\n\n${'- term: a gloss of some words\n'.repeat(60)}`
    for (let n = 0; n < notes; n += 1)
      note.run(`n${n}`, user, `d${n % 50}`, `deck-${n % 50}/${n}.md`, `Note ${n}`, text, iso(now))
    const card = database.prepare(
      `INSERT INTO Card (id, userId, noteId, deckId, createdAt, position, key, factKey, kind, factType, rule, question, answer,
         pieces, context, placeStart, placeEnd, places, distractors, proposal, score, phase, stability, difficulty, dueDay,
         intervalDays, reps, lapses, lastReviewedAt, lastStudyDay, version)
       VALUES (@id, @user, @note, @deck, @at, @n, @id, @fact, 'definition', 'definition', 'term-gloss', @question, @answer,
         '{"form":"phrase","items":[]}', '["A note"]', 10, 40, '[]', '[]', 'active', 0.9, @phase, @stability, @difficulty,
         @dueDay, @intervalDays, @reps, 0, @seen, @seenDay, @reps)`,
    )
    for (let n = 0; n < cards; n += 1) {
      const fresh = n % 5 === 0
      const interval = 1 + ((n * 37) % 200)
      const dueDay = n % 100 === 1 ? today : today + 1 + ((n * 13) % 150)
      const seenDay = dueDay - interval
      card.run({
        id: `c${n}`,
        user,
        note: `n${n % notes}`,
        deck: `d${(n % notes) % 50}`,
        at: iso(now - 900 * dayMs),
        n,
        fact: `f${n % 10 === 9 ? n - 1 : n}`,
        question: `What is the ${n}th term of this collection, asked at length?`,
        answer: `a gloss of some words for the ${n}th term`,
        phase: fresh ? 'new' : 'review',
        stability: fresh ? null : interval,
        difficulty: fresh ? null : 5,
        dueDay: fresh ? null : dueDay,
        intervalDays: fresh ? 0 : interval,
        reps: fresh ? 0 : 8,
        seen: fresh ? null : iso(Math.min(now - dayMs, seenDay * dayMs)),
        seenDay: fresh ? null : Math.min(today - 1, seenDay),
      })
    }
    const before = JSON.stringify({
      phase: 'review',
      stability: 20.123,
      difficulty: 5.5,
      reps: 4,
      lapses: 0,
      intervalDays: 22,
      lastReviewedAt: now - 40 * dayMs,
      lastStudyDay: today - 40,
      dueDay: today - 18,
    })
    const review = database.prepare(
      `INSERT INTO Review (id, userId, cardId, kind, rating, trains, answeredAt, shownAt, durationMs, receivedAt, studyDay, zone,
         rolloverMinutes, elapsedDays, "before", after, recall, presetId, presetVersion, desiredRetention, schedulerVersion,
         buriedSiblings, bodyHash, outcome, source)
       VALUES (@id, @user, @card, 'review', @rating, 1, @at, @at, 7000, @at, @day, 'UTC', 240, 22, @before, @before, 0.9, @preset, 1,
         0.9, 1, '[]', 'h', '{}', 'web')`,
    )
    for (let n = 0; n < reviews; n += 1) {
      const ago = 1 + (n % 1095)
      review.run({
        id: `r${n}`,
        user,
        card: `c${(n * 7919) % cards}`,
        rating: n % 10 === 0 ? 1 : 3,
        at: iso(now - ago * dayMs),
        day: today - ago,
        before,
        preset,
      })
    }
  })()
  database.exec('ANALYZE')
  database.close()
}
