/** The decks as a tree, and their switch. */
import { asId, type DeckId, type UserId } from '../core/domain.ts'
import { collection } from './handle.ts'

export interface DeckNode {
  readonly id: DeckId
  readonly parentId: DeckId | null
  readonly name: string
  readonly depth: number
  readonly enabled: boolean
  readonly sourceId: string
  readonly sourceName: string
  readonly shipped: boolean
  readonly notes: number
}

/** All decks in reading order, parents before their children. The root of what ships is no deck: its folders are. */
export async function deckTree(who: UserId): Promise<readonly DeckNode[]> {
  const rows = await collection().db.deck.findMany({
    where: { userId: who },
    include: { source: true, _count: { select: { notes: { where: { presence: { not: 'gone' } } } } } },
    orderBy: [{ source: { createdAt: 'asc' } }, { sourceId: 'asc' }, { path: 'asc' }],
  })
  const own = rows.filter((row) => row.source.kind !== 'shipped')
  const shipped = rows.filter((row) => row.source.kind === 'shipped')
  const tree: DeckNode[] = []
  const pathOf = new Map<string, string>()
  for (const row of [...own, ...shipped]) {
    const isShipped = row.source.kind === 'shipped'
    if (isShipped && row.path === '' && row._count.notes === 0) continue
    const parent = tree.findLast((node) => node.sourceId === row.sourceId && isAbove(pathOf.get(node.id), row.path))
    pathOf.set(row.id, row.path)
    tree.push({
      id: asId<DeckId>(row.id),
      parentId: parent?.id ?? null,
      name: row.name,
      depth: parent === undefined ? 0 : parent.depth + 1,
      enabled: row.enabled,
      sourceId: row.sourceId,
      sourceName: row.source.name,
      shipped: isShipped,
      notes: row._count.notes,
    })
  }
  return tree
}

const isAbove = (above: string | undefined, path: string): boolean =>
  above !== undefined && path !== '' && (above === '' || path.startsWith(`${above}/`))

/** Switches a deck and the decks below it. */
export async function setDeckEnabled(
  who: UserId,
  deckId: DeckId,
  enabled: boolean,
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  const { db } = collection()
  return db.$transaction(async (t) => {
    const deck = await t.deck.findFirst({ where: { id: deckId, userId: who } })
    if (deck === null) return { ok: false, reason: 'unknown' }
    const below = deck.path === '' ? {} : { OR: [{ path: deck.path }, { path: { startsWith: `${deck.path}/` } }] }
    await t.deck.updateMany({ where: { userId: who, sourceId: deck.sourceId, ...below }, data: { enabled } })
    return { ok: true }
  })
}
