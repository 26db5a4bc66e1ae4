import { z } from 'zod'
import { tryNote } from '../../../collection/try-note.ts'
import { badRequest, noStore, readJson } from '../reply.ts'
import { noteName, noteText } from './asked.ts'

const asked = z.strictObject({ name: noteName, text: noteText })

/** Stores nothing. A note that could not be compiled is a value in a 200. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await readJson(request))
  return body.success ? noStore(await tryNote(body.data)) : badRequest(body.error)
}
