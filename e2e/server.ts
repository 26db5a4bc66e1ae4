/** A built Quern of its own for those that look at it from outside: own data folder, free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface QuernServer {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** All that it printed so far. */
  readonly output: () => string
  /** Ends it as Ctrl-C would and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

export interface ServerOptions {
  readonly dataDir: string
  /** Further arguments, e.g. `['--notes', folder]`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Runs as this user: root can read every file. */
  readonly uid?: number
  readonly port?: number
}

const root = join(import.meta.dirname, '..')

export const newDataDir = () => mkdtempSync(join(tmpdir(), 'quern-data-'))
export const removeDataDir = (dataDir: string) => rmSync(dataDir, { recursive: true, force: true })

/** Resolves once it listens; rejects with what it printed where it ends or takes half a minute. */
export function startServer({ dataDir, args = [], env = {}, uid, port = 0 }: ServerOptions): Promise<QuernServer> {
  const child = spawn(
    process.execPath,
    [join(root, 'dist/server.js'), '--port', String(port), '--data', dataDir, ...args],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  )
  let output = ''
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not listen in 30 s:\n${output}`)), 30_000)
    void ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
    const hear = (bytes: Buffer) => {
      output += bytes
      const url = /Quern is at (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve({ url, dataDir, process: child, output: () => output, stop })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })

  async function stop(): Promise<number | null> {
    child.kill('SIGTERM')
    return ended
  }
}
