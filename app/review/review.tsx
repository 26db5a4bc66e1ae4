'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { serverTime } from '../../core/review/session-state.ts'
import { previewCurrent, progress } from '../../core/review/session-view.ts'
import { useKeys } from '../components/keys.ts'
import { type Acts, keyRows, keysOf, menuOf } from './acts.ts'
import { CardFace } from './card-face.tsx'
import { Ending } from './ending.tsx'
import { RatingBar, ShowAnswer } from './foot.tsx'
import type { OutboxStatus } from './outbox.ts'
import { type Choice, createReviewStore, type ReviewStore } from './review-store.ts'
import { Toast } from './toast.tsx'
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
  return <ReviewPage store={store} />
}

const noStatus: OutboxStatus = {
  waiting: 0,
  waitingAnswers: 0,
  foreign: 0,
  offline: false,
  failures: 0,
  justSaved: 0,
  durable: true,
}
const never = () => () => {}

function ReviewPage({ store }: { store: ReviewStore }) {
  const router = useRouter()
  const view = useSyncExternalStore(store.subscribe, store.view, store.view)
  const { session, open, outbox } = view
  const status = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.status ?? (() => noStatus), () => noStatus)
  const card = session?.current ?? null
  const revealed = session?.revealed ?? false
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  const { done, left } = useMemo(() => (session === null ? { done: 0, left: 0 } : progress(session)), [session])
  const total = done + left
  const canUndo = (session?.history.length ?? 0) > 0
  const shownAt = session?.shownAt ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each side of a card, so that the labels stay still
  const outcomes = useMemo(() => {
    const now = Date.now()
    const preview = session === null ? null : previewCurrent(session, now)
    return session === null || preview === null ? null : { preview, now: serverTime(session, now) }
  }, [card, shownAt, revealed])

  const leave = () => router.push('/')
  const acts: Acts = {
    rate: (rating) => flushSync(() => store.rate(rating)),
    menu: () => store.over('menu'),
    keys: () => store.over('keys'),
    show: () => flushSync(store.reveal),
    goOn: () => (card === null ? leave() : flushSync(store.goOn)),
    undo: () => flushSync(store.undo),
    note: store.toggleNote,
    edit: store.startEdit,
    suspend: () => flushSync(() => store.setAside('suspend')),
    bury: () => flushSync(() => store.setAside('bury')),
    back: () => {
      if (!store.back()) leave()
    },
  }

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
            status={status}
            canUndo={canUndo}
            onLeave={leave}
            onUndo={acts.undo}
            onMore={acts.menu}
          />
          <Unsaved status={status} onTry={() => void outbox?.flush()} />
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
        ) : view.stage === 'failed' ? (
          <Failed problem={view.problem} onTry={() => void store.load()} />
        ) : session !== null ? (
          <Ending session={session} headingRef={question} canUndo={canUndo} onLeave={leave} onUndo={acts.undo} />
        ) : (
          <main className="rv-stage" aria-busy="true">
            <h1 className="vh">Review</h1>
          </main>
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
        <Toast
          toast={
            view.toast === null || session === null
              ? null
              : {
                  id: view.toast.id,
                  words: toldWords(view.toast.told, session),
                  undo: view.toast.told.kind === 'rated' || view.toast.told.kind === 'set-aside',
                  quiet: view.toast.told.kind === 'rated' || view.toast.told.kind === 'taken-back',
                }
          }
          onUndo={acts.undo}
          onGone={store.dropToast}
        />
      </div>
      {card !== null && open.note !== 'closed' ? (
        <NotePanel card={card} warn={open.note === 'warn'} onGoOn={store.peek} onClose={store.toggleNote} />
      ) : null}
      {open.over === 'menu' ? <MoreMenu acts={menuOf(acts, canUndo)} onClose={() => store.over(null)} /> : null}
      {open.over === 'keys' ? <KeyList rows={keyRows} onClose={() => store.over(null)} /> : null}
    </div>
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

/** A new card takes the focus to its question, the reveal to its answer, so that each is read aloud and nothing else. */
function useFocus(
  question: RefObject<HTMLElement | null>,
  answer: RefObject<HTMLElement | null>,
  cardId: string | null,
  shownAt: number,
  revealed: boolean,
  editing: boolean,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same card shown again takes the focus again
  useLayoutEffect(() => {
    if (editing) return
    if (!revealed) {
      question.current?.focus({ preventScroll: true })
      question.current?.closest('.rv-stage')?.scrollTo(0, 0)
      return
    }
    answer.current?.focus({ preventScroll: true })
    keepAnswerInSight(answer.current)
  }, [cardId, shownAt, revealed, editing, question, answer])
}

/** If the answer begins below the view, its first line is scrolled in, and no more. */
function keepAnswerInSight(answer: HTMLElement | null) {
  const stage = answer?.closest('.rv-stage')
  if (!answer || !stage) return
  const below = answer.getBoundingClientRect().top + firstLinePx - stage.getBoundingClientRect().bottom
  if (below > 0) stage.scrollBy(0, below)
}

/** The rule above the answer and its first line. */
const firstLinePx = 96
