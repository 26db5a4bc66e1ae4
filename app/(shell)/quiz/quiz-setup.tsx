'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { QuizChoices } from '../../../collection/quiz-choices.ts'
import type { QuizForm } from '../../../core/interview/quiz.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { useKeys } from '../../components/keys.ts'
import styles from './quiz-setup.module.css'

const formNames: readonly (readonly [QuizForm, string, string])[] = [
  ['open', 'Open', 'say it, then tick the points of the note'],
  ['typed', 'Typed', 'write it, compared with the note'],
  ['choice', 'Choice', 'where notes hold three of its kind'],
]

const secondsAQuestion = 35

interface SetupProps {
  readonly choices: QuizChoices
  readonly chosen: { readonly decks: readonly string[]; readonly tags: readonly string[] }
}

export function QuizSetup({ choices, chosen }: SetupProps) {
  const router = useRouter()
  const [decks, setDecks] = useState(() => firstDecks(choices, chosen.decks))
  const [tags, setTags] = useState(() => new Set(chosen.tags.filter((tag) => choices.tags.includes(tag))))
  const [notes, setNotes] = useState(choices.notes)
  const [count, setCount] = useState(10)
  const [forms, setForms] = useState<ReadonlySet<QuizForm>>(() => new Set(['open', 'typed', 'choice']))
  const [problem, setProblem] = useState<string | null>(null)
  const fitting = useMemo(() => countFitting(choices, decks, tags, notes), [choices, decks, tags, notes])
  const number = Math.min(count, fitting.questions)

  async function start() {
    setProblem(null)
    const response = await fetch('/api/quiz', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        deckIds: [...decks],
        tags: [...tags],
        ...(notes.length === 0 ? {} : { noteIds: notes.map(({ id }) => id) }),
        count: number,
        forms: [...forms],
      }),
    }).catch(() => null)
    const reply = response === null ? {} : ((await response.json()) as { id?: string; message?: string })
    if (reply.id !== undefined) router.push(`/quiz/${reply.id}`)
    else setProblem(reply.message ?? 'Quern cannot be reached. Start it with npm start, then try again.')
  }
  useKeys([
    {
      key: 'Enter',
      does: 'Start the quiz',
      run: () => (number > 0 && forms.size > 0 ? void start() : undefined),
      always: true,
    },
  ])

  if (choices.cards.length === 0) return <NothingToAsk />
  return (
    <div className={`page ${styles.page}`}>
      <header className={styles.head}>
        <div>
          <h1>{setupSentence(number, choices, decks, notes)}</h1>
          <p>What you are about to forget comes first. A quiz changes nothing in the schedule.</p>
        </div>
        <button
          type="button"
          className={styles.gold}
          disabled={number === 0 || forms.size === 0}
          onClick={() => void start()}
        >
          {number > 0 && number < count ? `Start with ${number}` : 'Start quiz'} <KeyCap>Enter</KeyCap>
        </button>
      </header>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {choices.underway !== null && (
        <p className={styles.underway}>
          <Link href={`/quiz/${choices.underway.id}`}>
            Continue quiz, {choices.underway.done} of {choices.underway.of}
          </Link>
        </p>
      )}
      <div className={styles.columns}>
        <div>
          <DeckList choices={choices} decks={decks} counts={fitting.byDeck} onChange={setDecks} />
          {notes.length > 0 && (
            <p className={styles.fits}>
              Only what {notes.map(({ title }) => `“${title}”`).join(', ')} asks.{' '}
              <button type="button" className={styles.link} onClick={() => setNotes([])}>
                Ask all notes of these decks
              </button>
            </p>
          )}
          {choices.tags.length > 0 && (
            <TagList tags={choices.tags} chosen={tags} counts={fitting.byTag} onChange={setTags} />
          )}
          <p className={styles.fits}>
            <strong>{fitting.questions}</strong> questions fit.
          </p>
        </div>
        <aside>
          <HowMany count={count} all={fitting.questions} onChange={setCount} />
          <Forms forms={forms} counts={fitting.byForm} onChange={setForms} />
          {choices.last !== null && (
            <p className={styles.last}>
              Last: {choices.last.right} of {choices.last.of} <Link href={`/quiz/${choices.last.id}`}>Look</Link>
            </p>
          )}
        </aside>
      </div>
    </div>
  )
}

function NothingToAsk() {
  return (
    <div className={`page ${styles.page}`}>
      <h1>A quiz asks what your notes hold. Bring a note first.</h1>
      <p>
        <Link href="/import">Import</Link>
      </p>
    </div>
  )
}

function firstDecks(choices: QuizChoices, asked: readonly string[]): ReadonlySet<string> {
  const known: ReadonlySet<string> = new Set(choices.decks.map((deck) => deck.id))
  const wanted = asked.filter((id) => known.has(id))
  const named = new Set(choices.notes.map(({ id }) => id))
  if (wanted.length === 0 && named.size > 0) {
    return new Set(choices.cards.filter((card) => named.has(card.noteId)).map((card) => card.deckId))
  }
  const start = wanted.length > 0 ? wanted : choices.decks.filter((deck) => deck.enabled).map((deck) => deck.id)
  return new Set(start.flatMap((id) => [id, ...below(choices, id)]))
}

function below(choices: QuizChoices, id: string): string[] {
  return choices.decks.filter((deck) => deck.parentId === id).flatMap((deck) => [deck.id, ...below(choices, deck.id)])
}

