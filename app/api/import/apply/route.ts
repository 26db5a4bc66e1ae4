import { z } from 'zod'
import { applyPlan } from '../../../../collection/apply-plan.ts'
import { localUser } from '../../../../collection/handle.ts'
import { badRequest, noStore, readJson } from '../../reply.ts'

const asked = z.strictObject({ planId: z.uuid() })

/** An expected refusal (the plan is gone, the source moved on) is a value in a 200. */
export async function POST(request: Request): Promise<Response> {
  const body = asked.safeParse(await readJson(request))
  return body.success ? noStore(await applyPlan(localUser, body.data.planId, Date.now())) : badRequest(body.error)
}
