'use client'

import { ActionIcon, Menu, Switch } from '@mantine/core'
import { IconChevronRight, IconDots } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { announce } from '../components/announce.tsx'
import { type Bands, MemoryStrip } from '../components/memory-strip.tsx'
import { postJson } from '../components/post.ts'
import { dayWords, plural } from '../components/words.ts'

export interface DeckLine {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly depth: number
  readonly enabled: boolean
  readonly shipped: boolean
  readonly notes: number
  readonly due: number
  readonly fresh: number
  readonly bands: Bands
  readonly nextDueDay: number | null
}

/** Two levels stand open; deeper ones unfold. */
const openDepth = 1

/**
 * Decks as a tree of rows: how well each is held, what is due and new, and its switch. Beside the user's own decks,
 * shipped ones that are off fold away at the foot.
 */
export function DeckTable({ decks, studyDay }: { decks: readonly DeckLine[]; studyDay: number }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [showOff, setShowOff] = useState(false)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [failure, setFailure] = useState<string | null>(null)
  const router = useRouter()
  const mixed = decks.some((deck) => !deck.shipped)
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  const isOn = (deck: DeckLine) => changed.get(deck.id) ?? deck.enabled

  const folded = (deck: DeckLine): boolean => {
    if (deck.parentId === null) return false
    const parent = byId.get(deck.parentId)
    if (!parent) return false
    return (parent.depth >= openDepth && !unfolded.has(parent.id)) || folded(parent)
  }
  const rootOf = (deck: DeckLine): DeckLine => {
    const parent = deck.parentId === null ? undefined : byId.get(deck.parentId)
    return parent ? rootOf(parent) : deck
  }
  const away = (deck: DeckLine) => rootOf(deck).shipped && !rootOf(deck).enabled
  const offCount = decks.filter((deck) => deck.depth === 0 && away(deck)).length
  const hideOff = mixed && offCount > 0 && !showOff
  const shown = decks.filter((deck) => !folded(deck) && !(hideOff && away(deck)))

  async function switchDeck(deck: DeckLine, on: boolean) {
    const family = decks.filter((other) => isBelow(other, deck, byId))
    setChanged(new Map([...changed, ...family.map((other) => [other.id, on] as const)]))
    const done = await postJson('/api/decks', { deckId: deck.id, enabled: on })
    setFailure(done.ok ? null : done.message)
    if (!done.ok) setChanged(new Map([...changed, ...family.map((other) => [other.id, other.enabled] as const)]))
    else announce(`${deck.name} is ${on ? 'on' : 'off'}.`)
    router.refresh()
  }

  const toggle = (id: string) => {
    const next = new Set(unfolded)
    if (!next.delete(id)) next.add(id)
    setUnfolded(next)
  }

  return (
    <>
      <table className="deck-table">
        <thead>
          <tr>
            <th scope="col">Deck</th>
            <th scope="col" className="deck-strip">
              Memory
            </th>
            <th scope="col" className="deck-num">
              Due
            </th>
            <th scope="col" className="deck-num">
              New
            </th>
            <th scope="col" className="deck-switch">
              On
            </th>
            <td className="deck-more" />
          </tr>
        </thead>
        <tbody>
          {shown.map((deck) => (
            <DeckRow
              key={deck.id}
              deck={deck}
              on={isOn(deck)}
              subtitle={deck.depth === 0 ? subtitle(deck, isOn(deck), mixed, studyDay) : null}
              inside={decks.filter((other) => other.parentId === deck.id).length}
              unfolded={deck.depth < openDepth || unfolded.has(deck.id)}
              onFold={() => toggle(deck.id)}
              onSwitch={(on) => switchDeck(deck, on)}
            />
          ))}
        </tbody>
      </table>
      {failure ? (
        <p className="bad" role="alert">
          {failure}
        </p>
      ) : null}
      {hideOff ? (
        <p className="deck-off">
          {plural(offCount, 'deck that came with Quern is', 'decks that came with Quern are')} off.{' '}
          <button type="button" className="link" onClick={() => setShowOff(true)}>
            Show {offCount === 1 ? 'it' : 'them'}
          </button>
        </p>
      ) : null}
    </>
  )
}

function isBelow(deck: DeckLine, above: DeckLine, byId: ReadonlyMap<string, DeckLine>): boolean {
  if (deck.id === above.id) return true
  const parent = deck.parentId === null ? undefined : byId.get(deck.parentId)
  return parent ? isBelow(parent, above, byId) : false
}

function DeckRow({
  deck,
  on,
  subtitle: below,
  inside,
  unfolded,
  onFold,
  onSwitch,
}: {
  deck: DeckLine
  on: boolean
  subtitle: string | null
  inside: number
  unfolded: boolean
  onFold: () => void
  onSwitch: (on: boolean) => void
}) {
  const foldable = inside > 0 && deck.depth >= openDepth
  return (
    <tr data-depth={Math.min(deck.depth, 4)} data-off={!on || undefined}>
      <th scope="row">
        <span className="deck-title">
          {foldable ? (
            <button
              type="button"
              className="deck-fold"
              aria-expanded={unfolded}
              aria-label={`Decks in ${deck.name}`}
              onClick={onFold}
            >
              <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
            </button>
          ) : null}
          <Link className="deck-name" href={`/review?deck=${deck.id}`}>
            {deck.name}
          </Link>
        </span>
        {below ? <small>{below}</small> : null}
      </th>
      <td className="deck-strip">{on ? <MemoryStrip bands={deck.bands} /> : <span className="quiet">off</span>}</td>
      <td className="deck-num num" data-zero={!on || deck.due === 0 || undefined}>
        {on ? deck.due : 0}
      </td>
      <td className="deck-num deck-new num">{on ? deck.fresh : 0}</td>
      <td className="deck-switch">
        <Switch
          size="xs"
          checked={on}
          aria-label={`${deck.name} is on`}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </td>
      <td className="deck-more">
        <Menu position="bottom-end" shadow="none" width={200} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for ${deck.name}`}>
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} href={`/review?deck=${deck.id}`}>
              Review this deck
            </Menu.Item>
            <Menu.Item component={Link} href={`/quiz?deck=${deck.id}`}>
              Quiz this deck
            </Menu.Item>
            <Menu.Item component={Link} href="/notes">
              Open the notes
            </Menu.Item>
            <Menu.Item onClick={() => onSwitch(!on)}>{on ? 'Switch off' : 'Switch on'}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}

function subtitle(deck: DeckLine, on: boolean, mixed: boolean, studyDay: number): string {
  const parts = [plural(deck.notes, 'note')]
  if (deck.shipped && mixed) parts.push('came with Quern')
  if (on && deck.due === 0 && deck.nextDueDay !== null) parts.push(`next due ${dayWords(deck.nextDueDay, studyDay)}`)
  return parts.join(', ')
}
