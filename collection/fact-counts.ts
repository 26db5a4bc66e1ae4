/**
 * Facts counted by note, in the database: how many are due, new, and in each band of memory. A fact takes the lowest hold of its
 * cards in play. The bands are said as elapsed time over stability, so that no row has to leave the database.
 */
import { asId, type DeckId, type NoteId, type UserId } from '../core/domain.ts'
import { rawInterval } from '../core/scheduler/fsrs.ts'
import { type Band, bandFrom, holdAheadDays } from '../core/scheduler/hold.ts'
import { collection } from './handle.ts'
import type { Scheduling } from './scheduling.ts'

export type BandCounts = Readonly<Record<Band, number>>

/** The facts of one note, or of several added up. */
export interface FactCounts {
  /** Cards in play. */
  readonly cards: number
  /** On a step that ends today, or in review and due. */
  readonly due: number
  /** With a new card and nothing due. */
  readonly fresh: number
  readonly bands: BandCounts
  /** The first study day after today on which one falls due. */
  readonly nextDueDay: number | null
}

export interface NoteFacts extends FactCounts {
  readonly noteId: NoteId
  readonly deckId: DeckId
}

type Row = Readonly<Record<'cards' | 'due' | 'fresh' | Band, bigint>> & {
  readonly noteId: string
  readonly deckId: string
  readonly nextDueDay: bigint | null
}

const dayMs = 86_400_000

/** One row a note with cards in play. */
export async function factsByNote(
  who: UserId,
  { day, preset }: Scheduling,
  now: number,
): Promise<readonly NoteFacts[]> {
  const today = day.studyDay
  const dayEnd = new Date(day.dayStarts.find((start) => start > now) ?? now)
  const ahead = new Date(now + holdAheadDays * dayMs).toISOString()
  /** Elapsed time over stability at which a hold leaves the band above. */
  const below = (recall: number) => rawInterval(1, recall, preset.weights)
  const [fading, loose, settling, firm] = [bandFrom.loose, bandFrom.settling, bandFrom.firm, bandFrom.held].map(below)
  const rows = await collection().db.$queryRaw<Row[]>`
    WITH fact AS (
      SELECT "noteId", "deckId", count(*) AS cards,
        max((julianday(${ahead}) - julianday("lastReviewedAt")) / "stability") AS age,
        max(CASE "phase" WHEN 'review' THEN "dueDay" <= ${today} WHEN 'new' THEN 0 ELSE "dueAt" < ${dayEnd} END) AS due,
        max("phase" = 'new') AS fresh,
        min(CASE WHEN "phase" = 'review' AND "dueDay" > ${today} THEN "dueDay" END) AS next
      FROM "Card"
      WHERE "userId" = ${who} AND "presence" = 'present' AND "suspended" = 0
        AND ("verdict" = 'kept' OR ("verdict" IS NULL AND "proposal" = 'active'))
        AND ("buriedUntilDay" IS NULL OR "buriedUntilDay" <= ${today})
      GROUP BY "noteId", "factKey")
    SELECT "noteId", "deckId", sum(cards) AS cards, sum(due) AS due, sum(fresh AND NOT due) AS fresh, min(next) AS "nextDueDay",
      sum(age IS NULL) AS new, sum(coalesce(age > ${fading}, 0)) AS fading,
      sum(coalesce(age <= ${fading} AND age > ${loose}, 0)) AS loose,
      sum(coalesce(age <= ${loose} AND age > ${settling}, 0)) AS settling,
      sum(coalesce(age <= ${settling} AND age > ${firm}, 0)) AS firm, sum(coalesce(age <= ${firm}, 0)) AS held
    FROM fact GROUP BY "noteId", "deckId"`
  return rows.map((row) => ({
    noteId: asId<NoteId>(row.noteId),
    deckId: asId<DeckId>(row.deckId),
    cards: Number(row.cards),
    due: Number(row.due),
    fresh: Number(row.fresh),
    nextDueDay: row.nextDueDay === null ? null : Number(row.nextDueDay),
    bands: {
      new: Number(row.new),
      fading: Number(row.fading),
      loose: Number(row.loose),
      settling: Number(row.settling),
      firm: Number(row.firm),
      held: Number(row.held),
    },
  }))
}

export const noFacts: FactCounts = {
  cards: 0,
  due: 0,
  fresh: 0,
  nextDueDay: null,
  bands: { new: 0, fading: 0, loose: 0, settling: 0, firm: 0, held: 0 },
}

/** Several notes' counts as one. */
export function addFacts(a: FactCounts, b: FactCounts): FactCounts {
  const days = [a.nextDueDay, b.nextDueDay].filter((dueDay) => dueDay !== null)
  return {
    cards: a.cards + b.cards,
    due: a.due + b.due,
    fresh: a.fresh + b.fresh,
    nextDueDay: days.length === 0 ? null : Math.min(...days),
    bands: {
      new: a.bands.new + b.bands.new,
      fading: a.bands.fading + b.bands.fading,
      loose: a.bands.loose + b.bands.loose,
      settling: a.bands.settling + b.bands.settling,
      firm: a.bands.firm + b.bands.firm,
      held: a.bands.held + b.bands.held,
    },
  }
}
