/**
 * The front door: the one process that holds a data folder, listens on this machine alone and lets only Quern's own
 * pages act. It opens the collection, puts Next behind itself and stops without losing what it has said yes to.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localUser, collection as shelf } from './collection/handle.ts'
import { openCollection } from './collection/open.ts'
import { syncAtStart } from './collection/sync-at-start.ts'
import { receiveUpload } from './collection/upload.ts'
import { serveCommand } from './commands/forward.ts'
import { dataFolder, fromHere, standingIn } from './commands/paths.ts'
import { type Asked, commandPath, type House, judge, pathOf, uploadPath } from './door/guard.ts'
import { always, dataPolicy, pagePolicy, replyKind, stripInbound } from './door/headers.ts'

const root = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '.' : '..')
const bodyMs = 30_000
const stopMs = 3_000

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

await serve()

async function serve(): Promise<void> {
  const begun = performance.now()
  const options = readOptions()
  const { collection, lock } = await openData(options.dataDir)
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 600_000 })
  server.on('upgrade', (_request, socket) => socket.destroy())
  // Whoever asks while the pages are being prepared waits for them: a request without a listener would hang for ever.
  let open = (_: { house: House; handle: Handle }) => {}
  const ready = new Promise<{ house: House; handle: Handle }>((resolve) => {
    open = resolve
  })
  server.on('request', (request, response) => {
    ready
      .then(({ house, handle }) => answer(request, response, house, handle))
      .catch((error: unknown) => {
        process.stderr.write(
          `quern: ${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}\n`,
        )
        if (response.headersSent) response.destroy()
        else
          response
            .writeHead(500, { 'Content-Type': 'text/plain' })
            .end('Quern could not answer. Its terminal says why.\n')
      })
  })
  const port = await listen(options.port)
  const address = `http://127.0.0.1:${port}`
  const house: House = { port, names: options.hosts, token: randomBytes(32).toString('base64url') }

  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, hostname: '127.0.0.1', port })
  await app.prepare()
  const stopSync = new AbortController()
  const synced = bringNotes()
  // Before the first request is let in: from then on there may be an answer in hand.
  stopOnSignal()
  open({ house, handle: app.getRequestHandler() })
  // The very first page shows decks to study; later ones need not wait for what may have changed.
  if ((await collection.db.source.count()) === 0 || options.notes !== null) await synced
  lock.announce({ pid: process.pid, address, token: house.token })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`Quern is at ${address} (ready after ${seconds} s; data in ${options.dataDir}).\n`)

  function listen(wanted: number): Promise<number> {
    return new Promise((done) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') {
          fail(`Port ${wanted} is taken by another program. Take another one: npm start -- --port ${wanted + 1}`)
        }
        fail(`Quern cannot listen on port ${wanted}: ${error.message}`)
      })
      server.listen(wanted, '127.0.0.1', () => {
        const address = server.address()
        done(typeof address === 'object' && address !== null ? address.port : wanted)
      })
    })
  }

  /** A source that cannot be read is told and keeps its cards; a bug here must not take the pages away. */
  async function bringNotes(): Promise<void> {
    const wanted = { contentDir: join(root, 'content'), notes: options.notes }
    try {
      for (const { ok, line } of await syncAtStart(localUser, wanted, Date.now(), stopSync.signal)) {
        ;(ok ? process.stdout : process.stderr).write(`${line}.\n`)
      }
    } catch (error) {
      process.stderr.write(
        `quern: the notes could not be brought up to date: ${error instanceof Error ? error.stack : error}\n`,
      )
    }
  }

  /** The answer in hand is finished, up to three seconds; what hangs longer is cut. */
  function stopOnSignal(): void {
    let stopping = false
    const stop = async () => {
      if (stopping) return
      stopping = true
      server.on('request', (_request, response) => response.once('finish', () => server.closeIdleConnections()))
      const closed = new Promise<void>((done) => {
        server.close(() => done())
        setTimeout(() => {
          server.closeAllConnections()
          done()
        }, stopMs).unref()
      })
      server.closeIdleConnections()
      await closed
      stopSync.abort()
      await synced
      await app.close()
      await collection.close()
      process.exit(0)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  }
}

