/** The front door from outside, on the built server: raw sockets where a client library would mend what we send. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDataDir, type QuernServer, removeDataDir, startServer } from './e2e/server.ts'

const root = import.meta.dirname
let server: QuernServer
let host: string

beforeAll(async () => {
  server = await startServer({ dataDir: newDataDir() })
  host = server.url.slice('http://'.length)
})

afterAll(async () => {
  await server.stop()
  removeDataDir(server.dataDir)
})

/** Sends bytes as they are and gives all that comes back until the server closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(host.split(':')[1]), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (bytes) => (answer += bytes))
    socket.on('close', () => resolve(answer))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    )
  })
}

const head = (first: string, ...headers: string[]) => [first, ...headers, 'Connection: close', '', ''].join('\r\n')
const status = async (text: string) => Number((await raw(text)).split(' ')[1] ?? 0)

test('refuses what a browser cannot mean, before Next sees it', async () => {
  const own = `Host: ${host}`
  const post = 'POST /api/outbox HTTP/1.1'
  const answers = {
    evilHost: await status(head('GET / HTTP/1.1', 'Host: evil.example')),
    noHost: await status(head('GET / HTTP/1.1')),
    twoHosts: await status(head('GET / HTTP/1.1', own, 'Host: evil.example')),
    absoluteUrl: await status(head('GET http://evil.example/ HTTP/1.1', own)),
    noOrigin: await status(head(post, own, 'Content-Length: 0')),
    nullOrigin: await status(head(post, own, 'Origin: null', 'Content-Length: 0')),
    forwardedHost: await status(
      head(post, own, 'Origin: http://evil.example', 'X-Forwarded-Host: evil.example', 'Content-Length: 0'),
    ),
    longHeader: await status(head('GET / HTTP/1.1', own, `X-Long: ${'a'.repeat(20_000)}`)),
    chunked: await status(`${head(post, own, `Origin: http://${host}`, 'Transfer-Encoding: chunked')}0\r\n\r\n`),
    large: await status(head(post, own, `Origin: http://${host}`, 'Content-Length: 1000001')),
    serverAction: await status(
      head('POST / HTTP/1.1', own, `Origin: http://${host}`, 'Next-Action: a', 'Content-Length: 0'),
    ),
    commandWithoutToken: await status(
      head('POST /internal/command HTTP/1.1', own, `Origin: http://${host}`, 'Content-Length: 0'),
    ),
    trace: await status(head('TRACE / HTTP/1.1', own)),
  }
  expect(answers).toEqual({
    evilHost: 421,
    noHost: 400,
    twoHosts: 421,
    absoluteUrl: 421,
    noOrigin: 403,
    nullOrigin: 403,
    forwardedHost: 403,
    longHeader: 431,
    chunked: 411,
    large: 413,
    serverAction: 405,
    commandWithoutToken: 403,
    trace: 405,
  })
})

test('closes an upgrade without an answer', async () => {
  expect(
    await raw(
      ['GET /_next/hmr HTTP/1.1', `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket', '', ''].join('\r\n'),
    ),
  ).toBe('')
})

test('leaves the data as it was under every mix of host, origin, fetch site, route and method that is not its own', async () => {
  const before = stateHash()
  const port = host.split(':')[1]
  const hosts = [
    host,
    `localhost:${port}`,
    `[::1]:${port}`,
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    `0.0.0.0:${port}`,
    `evil.example:${port}`,
  ]
  const origins = [
    '',
    'null',
    'http://evil.example',
    `http://evil.example:${port}`,
    `http://localhost:${port}`,
    `https://${host}`,
    'http://127.0.0.1',
    'file://',
  ]
  const sites = ['', 'none', 'same-site', 'cross-site']
  const requests = hosts.flatMap((name) =>
    origins.flatMap((origin) =>
      sites.flatMap((site) =>
        ['/api/outbox', '/api/settings', '/api/import/apply', '/internal/command'].flatMap((route) =>
          ['POST', 'PUT', 'DELETE'].map((method) =>
            head(
              `${method} ${route} HTTP/1.1`,
              `Host: ${name}`,
              ...(origin === '' ? [] : [`Origin: ${origin}`]),
              ...(site === '' ? [] : [`Sec-Fetch-Site: ${site}`]),
              'Content-Length: 0',
            ),
          ),
        ),
      ),
    ),
  )
  const seen = new Set<number>()
  for (let at = 0; at < requests.length; at += 50) {
    for (const code of await Promise.all(requests.slice(at, at + 50).map(status))) seen.add(code)
  }
  expect(requests).toHaveLength(3072)
  expect([...seen].sort()).toEqual([308, 403, 405, 421])
  expect(stateHash()).toBe(before)
})

function stateHash(): string {
  const hash = createHash('sha256')
  for (const file of ['quern.sqlite', 'quern.sqlite-wal']) hash.update(readFileSync(join(server.dataDir, file)))
  return hash.digest('hex')
}

test('listens on this machine alone', async () => {
  const outside = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
  )
  for (const { address } of outside) {
    const refused = await new Promise((resolve) => {
      const socket = connect(Number(host.split(':')[1]), address)
      socket
        .on('connect', () => resolve('connected'))
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    })
    expect(refused).toBe('ECONNREFUSED')
  }
})

test('sends documents with a policy and a nonce of their own, and files without', async () => {
  const first = await fetch(server.url)
  const second = await fetch(server.url)
  const html = await first.text()
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(nonce).toHaveLength(24)
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
  expect([...html.matchAll(/<script(?![^>]*nonce=)/g)]).toEqual([])
  const script = /src="(\/_next\/static\/[^"]+)"/.exec(html)?.[1] ?? ''
  const file = await fetch(server.url + script)
  expect(file.headers.get('content-security-policy')).toBeNull()
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
})

test('takes no nonce from a request', async () => {
  const response = await fetch(server.url, {
    headers: { 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" },
  })
  expect(await response.text()).not.toContain('nonce="mine"')
})

test('tells that it lives, and leads localhost to the one name', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok\n')
  const redirect = await raw(head('GET /review?deck=1 HTTP/1.1', `Host: localhost:${host.split(':')[1]}`))
  expect(redirect).toContain('HTTP/1.1 308')
  expect(redirect).toContain(`Location: ${server.url}/review?deck=1`)
})

describe('a second start', () => {
  const start = (dataDir: string, port: number) =>
    spawnSync(process.execPath, [join(root, 'dist/server.js'), '--data', dataDir, '--port', String(port)], {
      encoding: 'utf8',
      timeout: 20_000,
    })

  test('on the same data says where the first one is, and ends', () => {
    const { status: code, stderr } = start(server.dataDir, 0)
    expect([code, stderr]).toEqual([1, expect.stringContaining(`at ${server.url}`)])
  })

  test('on a taken port says what to do, and ends', async () => {
    const other = createServer()
    const port = await new Promise<number>((done) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        done(typeof address === 'object' && address !== null ? address.port : 0)
      }),
    )
    const dataDir = newDataDir()
    const { status: code, stderr } = start(dataDir, port)
    other.close()
    removeDataDir(dataDir)
    expect([code, stderr]).toEqual([1, expect.stringContaining(`npm start -- --port ${port + 1}`)])
  })
})

test('a request that comes while the pages are prepared is answered once they are', async () => {
  const dataDir = newDataDir()
  const port = await freePort()
  const starting = startServer({ dataDir, port })
  expect((await firstAnswer(port)).status).toBe(200)
  await (await starting).stop()
  removeDataDir(dataDir)
})

test('a signal right after the first page, while the first decks are still compiled, exits with 0', async () => {
  const dataDir = newDataDir()
  const port = await freePort()
  const own = spawn(process.execPath, [join(root, 'dist/server.js'), '--port', String(port), '--data', dataDir], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  })
  const ended = new Promise((done) => own.once('exit', (code) => done(code)))
  expect((await firstAnswer(port)).status).toBe(200)
  own.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(readdirSync(dataDir).filter((name) => /wal|holder/.test(name))).toEqual([])
  removeDataDir(dataDir)
})

async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await new Promise<number>((done) =>
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      done(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )
  await new Promise((done) => probe.close(done))
  return port
}

/** The answer to the first request that finds the port open: long before the server says that it is ready. */
async function firstAnswer(port: number): Promise<Response> {
  for (;;) {
    try {
      return await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(30_000) })
    } catch (error) {
      if (error instanceof DOMException) throw error
      await new Promise((done) => setTimeout(done, 5))
    }
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s closes the data and exits with 0', async (signal) => {
  const dataDir = newDataDir()
  const own = await startServer({ dataDir })
  const ended = new Promise((done) => own.process.once('exit', (code) => done(code)))
  own.process.kill(signal)
  expect(await ended).toBe(0)
  expect(readdirSync(dataDir).filter((name) => /wal|holder/.test(name))).toEqual([])
  removeDataDir(dataDir)
})

test('the build holds no Server Action', () => {
  const manifest = JSON.parse(readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8'))
  expect({ node: manifest.node, edge: manifest.edge }).toEqual({ node: {}, edge: {} })
})
