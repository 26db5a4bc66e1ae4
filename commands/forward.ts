/**
 * One command, run by the server that holds the data. The request's body is a line of JSON and then standard input as it
 * comes; the answer is lines of JSON: pieces of standard output and error, and last the exit code.
 */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { collection } from '../collection/handle.ts'
import { type ExitCode, type Io, linesOf } from './io.ts'
import { runCommand } from './run.ts'

/** A server that says where it is and what lets the command line in. */
export interface Running {
  readonly pid: number
  readonly address: string
  readonly token: string
}

interface Head {
  readonly words: readonly string[]
  readonly cwd: string
  readonly interactive: boolean
}

type Piece = ['out', string] | ['err', string] | ['exit', ExitCode]

/** In the command line: asks the server. `input` is null where the command reads none. */
export async function forward(
  running: Running,
  head: Head,
  io: Io,
  input: NodeJS.ReadableStream | null,
): Promise<ExitCode> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { Authorization: `Bearer ${running.token}`, 'Content-Type': 'application/octet-stream' }
    const request = httpRequest(`${running.address}/internal/command`, { method: 'POST', headers }, resolve)
    request.on('error', reject)
    request.write(`${JSON.stringify(head)}\n`)
    if (input === null) request.end()
    else input.pipe(request)
  })
  if (response.statusCode !== 200) {
    const lines = []
    for await (const line of linesOf(response)) lines.push(line)
    await io.err(`quern: the server at ${running.address} refused: ${lines.join(' ')}\n`)
    return 1
  }
  for await (const line of linesOf(response)) {
    const piece: Piece = JSON.parse(line)
    if (piece[0] === 'exit') return piece[1]
    await io[piece[0]](piece[1])
  }
  await io.err(`quern: the server at ${running.address} stopped before the command was done.\n`)
  return 1
}

/** In the server: runs the command and streams what it says. */
export async function serveCommand(
  request: IncomingMessage,
  response: ServerResponse,
  now: () => number,
): Promise<void> {
  const lines = linesOf(request)
  const first = await lines.next()
  const head: Head = JSON.parse(first.value ?? '')
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' })
  const send = (piece: Piece) =>
    new Promise<void>((done) => {
      const more = response.write(`${JSON.stringify(piece)}\n`)
      if (more || response.destroyed) done()
      else response.once('drain', done).once('close', done)
    })
  const io: Io = {
    out: (text) => send(['out', text]),
    err: (text) => send(['err', text]),
    lines,
    interactive: head.interactive,
    cwd: head.cwd,
    dataDir: collection().dataDir,
    now,
  }
  await send(['exit', await runCommand(head.words, io).catch(failed)])
  response.end()

  async function failed(error: unknown): Promise<ExitCode> {
    await io.err(`quern: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
