/** Replays every log and compares with the stored memories. It reads; mending makes a backup first and only rewrites caches. */
import type { Memory, ReviewLog, UserId } from '../core/domain.ts'
import { fold } from '../core/scheduler/fold.ts'
import { makeBackup } from './backup.ts'
import { collection } from './handle.ts'
import type { Card } from './prisma/client.ts'
import { logOf, memoryColumns, memoryOf } from './rows.ts'
import { schedulingOf } from './scheduling.ts'

export interface Finding {
  readonly kind: 'memory' | 'unreadable' | 'integrity' | 'foreign-key'
  readonly cardId: string | null
  readonly message: string
}

export interface DoctorReport {
  readonly cards: number
  readonly answers: number
  readonly findings: readonly Finding[]
  readonly repaired: number
  readonly backup: string | null
}

const page = 2000
/** Figures are stored as they were computed; a replay may differ in the last bits after new weights. */
const tolerance = 1e-6

export async function doctor(who: UserId, options: { readonly repair: boolean }, now: number): Promise<DoctorReport> {
  const { db } = collection()
  const findings: Finding[] = await structural()
  const wrong: { id: string; memory: Memory }[] = []
  const { preset } = await schedulingOf(db, who, now)
  let cards = 0
  let answers = 0
  for (let after = ''; ; ) {
    const rows = await db.card.findMany({
      where: { userId: who, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: page,
    })
    const last = rows.at(-1)
    if (last === undefined) break
    const logs = await logsOf(who, rows)
    for (const row of rows) {
      const log = logs.get(row.id) ?? []
      cards += 1
      answers += log.length
      const memory = fold(log, preset.weights)
      const finding = compare(row, memory)
      if (finding === null) continue
      findings.push(finding)
      wrong.push({ id: row.id, memory })
    }
    after = last.id
  }
  if (!options.repair || wrong.length === 0) return { cards, answers, findings, repaired: 0, backup: null }
  const backup = makeBackup('doctor', now)
  await db.$transaction(async (t) => {
    for (const { id, memory } of wrong) {
      await t.card.update({ where: { id, userId: who }, data: { ...memoryColumns(memory), version: { increment: 1 } } })
    }
  })
  return { cards, answers, findings, repaired: wrong.length, backup }
}

async function structural(): Promise<Finding[]> {
  const { db } = collection()
  const checked = await db.$queryRaw<Record<string, string>[]>`PRAGMA quick_check`
  const orphans = await db.$queryRaw<{ table: string }[]>`PRAGMA foreign_key_check`
  const verdicts = checked.map((row) => Object.values(row)[0] ?? '').filter((verdict) => verdict !== 'ok')
  return [
    ...verdicts.map((message): Finding => ({ kind: 'integrity', cardId: null, message })),
    ...orphans.map(
      ({ table }): Finding => ({ kind: 'foreign-key', cardId: null, message: `a row of ${table} lacks its parent` }),
    ),
  ]
}

async function logsOf(who: UserId, cards: readonly Card[]): Promise<Map<string, ReviewLog[]>> {
  const rows = await collection().db.review.findMany({
    where: { userId: who, cardId: { gte: cards[0]?.id ?? '', lte: cards.at(-1)?.id ?? '' } },
  })
  const logs = new Map<string, ReviewLog[]>()
  for (const row of rows) {
    const log = logs.get(row.cardId)
    if (log === undefined) logs.set(row.cardId, [logOf(row)])
    else log.push(logOf(row))
  }
  return logs
}

function compare(row: Card, folded: Memory): Finding | null {
  let stored: Memory
  try {
    stored = memoryOf(row)
  } catch (error) {
    return { kind: 'unreadable', cardId: row.id, message: error instanceof Error ? error.message : String(error) }
  }
  const keys = new Set([...Object.keys(stored), ...Object.keys(folded)])
  for (const key of keys) {
    const [a, b] = [fieldOf(stored, key), fieldOf(folded, key)]
    const same =
      typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)) : a === b
    if (!same) {
      return { kind: 'memory', cardId: row.id, message: `${key} is ${String(a)}, its log says ${String(b)}` }
    }
  }
  return null
}

const fieldOf = (memory: Memory, key: string): unknown => Object.entries(memory).find(([name]) => name === key)?.[1]
