import { z } from 'zod'
import { localUser } from '../../../../collection/handle.ts'
import { keepNote } from '../../../../collection/keep-note.ts'
import { badRequest, noStore, readJson } from '../../reply.ts'
import { noteName, noteText } from '../asked.ts'

const asked = z.strictObject({
  name: noteName,
  text: noteText.refine((text) => text.trim() !== '', 'is empty'),
  source: noteName.optional(),
  replaces: z.boolean(),
})

/** An expected refusal (a name that is taken) is a value in a 200. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await readJson(request))
  if (!body.success) return badRequest(body.error)
  const { source, ...wish } = body.data
  return noStore(await keepNote(localUser, { ...wish, ...(source === undefined ? {} : { source }) }, Date.now()))
}
