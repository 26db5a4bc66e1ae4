/**
 * The page's state outside React: the session's reducer (core/review), what is open on the page, and the outbox. One store a page; a
 * rating changes it in the key's own turn, so the next card is committed before anything is sent.
 */
import type { Rating, ReviewId } from '../../core/domain.ts'
import { asId } from '../../core/domain.ts'
import type { ItemOutcome, ReviewSession } from '../../core/review/exchange.ts'
import { type Action, act, begin, mayRate } from '../../core/review/session.ts'
import { putBack, type SessionState, show } from '../../core/review/session-state.ts'
import { type Outbox, openOutbox } from './outbox.ts'

export type Stage = 'loading' | 'failed' | 'ready'

/** What stands open beside or over the card. `warn`: the note waits for a yes, since it gives the answer away. */
export interface Open {
  readonly note: 'closed' | 'warn' | 'open'
  readonly edit: boolean
  readonly over: 'menu' | 'keys' | null
}

export interface ReviewView {
  readonly stage: Stage
  /** Why the session could not be read, in words. */
  readonly problem: string
  readonly session: SessionState | null
  readonly open: Open
  readonly revealedAt: number
  readonly toast: { readonly id: number; readonly told: Told } | null
  readonly outbox: Outbox | null
}

export type Told =
  | { readonly kind: 'rated' }
  | { readonly kind: 'set-aside'; readonly how: 'suspend' | 'bury' }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'unkept' }
  | { readonly kind: 'notice' }

export interface Choice {
  readonly deck?: string
  readonly tag?: string
  readonly note?: string
}

/** Space and Enter mean Good only this long after the reveal, so that a double press rates nothing. */
const guardMs = 200
/** Fewer cards than this ahead, and the next batch is fetched. */
const lowWater = 10
const closed: Open = { note: 'closed', edit: false, over: null }
const placeName = 'quern-review-card'

export type ReviewStore = ReturnType<typeof createReviewStore>

