'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { serverTime } from '../../core/review/session-state.ts'
import { previewCurrent, progress } from '../../core/review/session-view.ts'
import { useKeys } from '../components/keys.ts'
import { type Acts, keyRows, keysOf, menuOf } from './acts.ts'
import { CardFace } from './card-face.tsx'
import { Ending } from './ending.tsx'
import { useFocus } from './focus.ts'
import { RatingBar, ShowAnswer } from './foot.tsx'
import { type Choice, createReviewStore, type ReviewStore, type ReviewView } from './review-store.ts'
import { Toast, type ToastText } from './toast.tsx'
import { toldWords } from './told.tsx'
import { Grind, TopBar, Unsaved } from './top-bar.tsx'
import { useTouch } from './touch.ts'

const loadPanel = () => import('./note-panel.tsx')
const loadEdit = () => import('./edit-card.tsx')
const loadDialogs = () => import('./dialogs.tsx')
const NotePanel = dynamic(() => loadPanel().then((room) => room.NotePanel), { ssr: false })
const EditCard = dynamic(() => loadEdit().then((room) => room.EditCard), { ssr: false })
const MoreMenu = dynamic(() => loadDialogs().then((room) => room.MoreMenu), { ssr: false })
const KeyList = dynamic(() => loadDialogs().then((room) => room.KeyList), { ssr: false })

/** The page that asks one card. State lives in a store outside React; a rating is committed in the key's own turn. */
export function Review({ choice }: { choice: Choice }) {
  const [store] = useState(() => createReviewStore(choice))
  useEffect(() => {
    void store.load()
    return store.close
  }, [store])
  return <ReviewPage store={store} choice={choice} />
}

function ReviewPage({ store, choice }: { store: ReviewStore; choice: Choice }) {
  const router = useRouter()
  const view = useSyncExternalStore(store.subscribe, store.view, store.view)
  const { session, open, outbox } = view
  const card = session?.current ?? null
  const revealed = session?.revealed ?? false
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  const { done, left } = useMemo(() => (session === null ? { done: 0, left: 0 } : progress(session)), [session])
  const total = done + left
  const canUndo = (session?.history.length ?? 0) > 0
  const shownAt = session?.shownAt ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: once at each reveal, so that the labels stay still
  const outcomes = useMemo(() => {
    if (!revealed) return null
    const now = Date.now()
    const preview = session === null ? null : previewCurrent(session, now)
    return session === null || preview === null ? null : { preview, now: serverTime(session, now) }
  }, [card, shownAt, revealed])

  const acts = actsOn(store, () => router.push('/'))

  useKeys(keysOf(acts))
  useTouch({
    revealed,
    active: card !== null && !open.edit && open.note === 'closed',
    onShow: acts.show,
    onNote: acts.note,
    onUndo: acts.undo,
  })
  useFocus(question, answer, card?.id ?? null, shownAt, revealed, open.edit)
  useEffect(() => {
    if (session !== null) document.title = card === null ? 'Done, Review, Quern' : `${left} left, Review, Quern`
  }, [left, card, session])
  useEffect(() => {
    const idle = setTimeout(
      () => void Promise.all([loadPanel(), loadEdit(), loadDialogs()]).catch(() => undefined),
      3000,
    )
    return () => clearTimeout(idle)
  }, [])

  return (
    <div
      className="rv-split"
      data-note={open.note !== 'closed' && card !== null ? '' : undefined}
      data-edit={open.edit ? '' : undefined}
    >
      <div className="rv">
        <header>
          <Grind done={done} total={total} />
          <TopBar
            card={card}
            left={card === null ? null : left}
            outbox={outbox}
            canUndo={canUndo}
            onLeave={acts.leave}
            onUndo={acts.undo}
            onMore={acts.menu}
          />
          <Unsaved outbox={outbox} />
        </header>
        {card !== null && session !== null ? (
          <main className="rv-stage">
            {open.edit ? (
              <EditCard
                card={card}
                onSave={store.saveEdit}
                onBack={() => store.saveEdit(null, null)}
                onLeave={store.leaveEdit}
              />
            ) : (
              <CardFace
                card={card}
                revealed={revealed}
                position={`Question ${done + 1} of ${total}.`}
                questionRef={question}
                answerRef={answer}
                onNote={store.toggleNote}
                onEdit={acts.edit}
                onSuspend={acts.suspend}
              />
            )}
          </main>
        ) : (
          <NoCard view={view} choice={choice} headingRef={question} acts={acts} onTry={() => void store.load()} />
        )}
        {card === null || open.edit ? (
          <span />
        ) : revealed && outcomes !== null ? (
          <RatingBar
            preview={outcomes.preview}
            now={outcomes.now}
            peeked={session?.peeked ?? false}
            onRate={acts.rate}
          />
        ) : (
          <ShowAnswer onShow={acts.show} />
        )}
        <Toast toast={toastOf(view)} onUndo={acts.undo} onGone={store.dropToast} />
      </div>
      {card !== null && open.note !== 'closed' ? (
        <NotePanel card={card} warn={open.note === 'warn'} onGoOn={store.peek} onClose={store.toggleNote} />
      ) : null}
      {open.over === 'menu' ? <MoreMenu acts={menuOf(acts, canUndo)} onClose={() => store.over(null)} /> : null}
      {open.over === 'keys' ? <KeyList rows={keyRows} onClose={() => store.over(null)} /> : null}
    </div>
  )
}

/** A rating, an undo and the like are committed before the key's own turn ends. */
function actsOn(store: ReviewStore, leave: () => void): Acts {
  return {
    rate: (rating) => flushSync(() => store.rate(rating)),
    show: () => flushSync(store.reveal),
    goOn: () => flushSync(store.goOn),
    enter: () => (store.isOver() ? leave() : flushSync(store.goOn)),
    undo: () => flushSync(store.undo),
    note: store.toggleNote,
    edit: store.startEdit,
    suspend: () => flushSync(() => store.setAside('suspend')),
    bury: () => flushSync(() => store.setAside('bury')),
    menu: () => store.over('menu'),
    keys: () => store.over('keys'),
    back: () => {
      if (!store.back()) leave()
    },
    leave,
  }
}

/** Loading, failed, or nothing left to show. */
function NoCard({
  view,
  choice,
  headingRef,
  acts,
  onTry,
}: {
  view: ReviewView
  choice: Choice
  headingRef: RefObject<HTMLHeadingElement | null>
  acts: Acts
  onTry: () => void
}) {
  if (view.stage === 'failed') return <Failed problem={view.problem} onTry={onTry} />
  if (view.session === null) {
    return (
      <main className="rv-stage" aria-busy="true">
        <h1 className="vh">Review</h1>
      </main>
    )
  }
  return (
    <Ending
      session={view.session}
      chosen={Object.keys(choice).length > 0}
      headingRef={headingRef}
      onLeave={acts.leave}
      onUndo={acts.undo}
    />
  )
}

function Failed({ problem, onTry }: { problem: string; onTry: () => void }) {
  return (
    <main className="rv-stage" data-end>
      <div className="rv-sum">
        <h1>The cards could not be fetched.</h1>
        <p>{problem}</p>
        <div className="acts">
          <button type="button" className="rv-btn" onClick={onTry}>
            Try again
          </button>
        </div>
      </div>
    </main>
  )
}

function toastOf({ toast, session }: ReviewView): ToastText | null {
  if (toast === null || session === null) return null
  const { kind } = toast.told
  return {
    id: toast.id,
    words: toldWords(toast.told, session),
    undo: kind === 'rated' || kind === 'set-aside',
    quiet: kind === 'rated' || kind === 'taken-back',
  }
}
