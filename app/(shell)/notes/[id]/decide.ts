import type { ItemOutcome, OutboxItem, OutboxReply } from '../../../../core/review/exchange.ts'
import type { NoteCard } from './note-entries.ts'

export type Decision = 'keep' | 'drop' | 'suspend'

type Decided = { readonly ok: true; readonly said: string } | { readonly ok: false; readonly message: string }

/** Sends a decision about a card and waits for it: on this page nothing is shown as done that is not saved. */
export async function decide(collectionId: string, card: NoteCard, decision: Decision): Promise<Decided> {
  const item = itemFor(card, decision)
  try {
    const response = await fetch('/api/outbox', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ collectionId, sentAt: Date.now(), items: [item] }),
    })
    const reply = (await response.json()) as OutboxReply
    if (!response.ok || !reply.ok) return failed('Quern did not take it. Reload the page, then try again.')
    return outcomeOf(reply.outcomes[0], decision)
  } catch {
    return failed('Quern cannot be reached. Start it with npm start, then try again.')
  }
}

function itemFor(card: NoteCard, decision: Decision): OutboxItem {
  const common = { id: crypto.randomUUID(), cardId: card.id, at: Date.now() }
  if (decision === 'suspend') return { ...common, kind: 'suspend', on: card.status !== 'suspended' }
  return { ...common, kind: 'verdict', verdict: decision === 'keep' ? 'kept' : 'dropped' }
}

function outcomeOf(outcome: ItemOutcome | undefined, decision: Decision): Decided {
  if (outcome?.status === 'applied' || outcome?.status === 'replayed') {
    return { ok: true, said: { keep: 'Kept.', drop: 'Dropped. It is not asked again.', suspend: 'Done.' }[decision] }
  }
  return failed(outcome?.status === 'refused' ? outcome.reason : 'This card is no longer there. Reload the page.')
}

const failed = (message: string): Decided => ({ ok: false, message })
