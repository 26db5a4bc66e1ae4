import type { KeepResult, NoteToKeep } from '../../../collection/keep-note.ts'
import type { TryResult } from '../../../collection/try-note.ts'
import { postJson } from '../../components/post.ts'

/** Bytes of UTF-8; the server refuses more. */
const mostBytes = 200_000

export const isTooLong = (text: string): boolean =>
  text.length > mostBytes || (text.length * 3 > mostBytes && new TextEncoder().encode(text).length > mostBytes)

export const tooLongMessage = 'Try takes notes up to 200 kB. Import reads up to 5 MB.'

/** Compiles a note on the server, which stores nothing of it. Rejects when aborted. */
export async function askForCards(
  note: { readonly name: string; readonly text: string },
  signal: AbortSignal,
): Promise<TryResult | { readonly ok: false; readonly message: string }> {
  const reply = await postJson<TryResult>('/api/try', note, signal)
  signal.throwIfAborted()
  return reply.ok ? reply.value : reply
}

export async function keep(
  note: NoteToKeep,
): Promise<KeepResult | { readonly ok: false; readonly reason: 'failed'; readonly message: string }> {
  const reply = await postJson<KeepResult>('/api/try/keep', note)
  return reply.ok ? reply.value : { ...reply, reason: 'failed' }
}
