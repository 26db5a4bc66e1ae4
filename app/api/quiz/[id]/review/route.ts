import { localUser } from '../../../../../collection/handle.ts'
import { putMissedIntoReview } from '../../../../../collection/put-missed.ts'
import { asId, type QuizId } from '../../../../../core/domain.ts'
import { noStore } from '../../../reply.ts'

export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return noStore(await putMissedIntoReview(localUser, asId<QuizId>(id), Date.now()))
}
