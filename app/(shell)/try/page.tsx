import type { Metadata } from 'next'
import { TryNote } from './try-note.tsx'
import './try.css'

export const metadata: Metadata = { title: 'Try a note' }

/** What makes a note askable? A room of Import. */
export default function TryPage() {
  return <TryNote />
}