async function openData(dataDir: string) {
  const opened = await openCollection({ dataDir, migrationsDir: join(root, 'prisma', 'migrations'), now: Date.now() })
  if (opened.ok) return opened
  if (opened.reason === 'refused') fail(opened.message)
  const where = opened.holder?.address ? `, at ${opened.holder.address}` : ''
  fail(
    `another Quern holds the data in "${dataDir}" already${where}. Use that one, stop it, or name another folder: QUERN_DATA=FOLDER npm start`,
  )
}

async function answer(request: IncomingMessage, response: ServerResponse, house: House, handle: Handle): Promise<void> {
  const url = request.url ?? ''
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  const verdict = judge(asked(request), house)
  if (verdict.kind === 'redirect') {
    response.writeHead(308, { Location: verdict.location }).end()
    return
  }
  if (verdict.kind === 'refuse') {
    // The body was not read: the connection cannot be used again.
    response.writeHead(verdict.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    response.end(`${verdict.sentence}\n`)
    return
  }
  if (pathOf(url) === commandPath) {
    await serveCommand(request, response, () => Date.now())
    return
  }
  if (pathOf(url) === uploadPath && request.method === 'POST') {
    await takeUpload(request, response)
    return
  }
  const late = setTimeout(() => request.destroy(), bodyMs).unref()
  request.once('close', () => clearTimeout(late)).once('end', () => clearTimeout(late))
  if (pathOf(url) === '/healthz') {
    response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end('ok\n')
    return
  }
  stripInbound(request.headers)
  setPolicy(request, response)
  await handle(request, response)
}

/** Streamed to disk; never in memory as a whole, never through Next, which knows no limit. */
async function takeUpload(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const received = await receiveUpload(request, shelf().dataDir)
  response.setHeader('Content-Security-Policy', dataPolicy)
  if (!received.ok) response.setHeader('Connection', 'close')
  response.writeHead(received.ok ? 200 : received.status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(received))
}

function asked(request: IncomingMessage): Asked {
  const { headers, headersDistinct } = request
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    hosts: headersDistinct.host ?? [],
    origins: headersDistinct.origin ?? [],
    fetchSite: text(headers['sec-fetch-site']),
    fetchMode: text(headers['sec-fetch-mode']),
    fetchDest: text(headers['sec-fetch-dest']),
    authorization: headers.authorization,
    contentLength: headers['content-length'],
    transferEncoding: headers['transfer-encoding'],
  }
}

function text(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Next takes the nonce for its own scripts and styles from the request's policy; the layout reads `x-nonce`. */
function setPolicy(request: IncomingMessage, response: ServerResponse): void {
  const kind = replyKind(request.url ?? '')
  if (kind === 'data') response.setHeader('Content-Security-Policy', dataPolicy)
  if (kind !== 'page') return
  const nonce = randomBytes(16).toString('base64')
  const policy = pagePolicy(nonce)
  request.headers['x-nonce'] = nonce
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
}

interface Options {
  readonly port: number
  readonly dataDir: string
  readonly notes: string | null
  readonly hosts: readonly string[]
}

/** Paths are meant from the folder the person stands in, not from the clone's. */
function readOptions(): Options {
  const { values } = readArguments()
  const port = Number(values.port ?? process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    fail(`"${values.port ?? process.env.PORT}" is no port: name one from 1 to 65535.`)
  const notes = values.notes ?? process.env.QUERN_NOTES
  const cwd = standingIn(root)
  return {
    port,
    dataDir: dataFolder(values.data, root, cwd),
    notes: notes ? fromHere(notes, cwd) : null,
    hosts: (process.env.QUERN_HOSTS ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  }
}

function readArguments() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, notes: { type: 'string' }, data: { type: 'string' } } })
  } catch (error) {
    fail(
      `${error instanceof Error ? error.message : error}\nUsage: npm start -- [--port N] [--notes FOLDER] [--data FOLDER]`,
    )
  }
}

function fail(sentence: string): never {
  process.stderr.write(`quern: ${sentence}\n`)
  process.exit(1)
}
