import { z } from 'zod'
import { localUser } from '../../../collection/handle.ts'
import { readSettings, saveSettings } from '../../../collection/settings.ts'
import { badRequest, noStore, readJson } from '../reply.ts'

const change = z.strictObject({
  newPerDay: z.number().optional(),
  reviewsPerDay: z.number().optional(),
  desiredRetention: z.number().optional(),
  zone: z.string().min(1).max(100).optional(),
  rolloverMinutes: z.number().optional(),
})

export async function POST(request: Request): Promise<Response> {
  const asked = change.safeParse(await readJson(request))
  if (!asked.success) return badRequest(asked.error)
  const given = Object.fromEntries(Object.entries(asked.data).filter(([, value]) => value !== undefined))
  const done = await saveSettings(localUser, given, Date.now())
  if (!done.ok) return noStore({ message: done.message }, 400)
  return noStore(await readSettings(localUser, Date.now()))
}
