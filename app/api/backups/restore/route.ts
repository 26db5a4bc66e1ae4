import { z } from 'zod'
import { restoreIntoCopy } from '../../../../collection/backup.ts'
import { badRequest, noStore, readJson } from '../../reply.ts'

const wanted = z.strictObject({ name: z.string().min(1).max(300), folder: z.string().min(1).max(4000) })

export async function POST(request: Request): Promise<Response> {
  const asked = wanted.safeParse(await readJson(request))
  if (!asked.success) return badRequest(asked.error)
  const done = restoreIntoCopy(asked.data.name, asked.data.folder)
  return done.ok ? noStore(done) : noStore({ message: done.message }, 400)
}
