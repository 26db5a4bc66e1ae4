/** How route handlers answer: never cached, and a malformed request told what and where. */
import type { z } from 'zod'

export const noStore = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } })

export function badRequest(error: z.ZodError): Response {
  const [issue] = error.issues
  const where = issue === undefined || issue.path.length === 0 ? 'the request' : `"${issue.path.join('.')}"`
  return noStore({ message: `${where}: ${issue?.message ?? 'is not as expected'}` }, 400)
}

/** The JSON of a request, or null where it is none. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return null
  }
}
