import { z } from 'zod'
import { localUser } from '../../../../collection/handle.ts'
import { saveNotes } from '../../../../collection/save-notes.ts'
import { listSources } from '../../../../collection/sources.ts'
import { asId, type SourceId } from '../../../../core/domain.ts'
import { badRequest, noStore, readJson } from '../../reply.ts'

export async function GET(): Promise<Response> {
  return noStore(await listSources(localUser))
}

const asked = z.strictObject({ save: z.string().min(1).max(100) })

/** Saves the notes of a dropped source as a folder. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await readJson(request))
  if (!body.success) return badRequest(body.error)
  return noStore(await saveNotes(localUser, asId<SourceId>(body.data.save), Date.now()))
}
