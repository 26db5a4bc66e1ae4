import { z } from 'zod'
import { deliver } from '../../../collection/deliver.ts'
import { localUser } from '../../../collection/handle.ts'
import { asId, type CardId, type ReviewId } from '../../../core/domain.ts'
import { badRequest, noStore, readJson } from '../reply.ts'

const id = z.string().min(1).max(100)
const cardId = id.transform((text) => asId<CardId>(text))
const reviewId = id.transform((text) => asId<ReviewId>(text))
/** Years 1970 to 9999. */
const instant = z.number().int().min(0).max(253_402_300_799_999)
const words = z.string().min(1).max(20_000).nullable()

const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    id: reviewId,
    cardId,
    rating: z.enum(['again', 'hard', 'good', 'easy']),
    version: z.number().int().min(0),
    shownAt: instant,
    answeredAt: instant,
    durationMs: z.number().int().min(0).max(86_400_000),
    queued: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('undo'), id: reviewId, takesBack: reviewId, at: instant, queued: z.boolean() }),
  z.strictObject({ kind: z.literal('suspend'), id, cardId, on: z.boolean(), at: instant }),
  z.strictObject({ kind: z.literal('bury'), id, cardId, on: z.boolean(), at: instant }),
  z.strictObject({ kind: z.literal('edit'), id, cardId, question: words, answer: words, at: instant }),
  z.strictObject({
    kind: z.literal('verdict'),
    id,
    cardId,
    verdict: z.enum(['kept', 'dropped']).nullable(),
    at: instant,
  }),
])

const outbox = z.strictObject({ collectionId: id, sentAt: instant, items: z.array(item).max(500) })

/** Each item is applied once, however often it comes; refusals are outcomes in a 200 reply. */
export async function POST(request: Request): Promise<Response> {
  const sent = outbox.safeParse(await readJson(request))
  if (!sent.success) return badRequest(sent.error)
  return noStore(await deliver(localUser, sent.data, Date.now()))
}
