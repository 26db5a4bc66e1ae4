/** Plans that were shown and wait for a yes: in memory, for half an hour, a few at a time. */
import { randomUUID } from 'node:crypto'
import type { Dialect } from '../core/compiler/document.ts'
import type { UserId } from '../core/domain.ts'
import type { CompiledFound, StoredNote } from '../core/sync/material.ts'
import type { SyncPlan } from '../core/sync/plan.ts'
import type { CompiledCache } from './compiled-cache.ts'
import type { RawNote } from './raw-note.ts'
import type { Target } from './sources.ts'

export interface HeldPlan {
  readonly id: string
  readonly who: UserId
  readonly madeAt: number
  readonly target: Target
  /** The source's state that it was made from; applying it to another one is refused. */
  readonly stamp: string
  readonly plan: SyncPlan
  /** What the notes show that they are kept in; null where that was never seen. */
  readonly detected: Dialect | null
  readonly compiled: ReadonlyMap<string, CompiledFound>
  readonly stored: readonly StoredNote[]
  /** Paths of notes that are there as they were. */
  readonly same: readonly string[]
  /** What is in the cache, and what will be; null where no note was looked into. */
  readonly cache: { readonly before: CompiledCache; readonly after: CompiledCache } | null
  /** Dropped sources: the bytes to keep. */
  readonly files: readonly Extract<RawNote, { state: 'read' }>[]
  /** The upload to let go of once it is applied. */
  readonly uploadId: string | null
}

const keptMs = 30 * 60 * 1000
const mostHeld = 4

// On globalThis: the page's handlers and the front door are two bundles in one process.
const key = Symbol.for('quern.plans')
const shelf = globalThis as { [key]?: Map<string, HeldPlan> }

function plans(): Map<string, HeldPlan> {
  shelf[key] ??= new Map()
  return shelf[key]
}

export function holdPlan(plan: Omit<HeldPlan, 'id'>): HeldPlan {
  const held = { ...plan, id: randomUUID() }
  plans().set(held.id, held)
  for (const [id, one] of plans()) {
    if (plans().size > mostHeld || plan.madeAt - one.madeAt > keptMs) plans().delete(id)
  }
  return held
}

/** The user's own plan of that id; null where there is none, or it is too old. */
export function heldPlan(who: UserId, id: string, now: number): HeldPlan | null {
  const plan = plans().get(id)
  return plan !== undefined && plan.who === who && now - plan.madeAt <= keptMs ? plan : null
}

export function letGo(id: string): void {
  plans().delete(id)
}