export function createReviewStore(choice: Choice) {
  let view: ReviewView = {
    stage: 'loading',
    problem: '',
    session: null,
    open: closed,
    revealedAt: 0,
    toast: null,
    outbox: null,
  }
  let toasts = 0
  let fetching = false
  let ended = false
  const listeners = new Set<() => void>()

  const set = (change: Partial<ReviewView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const tell = (told: Told) => {
    toasts += 1
    return { toast: { id: toasts, told } }
  }

  /** One action of the session; its item goes into the outbox behind the next card's back. */
  const run = (action: Action, change: Partial<ReviewView> = {}) => {
    if (view.session === null) return false
    const { state, item } = act(view.session, action)
    if (state === view.session && item === null) return false
    const moved = state.current?.id !== view.session.current?.id
    set({ session: state, ...(moved ? { open: closed } : {}), ...change })
    if (moved) remember(state.current?.id ?? null)
    if (item !== null) view.outbox?.keep(item).catch(() => set(tell({ kind: 'unkept' })))
    if (moved) refill()
    return true
  }

  const onOutcomes = (outcomes: readonly ItemOutcome[]) => {
    if (run({ do: 'outcomes', outcomes, now: Date.now() }) && view.session?.notice) set(tell({ kind: 'notice' }))
  }

  const refill = () => {
    const { session, outbox } = view
    if (session === null || outbox === null || fetching || session.more === 0) return
    if (session.queue.length >= lowWater) return
    fetching = true
    outbox
      .flush()
      .then(() => readSession(choice))
      .then((next) => {
        if (!ended) run({ do: 'more', session: next, now: Date.now() })
      })
      .catch(() => undefined)
      .finally(() => {
        fetching = false
      })
  }

  /** What waits here is delivered first: the session is then made with it. */
  const load = async () => {
    set({ stage: 'loading', problem: '' })
    try {
      const first = await readSession(choice)
      view.outbox?.close()
      const outbox = openOutbox(first.collectionId, onOutcomes)
      const before = await outbox.waiting()
      if (before.length > 0) await outbox.flush()
      const left = await outbox.waiting()
      const session = before.length > 0 && left.length < before.length ? await readSession(choice) : first
      if (ended) return outbox.close()
      set({ outbox, session: resume(begin(session, left, Date.now())), stage: 'ready' })
      remember(view.session?.current?.id ?? null)
    } catch (cause) {
      set({ stage: 'failed', problem: cause instanceof SessionRefused ? cause.message : unreachable() })
    }
  }

  const ticking = setInterval(() => {
    if (view.session?.current !== null) return
    run({ do: 'tick', now: Date.now() })
    refill()
  }, 5_000)

  const now = () => Date.now()
  const shown = () => view.session?.current ?? null

  return {
    load,
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      ended = true
      clearInterval(ticking)
      view.outbox?.close()
    },
    reveal: () => {
      if (view.open.edit || view.open.note === 'warn') return
      run({ do: 'reveal', now: now() }, { revealedAt: now() })
    },
    /** Nothing is left to show. */
    isOver: () => view.stage === 'ready' && shown() === null,
    /** Space or Enter: shows the answer, then means Good. */
    goOn: () => {
      if (view.session === null || shown() === null) return
      if (view.open.note === 'warn') return peek()
      if (!view.session.revealed) {
        run({ do: 'reveal', now: now() }, { revealedAt: now() })
      } else if (now() - view.revealedAt >= guardMs) rate('good')
    },
    rate: (rating: Rating) => rate(rating),
    undo: () => {
      if (view.session?.history.length)
        run({ do: 'undo', id: asId<ReviewId>(newId()), now: now() }, { open: closed, ...tell({ kind: 'taken-back' }) })
    },
    setAside: (how: 'suspend' | 'bury') => {
      if (shown() !== null) run({ do: how, id: newId(), now: now() }, tell({ kind: 'set-aside', how }))
    },
    toggleNote: () => {
      if (shown() === null) return
      const note = view.open.note !== 'closed' ? 'closed' : mayLook() ? 'open' : 'warn'
      set({ open: { ...view.open, note } })
    },
    /** Yes, show the note before the answer. */
    peek: () => peek(),
    startEdit: () => {
      if (shown() === null) return
      if (!mayLook()) set({ open: { ...view.open, note: 'warn', edit: false } })
      else set({ open: { note: 'open', edit: true, over: null } })
    },
    saveEdit: (question: string | null, answer: string | null) => {
      run(
        { do: 'edit', id: newId(), question, answer, now: now() },
        { open: { ...view.open, edit: false }, ...tell({ kind: 'edited' }) },
      )
    },
    leaveEdit: () => set({ open: { ...view.open, edit: false } }),
    over: (over: Open['over']) => set({ open: { ...view.open, over } }),
    /** One level back; false where there is none left. */
    back: () => {
      const { open } = view
      if (open.over !== null) set({ open: { ...open, over: null } })
      else if (open.edit) set({ open: { ...open, edit: false } })
      else if (open.note !== 'closed') set({ open: { ...open, note: 'closed' } })
      else return false
      return true
    },
    dropToast: () => set({ toast: null }),
  }

  function rate(rating: Rating) {
    if (view.session === null || view.open.edit || !mayRate(view.session, rating)) return
    run({ do: 'rate', rating, id: asId<ReviewId>(newId()), now: now() }, tell({ kind: 'rated' }))
  }

  function mayLook(): boolean {
    return view.session !== null && (view.session.revealed || view.session.peeked)
  }

  function peek() {
    run({ do: 'peek' }, { open: { ...view.open, note: 'open' } })
  }
}

const newId = () => crypto.randomUUID()

class SessionRefused extends Error {}

async function readSession(choice: Choice): Promise<ReviewSession> {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== undefined))
  const response = await fetch(`/api/session?${query}`, { cache: 'no-store' })
  if (response.ok) return (await response.json()) as ReviewSession
  const said: unknown = await response.json().catch(() => null)
  const message = said !== null && typeof said === 'object' && 'message' in said ? String(said.message) : ''
  throw new SessionRefused(message || `Quern answered ${response.status} instead of the cards. Try again.`)
}

const unreachable = () =>
  `Quern cannot be reached at ${window.location.host}. Start it with npm start, then try again. Answers kept in this browser stay here.`

/** A reload returns to the same card. */
function resume(state: SessionState): SessionState {
  const id = sessionStorage.getItem(placeName)
  const card = [...state.queue, ...state.waiting].find((each) => each.id === id)
  if (card === undefined || state.current === null) return state
  return show(putBack({ ...state, current: null }, state.current), card, Date.now())
}

function remember(id: string | null) {
  if (id === null) sessionStorage.removeItem(placeName)
  else sessionStorage.setItem(placeName, id)
}
