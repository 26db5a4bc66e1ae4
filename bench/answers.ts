/** One answer after the other, as a browser sends them. */
import { randomUUID } from 'node:crypto'
import type { QuernServer } from '../e2e/server.ts'
import { spread } from './figures.ts'

interface Card {
  readonly id: string
  version: number
}

export async function measureAnswers(server: QuernServer): Promise<void> {
  const session = await (await fetch(`${server.url}/api/session`)).json()
  const cards: Card[] = session.cards
  const took: number[] = []
  for (let n = 0; n < 320; n += 1) {
    const card = cards[n % cards.length]
    if (card === undefined) throw new Error('The session holds no card.')
    const at = Date.now()
    const item = {
      kind: 'answer',
      id: randomUUID(),
      cardId: card.id,
      rating: 'good',
      version: card.version,
      shownAt: at - 1000,
      answeredAt: at,
      durationMs: 1000,
      queued: false,
    }
    const begun = performance.now()
    const response = await fetch(`${server.url}/api/outbox`, {
      method: 'POST',
      headers: { Origin: server.url, 'Content-Type': 'application/json' },
      body: JSON.stringify({ collectionId: session.collectionId, sentAt: at, items: [item] }),
    })
    const [outcome] = (await response.json()).outcomes
    if (n >= 20) took.push(performance.now() - begun)
    card.version = outcome.card.version
  }
  console.log(`answer, from request to stored and acknowledged: ${spread(took)}`)
}
