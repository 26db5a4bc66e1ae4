'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { KeyCap } from '../components/key-cap.tsx'
import { useKeys } from '../components/keys.ts'
import { MemoryLegend } from '../components/memory-strip.tsx'
import { PageSentence } from '../components/page-sentence.tsx'
import { longDay, plural } from '../components/words.ts'
import { deckKeys } from './deck-keys.ts'
import { type DeckLine, DeckTable } from './deck-table.tsx'
import { opening, type Plenty } from './today-words.ts'

export interface TodayProps extends Plenty {
  readonly decks: readonly DeckLine[]
  readonly tags: readonly { readonly tag: string; readonly due: number; readonly fresh: number }[]
  readonly pendingPlans: readonly { readonly sourceId: string; readonly name: string }[]
}

export interface MissingFolder {
  readonly id: string
  readonly root: string | null
}

/** What shall I do now? */
export function TodayView({
  page,
  rolloverMinutes,
  missing,
  zone,
  aside,
}: {
  page: TodayProps
  rolloverMinutes: number
  missing: readonly MissingFolder[]
  zone: ReactNode
  aside: ReactNode
}) {
  const router = useRouter()
  const { sentence, sub, act } = opening(page, rolloverMinutes)
  const start = () => {
    if (act) router.push('/review')
  }
  useKeys([
    { key: ' ', shown: 'Space', does: act?.name.toLowerCase() ?? 'start review', run: start, always: true },
    { key: 'Enter', does: 'the same', run: start, always: true },
    ...deckKeys(router.push),
  ])

  return (
    <div className="page today">
      <PageSentence
        eyebrow={longDay(page.studyDay)}
        sub={sub}
        act={
          act ? (
            <Button
              component={Link}
              href="/review"
              size="lg"
              variant={act.urgent ? 'filled' : 'default'}
              rightSection={<KeyCap>Space</KeyCap>}
            >
              {act.name}
            </Button>
          ) : null
        }
      >
        {sentence}
      </PageSentence>
      <Notices missing={missing} pending={page.pendingPlans} zone={zone} />
      <section className="today-decks" aria-labelledby="decks">
        <h2 className="vh" id="decks">
          Due by deck
        </h2>
        {page.decks.length === 0 ? (
          <p className="quiet">
            No deck yet.{' '}
            <Link className="link" href="/import">
              Import
            </Link>{' '}
            brings a folder of notes;{' '}
            <Link className="link" href="/try">
              Try
            </Link>{' '}
            takes one as you type it.
          </p>
        ) : (
          <>
            <DeckTable decks={page.decks} studyDay={page.studyDay} />
            <MemoryLegend withNew={page.decks.some((deck) => deck.bands.new > 0)} />
          </>
        )}
        {page.tags.length > 0 ? <TagTable tags={page.tags} /> : null}
      </section>
      {aside}
    </div>
  )
}

function Notices({
  missing,
  pending,
  zone,
}: {
  missing: readonly MissingFolder[]
  pending: TodayProps['pendingPlans']
  zone: ReactNode
}) {
  if (missing.length === 0 && pending.length === 0 && !zone) return null
  return (
    <div className="today-notices">
      {missing.map((folder) => (
        <p key={folder.id} className="bad">
          The folder {folder.root} cannot be found. Your cards and their memory are safe; set the new place in{' '}
          <Link className="link" href="/import">
            Import
          </Link>
          .
        </p>
      ))}
      {pending.map((plan) => (
        <p key={plan.sourceId}>
          Changes in {plan.name} wait for your yes.{' '}
          <Link className="link" href={`/import?source=${plan.sourceId}`}>
            Look at the plan
          </Link>
        </p>
      ))}
      {zone}
    </div>
  )
}

const tagsShown = 12

function TagTable({ tags }: { tags: TodayProps['tags'] }) {
  return (
    <table className="deck-table tag-table">
      <caption className="vh">Due by tag</caption>
      <thead>
        <tr>
          <th scope="col">Tag</th>
          <th scope="col" className="deck-num">
            Due
          </th>
          <th scope="col" className="deck-num">
            New
          </th>
        </tr>
      </thead>
      <tbody>
        {tags.slice(0, tagsShown).map((row) => (
          <tr key={row.tag}>
            <th scope="row">
              <Link className="deck-name" href={`/review?tag=${encodeURIComponent(row.tag)}`}>
                {row.tag}
              </Link>
            </th>
            <td className="deck-num num" data-zero={row.due === 0 || undefined}>
              {row.due}
            </td>
            <td className="deck-num deck-new num">{row.fresh}</td>
          </tr>
        ))}
      </tbody>
      {tags.length > tagsShown ? (
        <tfoot>
          <tr>
            <td colSpan={3}>and {plural(tags.length - tagsShown, 'tag')} with fewer cards</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}