/** How many questions fit: facts, since one sibling of a fact is asked. */
function countFitting(
  choices: QuizChoices,
  decks: ReadonlySet<string>,
  tags: ReadonlySet<string>,
  notes: QuizChoices['notes'],
) {
  const named: ReadonlySet<string> = new Set(notes.map(({ id }) => id))
  const byDeck = new Map<string, Set<string>>()
  const byTag = new Map<string, Set<string>>()
  const byForm = new Map<string, Set<string>>()
  const facts = new Set<string>()
  const add = (map: Map<string, Set<string>>, key: string, fact: string) => {
    const found = map.get(key)
    if (found === undefined) map.set(key, new Set([fact]))
    else found.add(fact)
  }
  for (const card of choices.cards) {
    if (named.size > 0 && !named.has(card.noteId)) continue
    const tagged = tags.size === 0 || card.tags.some((tag) => tags.has(tag))
    if (tagged) add(byDeck, card.deckId, card.factKey)
    if (!decks.has(card.deckId)) continue
    for (const tag of card.tags) add(byTag, tag, card.factKey)
    if (!tagged) continue
    facts.add(card.factKey)
    for (const form of card.forms) add(byForm, form, card.factKey)
  }
  const sizes = (map: Map<string, Set<string>>) => new Map([...map].map(([key, set]) => [key, set.size]))
  return { questions: facts.size, byDeck: sizes(byDeck), byTag: sizes(byTag), byForm: sizes(byForm) }
}

function setupSentence(
  number: number,
  choices: QuizChoices,
  decks: ReadonlySet<string>,
  notes: QuizChoices['notes'],
): string {
  if (number === 0) return 'No question fits. Choose another deck, or drop a tag.'
  const chosen = choices.decks.filter((deck) => decks.has(deck.id))
  const roots = chosen.filter((deck) => deck.parentId === null || !decks.has(deck.parentId))
  const names = notes.length > 0 ? notes.map(({ title }) => title) : roots.map((deck) => deck.name)
  const from =
    notes.length === 0 && (roots.length > 3 || chosen.length === choices.decks.length)
      ? 'your decks'
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
        : (names[0] ?? 'your decks')
  const minutes = Math.max(1, Math.round((number * secondsAQuestion) / 60))
  return `${number} ${number === 1 ? 'question' : 'questions'} from ${from}. About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
}

interface DeckListProps {
  readonly choices: QuizChoices
  readonly decks: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  readonly onChange: (decks: ReadonlySet<string>) => void
}

function DeckList({ choices, decks, counts, onChange }: DeckListProps) {
  const toggle = (id: string) => {
    const next = new Set(decks)
    const on = !decks.has(id)
    for (const each of [id, ...below(choices, id)]) {
      if (on) next.add(each)
      else next.delete(each)
    }
    onChange(next)
  }
  const total = (id: string) => [id, ...below(choices, id)].reduce((sum, each) => sum + (counts.get(each) ?? 0), 0)
  return (
    <fieldset className={styles.list}>
      <legend>
        Deck <span>Questions</span>
      </legend>
      {choices.decks.map((deck) => (
        <label key={deck.id} style={{ paddingInlineStart: 28 * deck.depth }}>
          <input type="checkbox" checked={decks.has(deck.id)} onChange={() => toggle(deck.id)} />
          <span>{deck.name}</span>
          <span className={styles.number}>{total(deck.id)}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface TagListProps {
  readonly tags: readonly string[]
  readonly chosen: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  readonly onChange: (tags: Set<string>) => void
}

function TagList({ tags, chosen, counts, onChange }: TagListProps) {
  const toggle = (tag: string) => {
    const next = new Set(chosen)
    if (!next.delete(tag)) next.add(tag)
    onChange(next)
  }
  return (
    <fieldset className={styles.tags}>
      <legend>Only what is tagged</legend>
      {tags.map((tag) => (
        <button key={tag} type="button" aria-pressed={chosen.has(tag)} onClick={() => toggle(tag)}>
          {chosen.has(tag) && <span aria-hidden>✓ </span>}
          {tag} <span>{counts.get(tag) ?? 0}</span>
        </button>
      ))}
    </fieldset>
  )
}

function HowMany({
  count,
  all,
  onChange,
}: {
  readonly count: number
  readonly all: number
  readonly onChange: (count: number) => void
}) {
  const options = [5, 10, 20].filter((n) => n < all)
  return (
    <fieldset className={styles.segments}>
      <legend>How many</legend>
      {[...options, all].map((n, index) => (
        <label key={n} data-on={count === n || (index === options.length && count >= all)}>
          <input
            type="radio"
            name="count"
            checked={count === n || (index === options.length && count >= all)}
            onChange={() => onChange(n)}
          />
          {index === options.length ? `all ${n}` : n}
        </label>
      ))}
    </fieldset>
  )
}

interface FormsProps {
  readonly forms: ReadonlySet<QuizForm>
  readonly counts: ReadonlyMap<string, number>
  readonly onChange: (forms: ReadonlySet<QuizForm>) => void
}

function Forms({ forms, counts, onChange }: FormsProps) {
  const toggle = (form: QuizForm) => {
    const next = new Set(forms)
    if (!next.delete(form)) next.add(form)
    onChange(next)
  }
  return (
    <fieldset className={styles.list}>
      <legend>Forms</legend>
      {formNames.map(([form, name, hint]) => (
        <label key={form}>
          <input type="checkbox" checked={forms.has(form)} onChange={() => toggle(form)} />
          <span>
            {name} <small>{hint}</small>
          </span>
          <span className={styles.number}>{counts.get(form) ?? 0}</span>
        </label>
      ))}
      {forms.size === 0 && <p role="alert">Choose at least one form.</p>}
    </fieldset>
  )
}
