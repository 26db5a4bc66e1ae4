'use client'

import { Button, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { KeyCap } from '../components/key-cap.tsx'
import { useKeys } from '../components/keys.ts'
import { SectionHead } from '../components/section-head.tsx'
import { plural } from '../components/words.ts'
import { deckKeys } from './deck-keys.ts'
import { type DeckLine, DeckTable } from './deck-table.tsx'

/** Until the user has chosen: a folder of notes, or the decks that came with Quern. */
export function FirstRun({
  decks,
  newCount,
  studyDay,
  zone,
}: {
  decks: readonly DeckLine[]
  newCount: number
  studyDay: number
  zone: ReactNode
}) {
  const router = useRouter()
  const [path, setPath] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  useKeys([
    { key: ' ', shown: 'Space', does: 'start review', run: () => router.push('/review'), always: true },
    ...deckKeys(router.push),
  ])

  function look() {
    const folder = path.trim()
    if (folder === '') setProblem('Write the path of a folder, as in ~/notes.')
    else router.push(`/import?folder=${encodeURIComponent(folder)}`)
  }

  return (
    <div className="page today-first">
      <header className="say-hero">
        <div>
          <h1 className="say">Point Quern at a folder of notes.</h1>
          <p className="say-sub">It reads them and never writes to them. You see the plan before anything is made.</p>
          <form
            className="first-field"
            onSubmit={(event) => {
              event.preventDefault()
              look()
            }}
          >
            <TextInput
              size="md"
              aria-label="Folder of notes"
              placeholder="~/notes"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              value={path}
              error={problem}
              onChange={(event) => {
                setPath(event.currentTarget.value)
                setProblem(null)
              }}
            />
            <Button type="submit" size="md">
              Look at it
            </Button>
          </form>
          <p className="quiet">
            Or{' '}
            <Link className="link" href="/import">
              drop files, a folder or a zip
            </Link>
            , or{' '}
            <Link className="link" href="/try">
              paste one note
            </Link>
            .
          </p>
          {zone}
        </div>
      </header>
      {decks.length > 0 ? (
        <section className="today-decks" aria-labelledby="shipped">
          <SectionHead
            id="shipped"
            more={
              <Button component={Link} href="/review" variant="default" size="sm" rightSection={<KeyCap>Space</KeyCap>}>
                {newCount > 0 ? `Learn ${newCount} new` : 'Start review'}
              </Button>
            }
          >
            Or try the {plural(decks.filter((deck) => deck.depth === 0).length, 'deck')} that came with Quern
          </SectionHead>
          <DeckTable decks={decks} studyDay={studyDay} />
        </section>
      ) : null}
    </div>
  )
}
