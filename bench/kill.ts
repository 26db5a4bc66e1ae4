/**
 * Kills the built server in the middle of answers, again and again, as a power cut of the process would, and then holds
 * the log against what was acknowledged: every answer that was said to be saved is there, and none is there twice.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { newDataDir, type QuernServer, removeDataDir, startServer } from '../e2e/server.ts'

const root = join(import.meta.dirname, '..')

export interface KillReport {
  readonly cycles: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  /** Of the requests in hand at a kill, those that were sent again: stored before, or not. */
  readonly resent: { readonly replayed: number; readonly applied: number }
  /** The doctor's exit code afterwards. */
  readonly doctor: number | null
}

interface Card {
  readonly id: string
  version: number
}

interface Sent {
  readonly id: string
  readonly card: Card
  readonly item: object
}

export async function killRepeatedly(cycles: number, answersEach: number): Promise<KillReport> {
  const dataDir = newDataDir()
  const random = dice(20_261_125)
  const acknowledged = new Set<string>()
  const resent = { replayed: 0, applied: 0 }
  let inHand: Sent | null = null
  let cards: Card[] = []
  let folder = ''
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const server = await startServer({ dataDir })
    if (cycle === 0) ({ cards, folder } = readCards(dataDir))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    let killed = false
    for (let answered = 0; !killed; answered += 1) {
      const again: Sent | null = inHand
      const sent: Sent = again ?? newAnswer(cards, random)
      inHand = sent
      if (answered === answersEach) setTimeout(() => server.process.kill('SIGKILL'), 1 + Math.floor(random() * 25))
      const outcome = await deliver(server, agent, folder, sent)
      if (outcome === null) {
        killed = true
        break
      }
      if (outcome.status !== 'applied' && outcome.status !== 'replayed')
        throw new Error(`${sent.id}: ${outcome.status}`)
      if (again !== null) resent[outcome.status] += 1
      acknowledged.add(sent.id)
      sent.card.version = outcome.version
      inHand = null
    }
    agent.destroy()
    await ended(server)
  }
  const report = readLog(dataDir)
  const counts = new Map<string, number>()
  for (const id of report) counts.set(id, (counts.get(id) ?? 0) + 1)
  const { status: doctor } = quern(dataDir, ['doctor'])
  removeDataDir(dataDir)
  return {
    cycles,
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !counts.has(id)),
    twice: [...counts].filter(([, count]) => count > 1).map(([id]) => id),
    resent,
    doctor,
  }
}

function newAnswer(cards: readonly Card[], random: () => number): Sent {
  const card = cards[Math.floor(random() * cards.length)]
  if (card === undefined) throw new Error('There are no cards to answer.')
  const id = randomUUID()
  const now = Date.now()
  const rating = ['again', 'hard', 'good', 'easy'][Math.floor(random() * 4)]
  const item = {
    kind: 'answer',
    id,
    cardId: card.id,
    rating,
    version: card.version,
    shownAt: now - 2000,
    answeredAt: now,
    durationMs: 2000,
    queued: false,
  }
  return { id, card, item }
}

/** Null where the connection broke. */
function deliver(
  server: QuernServer,
  agent: Agent,
  collectionId: string,
  sent: Sent,
): Promise<{ status: string; version: number } | null> {
  const body = JSON.stringify({ collectionId, sentAt: Date.now(), items: [sent.item] })
  return new Promise((resolve) => {
    const headers = {
      Origin: server.url,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    }
    const asked = request(`${server.url}/api/outbox`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (bytes) => {
        text += bytes
      })
      response.on('error', () => resolve(null))
      response.on('close', () => {
        if (!response.complete) return resolve(null)
        const reply = JSON.parse(text)
        const outcome = reply.outcomes?.[0]
        if (outcome === undefined) throw new Error(`The server answered ${response.statusCode}: ${text}`)
        resolve({ status: outcome.status, version: outcome.card?.version ?? 0 })
      })
    })
    asked.on('error', () => resolve(null))
    asked.end(body)
  })
}

const ended = ({ process: child }: QuernServer) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((done) => child.once('exit', () => done()))

function quern(dataDir: string, words: readonly string[]) {
  const env = { ...process.env, QUERN_DATA: dataDir }
  return spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words], { env, encoding: 'utf8', maxBuffer: 1e9 })
}

function readCards(dataDir: string): { cards: Card[]; folder: string } {
  const all = JSON.parse(quern(dataDir, ['export', '--json']).stdout)
  const active: { id: string; version: number }[] = all.cards.filter(
    (card: { status: string }) => card.status === 'active',
  )
  return { cards: active.map(({ id, version }) => ({ id, version })), folder: all.collection }
}

function readLog(dataDir: string): string[] {
  const reviews: { id: string }[] = JSON.parse(quern(dataDir, ['export', '--json']).stdout).reviews
  return reviews.map(({ id }) => id)
}

/** Park and Miller's; the same delays each time. */
function dice(seed: number): () => number {
  let state = seed % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const begun = performance.now()
  const report = await killRepeatedly(Number(process.argv[2] ?? 100), 16)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(
    `${report.cycles} kills, ${report.acknowledged} acknowledged answers, ${report.lost.length} lost, ${report.twice.length} twice (${seconds} s)`,
  )
  console.log(
    `in hand at a kill and sent again: ${report.resent.replayed} were stored, ${report.resent.applied} were not; doctor ends with ${report.doctor}`,
  )
  const enough = report.acknowledged >= report.cycles * 15
  process.exit(enough && report.lost.length + report.twice.length + (report.doctor ?? 1) === 0 ? 0 : 1)
}
