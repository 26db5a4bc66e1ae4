import { z } from 'zod'
import { localUser } from '../../../collection/handle.ts'
import { openSession } from '../../../collection/session.ts'
import { asId, type DeckId, type NoteId } from '../../../core/domain.ts'
import { badRequest, noStore } from '../reply.ts'

const id = z.string().min(1).max(100)
const query = z.strictObject({ deck: id.optional(), tag: z.string().min(1).max(200).optional(), note: id.optional() })

export async function GET(request: Request): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return badRequest(asked.error)
  const { deck, tag, note } = asked.data
  const choice = {
    deckId: deck === undefined ? undefined : asId<DeckId>(deck),
    noteId: note === undefined ? undefined : asId<NoteId>(note),
    tag,
  }
  return noStore(await openSession(localUser, choice, Date.now()))
}
