import { z } from 'zod'
import { setDeckEnabled } from '../../../collection/decks.ts'
import { localUser } from '../../../collection/handle.ts'
import { asId, type DeckId } from '../../../core/domain.ts'
import { badRequest, noStore, readJson } from '../reply.ts'

const change = z.strictObject({ deckId: z.string().min(1).max(100), enabled: z.boolean() })

export async function POST(request: Request): Promise<Response> {
  const asked = change.safeParse(await readJson(request))
  if (!asked.success) return badRequest(asked.error)
  const done = await setDeckEnabled(localUser, asId<DeckId>(asked.data.deckId), asked.data.enabled)
  return done.ok ? noStore(done) : noStore({ message: 'There is no such deck any more. Reload the page.' }, 404)
}
