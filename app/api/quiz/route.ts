import { z } from 'zod'
import { localUser } from '../../../collection/handle.ts'
import { startQuiz } from '../../../collection/quiz.ts'
import { asId, type DeckId, type NoteId } from '../../../core/domain.ts'
import { badRequest, noStore, readJson } from '../reply.ts'

const choice = z.strictObject({
  deckIds: z.array(z.string().min(1).max(100)).max(5000),
  tags: z.array(z.string().min(1).max(200)).max(500),
  noteIds: z.array(z.string().min(1).max(100)).min(1).max(500).optional(),
  count: z.number().int().min(1).max(1000),
  forms: z
    .array(z.enum(['open', 'typed', 'choice']))
    .min(1)
    .max(3),
})

export async function POST(request: Request): Promise<Response> {
  const asked = choice.safeParse(await readJson(request))
  if (!asked.success) return badRequest(asked.error)
  const { noteIds, ...rest } = asked.data
  const deckIds = rest.deckIds.map((id) => asId<DeckId>(id))
  const inNotes = noteIds === undefined ? {} : { noteIds: noteIds.map((id) => asId<NoteId>(id)) }
  const started = await startQuiz(localUser, { ...rest, deckIds, ...inNotes }, Date.now())
  return started.ok ? noStore({ id: started.id }) : noStore({ message: started.message }, 409)
}
