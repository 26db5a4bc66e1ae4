import type { Metadata } from 'next'
import { localUser } from '../../../collection/handle.ts'
import { quizChoices } from '../../../collection/quiz-choices.ts'
import { asId, type NoteId } from '../../../core/domain.ts'
import { QuizSetup } from './quiz-setup.tsx'

export const metadata: Metadata = { title: 'Quiz' }

type Search = Promise<Record<string, string | string[] | undefined>>

const many = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Choose what to be asked. The choice stands in the address, so that a deck or a note opens it filled in. */
export default async function Page({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const notes = many(search.note).map((id) => asId<NoteId>(id))
  const choices = await quizChoices(localUser, Date.now(), notes)
  return <QuizSetup choices={choices} chosen={{ decks: many(search.deck), tags: many(search.tag) }} />
}
