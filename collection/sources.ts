/** Where notes come from, and which source a folder or a drop is: same root, same source; a taken name is asked about. */
import { existsSync } from 'node:fs'
import type { Dialect } from '../core/compiler/document.ts'
import { asId, type SourceId, type UserId } from '../core/domain.ts'
import { collection } from './handle.ts'
import type { PlanCounts, PlanSource } from './plan-view.ts'
import type { Source } from './prisma/client.ts'
import { chosenIn, detectedIn, jsonOf } from './rows.ts'

export interface SourceRow {
  readonly id: SourceId
  readonly name: string
  readonly kind: PlanSource['kind']
  readonly root: string | null
  readonly notes: number
  readonly unread: number
  readonly cards: number
  readonly lastSyncAt: number | null
  /** What the user says that its notes are kept in; null: as detected. */
  readonly dialect: Dialect | null
  /** What they were seen to be kept in when they were last compiled. */
  readonly detected: Dialect | null
  /** A plan that waits for a yes. */
  readonly pending: PlanCounts | null
  /** The folder cannot be found now. */
  readonly missing: boolean
}

/** All sources of a user, by name. */
export async function listSources(who: UserId): Promise<readonly SourceRow[]> {
  const { db } = collection()
  const [rows, notes, cards] = await Promise.all([
    db.source.findMany({ where: { userId: who }, orderBy: { name: 'asc' } }),
    db.note.groupBy({ by: ['sourceId', 'presence'], where: { userId: who, presence: { not: 'gone' } }, _count: true }),
    db.$queryRaw<{ sourceId: string; n: bigint }[]>`
      SELECT n."sourceId", count(*) AS n FROM "Card" c JOIN "Note" n ON n."id" = c."noteId"
      WHERE c."userId" = ${who} AND c."presence" = 'present' GROUP BY n."sourceId"`,
  ])
  const count = (id: string, presence?: string) =>
    notes
      .filter((row) => row.sourceId === id && (presence === undefined || row.presence === presence))
      .reduce((sum, row) => sum + row._count, 0)
  return rows.map((row) => ({
    id: asId<SourceId>(row.id),
    name: row.name,
    kind: kindOf(row),
    root: row.root,
    notes: count(row.id),
    unread: count(row.id, 'unread'),
    cards: Number(cards.find((one) => one.sourceId === row.id)?.n ?? 0),
    lastSyncAt: row.lastSyncAt?.getTime() ?? null,
    dialect: chosenIn(row),
    detected: detectedIn(row),
    pending: row.pendingPlan === null ? null : jsonOf<PlanCounts>(row.pendingPlan),
    missing: row.root !== null && !existsSync(row.root),
  }))
}

export const kindOf = (row: Pick<Source, 'kind'>): PlanSource['kind'] =>
  row.kind === 'dropped' || row.kind === 'shipped' ? row.kind : 'folder'

/** What notes are brought into. */
export interface Target extends PlanSource {
  /** The stored source; null for a new one. */
  readonly row: Source | null
}

/** Of a source that is not stored yet. */
export const fresh = { id: null, row: null, takesPlaceOf: null, replaces: true, dialect: null } as const

export type Targeted =
  | { readonly ok: true; readonly target: Target }
  | {
      readonly ok: false
      readonly reason: 'name-taken' | 'bad-name' | 'unknown-source'
      readonly message: string
      /** The source that bears the name, so that a page can ask whether this is a new place of it. */
      readonly taken?: { readonly id: SourceId; readonly name: string; readonly root: string | null }
    }

export interface FolderWish {
  /** By realpath. */
  readonly root: string
  /** The user's word; else the folder's own name. */
  readonly name: string | null
  readonly ownName: string
  /** The source whose new place this is: the user said so. */
  readonly place: SourceId | null
}

export async function targetOfFolder(who: UserId, wish: FolderWish): Promise<Targeted> {
  const rows = await collection().db.source.findMany({ where: { userId: who } })
  const { root, place } = wish
  const here = rows.find((row) => row.root === root)
  const bad = wish.name === null ? null : badName(wish.name)
  if (bad !== null) return bad
  const name = (wish.name ?? (here === undefined ? wish.ownName : here.name)).trim().normalize('NFC')
  const named = rows.find((row) => row.name === name)
  if (here !== undefined) {
    if (named !== undefined && named.id !== here.id) return taken(named, root)
    return known(here, { name, root, takesPlaceOf: null })
  }
  if (place !== null) {
    const row = rows.find((one) => one.id === place && one.kind === 'folder')
    if (row === undefined)
      return { ok: false, reason: 'unknown-source', message: 'No such source is read from a folder.' }
    return known(row, { name: row.name, root, takesPlaceOf: row.root })
  }
  if (named !== undefined) return taken(named, root)
  return { ok: true, target: { ...fresh, name, kind: 'folder', root } }
}

export interface DropWish {
  readonly name: string | null
  /** By what was dropped: a folder's or an archive's name. */
  readonly ownName: string
  /** A whole folder or archive takes the place of what the source had; single files add to it. */
  readonly whole: boolean
}

export async function targetOfDrop(who: UserId, wish: DropWish): Promise<Targeted> {
  const name = (wish.name ?? wish.ownName).trim().normalize('NFC')
  const bad = badName(name)
  if (bad !== null) return bad
  const row = await collection().db.source.findUnique({ where: { userId_name: { userId: who, name } } })
  if (row === null) {
    return { ok: true, target: { ...fresh, name, kind: 'dropped', root: null, replaces: wish.whole } }
  }
  if (row.kind === 'dropped') return known(row, { name, root: null, takesPlaceOf: null, replaces: wish.whole })
  const where = row.root === null ? '' : `, read from "${row.root}"`
  const message = `A source called "${name}" is there already${where}. Give these notes another name.`
  return { ok: false, reason: 'name-taken', message, taken: holder(row) }
}

export function known(row: Source, more: Partial<PlanSource> & Pick<PlanSource, 'takesPlaceOf'>): Targeted {
  const own = { name: row.name, kind: kindOf(row), root: row.root, replaces: true, dialect: chosenIn(row) }
  return { ok: true, target: { ...own, ...more, id: asId<SourceId>(row.id), row } }
}

const holder = (row: Source) => ({ id: asId<SourceId>(row.id), name: row.name, root: row.root })

function taken(row: Source, root: string): Targeted {
  const message =
    row.kind === 'folder'
      ? `A source called "${row.name}" is read from "${row.root}". Is "${root}" its new place, or a source with a name of its own?`
      : `A source called "${row.name}" is there already. Give "${root}" another name.`
  return { ok: false, reason: 'name-taken', message, taken: holder(row) }
}

function badName(name: string): Targeted | null {
  const length = name.trim().length
  if (length > 0 && length <= 100 && !/\p{Cc}/u.test(name)) return null
  return { ok: false, reason: 'bad-name', message: 'A name has 1 to 100 characters on one line.' }
}
