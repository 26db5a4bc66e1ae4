import { z } from 'zod'
import { localUser } from '../../../../../collection/handle.ts'
import { answerQuiz } from '../../../../../collection/quiz.ts'
import { asId, type QuizId } from '../../../../../core/domain.ts'
import { badRequest, noStore, readJson } from '../../../reply.ts'

const verdict = z.enum(['missed', 'partly', 'right'])
const answer = z.strictObject({
  index: z.number().int().min(0).max(10_000),
  given: z.string().max(20_000).nullable(),
  graded: verdict.nullable(),
  verdict,
  durationMs: z.number().int().min(0).max(86_400_000),
})

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const sent = answer.safeParse(await readJson(request))
  if (!sent.success) return badRequest(sent.error)
  const { id } = await params
  const done = await answerQuiz(localUser, asId<QuizId>(id), sent.data, Date.now())
  return done.ok ? noStore(done) : noStore({ message: 'There is no such question any more.' }, 404)
}
