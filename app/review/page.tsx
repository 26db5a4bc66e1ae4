import type { Metadata } from 'next'
import { Review } from './review.tsx'
import './review.css'

export const metadata: Metadata = { title: 'Review' }

type Search = Promise<Record<string, string | string[] | undefined>>

/** Outside the shell's layout: no rail, no palette, little script. */
export default async function ReviewRoute({ searchParams }: { searchParams: Search }) {
  const { deck, tag, note } = await searchParams
  const choice = Object.fromEntries(
    Object.entries({ deck, tag, note }).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  return <Review choice={choice} />
}
