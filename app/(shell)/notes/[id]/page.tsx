import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { localUser } from '../../../../collection/handle.ts'
import { type NoteView as Note, type NoteCardView, readNote } from '../../../../collection/notes.ts'
import { asId, type NoteId } from '../../../../core/domain.ts'
import { civilDate } from '../../../../core/scheduler/day-context.ts'
import type { NoteEntry } from './note-entries.ts'
import { NoteView } from './note-view.tsx'

type Params = Promise<{ id: string }>
type Search = Promise<{ at?: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { id } = await params
  const read = await readNote(localUser, asId<NoteId>(id), Date.now())
  return { title: read.ok ? `${read.note.title}, Notes` : 'Notes' }
}

/** A note as it was written, with its cards beside the words they came from; `?at=` scrolls to an offset. */
export default async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const { id } = await params
  const read = await readNote(localUser, asId<NoteId>(id), Date.now())
  if (!read.ok) notFound()
  const { at } = await searchParams
  const { note, collectionId } = read
  return (
    <NoteView
      collectionId={collectionId}
      noteId={note.id}
      title={note.title}
      breadcrumb={note.breadcrumb}
      html={note.html}
      entries={entriesOf(note)}
      notice={noticeOf(note)}
      loose={note.diagnostics.filter(({ code }) => code === 'link/dangling').length}
      diagnostics={note.diagnostics.filter(({ severity, code }) => severity !== 'info' && code !== 'link/dangling')}
      at={at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : null}
    />
  )
}

/** Cards and silences in the order of the note; dropped cards are not shown again. */
function entriesOf(note: Note): NoteEntry[] {
  const cards = note.cards
    .filter((card) => card.status !== 'dropped' && card.status !== 'retired')
    .map((card): NoteEntry => ({ kind: 'card', ...card, memory: memoryWords(card, note.studyDay) }))
  const silences = note.silences.map(({ place, reason }): NoteEntry => ({ kind: 'silence', place, reason }))
  return [...cards, ...silences].sort((a, b) => a.place.start - b.place.start)
}

function memoryWords(card: NoteCardView, studyDay: number): string {
  if (card.status === 'suspended') return 'suspended'
  if (card.recall === null || card.hold === null) return 'new'
  const percent = (share: number) => `${Math.round(100 * share)}%`
  return `${card.band}: ${percent(card.recall)} today, ${percent(card.hold)} in 30 days${dueWords(card.dueDay, studyDay)}`
}

function dueWords(dueDay: number | null, studyDay: number): string {
  if (dueDay === null) return ', due today'
  if (dueDay <= studyDay) return ', due today'
  return dueDay === studyDay + 1 ? ', due tomorrow' : `, due ${civilDate(dueDay)}`
}

function noticeOf(note: Note): string | null {
  if (note.presence === 'unread') {
    return `This note could not be read this time (${note.unreadReason ?? 'no reason given'}). Its cards stay as they are.`
  }
  if (note.presence === 'gone')
    return 'This note is no longer among its source. Its cards are retired, their log is kept.'
  return note.cards.length === 0
    ? 'Nothing to ask here yet. Definitions, lists with a lead-in and comparisons give the best questions.'
    : null
}
