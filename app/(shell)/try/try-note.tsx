'use client'

import Link from 'next/link'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../components/keys.ts'
import { Begin } from './begin.tsx'
import { type CardActs, CardList, RemarkList } from './card-list.tsx'
import { cardOver, Editor } from './editor.tsx'
import { Sentence, Under } from './heading.tsx'
import { KeepBar, Refusal, useKeeping } from './keeping.tsx'
import { focusCard, lineElement, lineOf, showIn } from './moving.ts'
import { suggestedName } from './note-name.ts'
import { reportText } from './report.ts'
import { useDraft } from './use-draft.ts'
import { useReport } from './use-report.ts'
import { useRest } from './use-rest.ts'
import { useTrial } from './use-trial.ts'

/** A note as it is typed, and beside it what Quern would ask; nothing is stored until it is kept. */
export function TryNote() {
  const field = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const draft = useDraft(field)
  const { text } = draft
  const name = draft.name ?? suggestedName(text)
  const trial = useTrial(text, name)
  const [chosen, setChosen] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const report = useReport()
  const keeping = useKeeping(draft.forget)
  useRest(text, trial)
  // The lists of a long note may lag behind the letters.
  const calm = useDeferredValue(trial)

  const find = (id: string) => trial.cards.find((one) => one.id === id) ?? null
  const empty = text.trim() === ''
  const shown = trial.cards.find(({ id }) => id === (pointed ?? chosen)) ?? null

  function choose(id: string | null) {
    if (id !== chosen) report.clear()
    setChosen(id)
  }
  function toWords(start: number, end: number) {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(start, end)
    lineElement(mirror.current, trial, start)?.scrollIntoView({ block: 'nearest' })
  }
  const acts = useLatestActs({
    choose,
    point: setPointed,
    toWords(id) {
      const place = find(id)?.places[0]
      if (place !== undefined) toWords(place.start, place.end)
    },
    toLine: (offset) => toWords(offset, offset),
    report(id) {
      const one = find(id)
      if (one === null || trial.note === null) return
      const { versions } = trial.note
      void report.copy(reportText({ card: one.card, line: one.line, versions, name, text }))
    },
    why: (id) => setWhy((open) => (open === id ? null : id)),
  })

  const at = trial.cards.findIndex(({ id }) => id === chosen)
  function goTo(index: number) {
    if (!focusCard(list.current, index)) return
    const start = trial.cards[index]?.places[0]?.start
    if (start !== undefined) showIn(lineElement(mirror.current, trial, start))
  }
  const walk = (step: 1 | -1) => () => goTo(at < 0 && step === -1 ? trial.cards.length - 1 : at + step)
  const onChosen = (act: (id: string) => void) => () => {
    if (chosen !== null) act(chosen)
  }
  const keepNow = (more: { readonly source?: string; readonly replaces: boolean }) =>
    void keeping.keepAs({ name, text, ...more })
  useKeys([
    { key: 'j', does: 'next card', run: walk(1) },
    { key: 'k', does: 'card before', run: walk(-1) },
    { key: 'ArrowDown', shown: '↓', does: 'next card', run: walk(1), always: true },
    { key: 'ArrowUp', shown: '↑', does: 'card before', run: walk(-1), always: true },
    { key: 'Enter', shown: '⏎', does: 'put the caret at the card’s words', run: onChosen(acts.toWords), always: true },
    { key: 'r', does: 'copy a report of a wrong card', run: onChosen(acts.report) },
    { key: 'w', does: 'why this question', run: onChosen(acts.why) },
    { key: 'Escape', shown: 'Esc', does: 'back to the note', run: () => field.current?.focus(), always: true },
  ])
  useKeepKey(() => keepNow({ replaces: false }))

  function onCaret(offset: number) {
    const beside = trial.cards.find(({ line }) => line === lineOf(trial, offset))
    const card = cardOver(trial.cards, offset) ?? beside ?? null
    choose(card?.id ?? null)
    if (card !== null) showIn(list.current?.children[trial.cards.indexOf(card)] ?? null)
  }

  return (
    <div className="try">
      <header className="try-head">
        <div>
          <p className="eyebrow">
            <Link href="/import">Import</Link> › Try a note
          </p>
          <Sentence empty={empty} trial={trial} />
          <Under trial={trial} />
        </div>
        <KeepBar
          name={name}
          empty={empty}
          busy={keeping.busy}
          field={nameField}
          onName={(given) => {
            keeping.forget()
            draft.setName(given)
          }}
          onKeep={() => keepNow({ replaces: false })}
        />
        {keeping.refusal === null ? null : (
          <Refusal
            refusal={keeping.refusal}
            onUpdate={() => keepNow({ replaces: true })}
            onSource={(source) => keepNow({ source, replaces: false })}
            onRename={() => {
              keeping.forget()
              nameField.current?.select()
            }}
          />
        )}
      </header>
      <section className="try-source" aria-label="The note">
        <Editor
          field={field}
          mirror={mirror}
          text={text}
          trial={trial}
          shown={shown}
          onText={draft.setText}
          onCaret={onCaret}
          onPoint={setPointed}
          onLeave={() => (trial.cards.length > 0 ? goTo(Math.max(0, at)) : field.current?.blur())}
        />
      </section>
      <section className="try-cards" aria-label="What Quern asks of it">
        {empty ? (
          <Begin
            onExample={(example) => {
              draft.setText(example)
              field.current?.focus()
            }}
          />
        ) : (
          <CardList
            list={list}
            trial={calm}
            chosen={chosen}
            pointed={pointed}
            why={why}
            said={report.said}
            acts={acts}
          />
        )}
        <RemarkList name="Faults" remarks={calm.faults} acts={acts} />
        <RemarkList name="Silent lines" remarks={calm.silences} acts={acts} />
      </section>
    </div>
  )
}

/** The same functions for ever, each doing what the latest ones do: a card is not drawn anew because one of them changed. */
function useLatestActs(acts: CardActs): CardActs {
  const latest = useRef(acts)
  latest.current = acts
  return useMemo(
    () => ({
      choose: (id) => latest.current.choose(id),
      point: (id) => latest.current.point(id),
      toWords: (id) => latest.current.toWords(id),
      toLine: (offset) => latest.current.toLine(offset),
      report: (id) => latest.current.report(id),
      why: (id) => latest.current.why(id),
    }),
    [],
  )
}

/** Ctrl or ⌘ with Enter, from wherever the focus is. */
function useKeepKey(run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.defaultPrevented) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
