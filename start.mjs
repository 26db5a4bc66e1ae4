/**
 * What `npm start` and `npm run quern` run, on a clone where nothing is installed yet: Node's built-in modules only.
 *
 *   node start.mjs [--port N] [--notes PATH] [--data PATH]   make what is missing, then serve
 *   node start.mjs quern …                                   make what the command line needs, then run it
 *   node start.mjs build | bundle                            make everything | all but the pages, and stop
 *
 * Each step has a stamp: a hash of all that goes into it and of the Node version. A stamp is written when the step is
 * done and removed before it begins, so a step that failed or was interrupted is made again.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const stamps = join(root, 'node_modules', '.quern')
const quiet = {
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
}
const say = (text) => process.stderr.write(`quern: ${text}\n`)

const steps = {
  install: {
    doing: 'installing packages (npm ci; a minute or two) …',
    inputs: ['package.json', 'package-lock.json', '.npmrc'],
    product: 'node_modules/.package-lock.json',
    make: install,
    foundDone: installedByHand,
  },
  generate: {
    doing: 'generating the database client …',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    product: 'collection/prisma/client.ts',
    make: () =>
      run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        // Any executable will do: generate asks for an engine that it does not use, and would download one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      }),
  },
  bundle: {
    doing: 'bundling the server and the command line …',
    inputs: ['server.ts', 'cli.ts', 'door', 'commands', 'collection', 'core', 'package-lock.json', 'start.mjs'],
    product: 'dist/server.js',
    make: bundle,
  },
  pages: {
    doing: 'building the pages (next build) …',
    inputs: ['app', 'core', 'collection', 'public', 'next.config.js', 'tsconfig.json', 'package-lock.json'],
    product: '.next/BUILD_ID',
    make: () =>
      run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production', CI: '1' }),
  },
}

await main(process.argv.slice(2))

async function main([word, ...rest]) {
  requireNode()
  Object.assign(process.env, quiet)
  const light = word === 'quern' || word === 'bundle'
  for (const name of light ? ['install', 'generate', 'bundle'] : ['install', 'generate', 'bundle', 'pages']) {
    await bring(name)
  }
  if (word === 'build' || word === 'bundle') return
  if (word === 'quern') process.argv.splice(2, process.argv.length, ...rest)
  process.env.NODE_ENV ??= 'production'
  await import(pathToFileURL(join(root, 'dist', word === 'quern' ? 'cli.js' : 'server.js')).href)
}

/** Prisma 7 and Next 16 together run on these. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return
  fail(
    `this is Node ${process.versions.node}; Quern needs 20.19, 22.12, 24 or newer. Get one from nodejs.org and try again.`,
  )
}

async function bring(name) {
  const step = steps[name]
  const stamp = join(stamps, name)
  const wanted = fingerprint(step.inputs)
  if (existsSync(join(root, step.product)) && readIfThere(stamp) === wanted) return
  if (step.foundDone?.() !== true) {
    rmSync(stamp, { force: true })
    say(step.doing)
    const begun = performance.now()
    await step.make()
    say(`  done in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  }
  mkdirSync(stamps, { recursive: true })
  // By rename: the file may be a hard link shared with another working tree.
  writeFileSync(`${stamp}.${process.pid}`, wanted)
  renameSync(`${stamp}.${process.pid}`, stamp)
}

/* ------------------------------------------------------------------ stamps */

/** SHA-256 over paths and bytes of all inputs, and what else decides the outcome: Node's version and the machine's kind. */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`)
  for (const path of inputs.flatMap(filesUnder)) hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesUnder(path) {
  const at = join(root, path)
  if (!existsSync(at)) return []
  if (!statSync(at).isDirectory()) return [path]
  return readdirSync(at)
    .filter((name) => !/\.test\.tsx?$|^\./.test(name))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/* ------------------------------------------------------------------- steps */

/** Somebody ran `npm ci` or `npm install` himself: the same packages, and the native one loads in this Node. */
function installedByHand() {
  const there = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  const lock = readIfThere(join(root, 'package-lock.json'))
  if (there === null || lock === null) return false
  const have = JSON.parse(there).packages
  const differs = Object.entries(JSON.parse(lock).packages).some(
    ([path, entry]) => path !== '' && !entry.optional && have[path]?.integrity !== entry.integrity,
  )
  if (differs || abortsInNode24()) return false
  const probe = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0
}

async function install() {
  const viaNpm = basename(process.env.npm_execpath ?? '') === 'npm-cli.js'
  const [command, before] = viaNpm ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
  const headers = dirname(dirname(process.execPath))
  const env = !process.env.npm_config_nodedir && hasHeaders(headers) ? { npm_config_nodedir: headers } : {}
  const plain = withoutHooks(env)
  const npm = async (...words) => {
    const result = await child(command, [...before, ...words, '--loglevel=error'], plain.env)
    if (result.code !== 0) fail(`npm ${words[0]} ended with code ${result.code}.${adviceOn(result.tail)}`)
  }
  await npm('ci', '--include=dev', '--no-audit', '--no-fund')
  // A binary that was fetched may have been compiled with the faulty header too.
  if (abortsInNode24()) await npm('rebuild', 'better-sqlite3', '--build-from-source')
  plain.remove()
}

/**
 * The header node_object_wrap.h of Node 24.19 and later registers a hook that those versions cannot take back during an
 * idle garbage collection (nodejs/node issue 65446): better-sqlite3 12 compiled with it aborts the process. The name of
 * the call stands in the binary.
 */
function abortsInNode24() {
  const binary = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node')
  return (
    process.versions.node.startsWith('24.') &&
    existsSync(binary) &&
    readFileSync(binary).includes('RemoveEnvironmentCleanupHook')
  )
}

/** For Node 24: makes the compiler read that header with the two calls turned into nothing, as they were before 24.19. */
function withoutHooks(env) {
  if (!process.versions.node.startsWith('24.')) return { env, remove: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'quern-'))
  const file = join(folder, 'object-wrap.h')
  const names = ['AddEnvironmentCleanupHook', 'RemoveEnvironmentCleanupHook']
  writeFileSync(
    file,
    `#include <node.h>
namespace node {
inline void quernNoHook(v8::Isolate*, void (*)(void*), void*) {}
}
${names.map((name) => `#define ${name} quernNoHook\n`).join('')}#include <node_object_wrap.h>
${names.map((name) => `#undef ${name}\n`).join('')}`,
  )
  const flags =
    process.platform === 'win32'
      ? { CL: `/FI"${file}" ${process.env.CL ?? ''}`.trim() }
      : { CXXFLAGS: `${process.env.CXXFLAGS ?? ''} -include ${file}`.trim() }
  return { env: { ...env, ...flags }, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Node's own headers beside its executable spare node-gyp a download, if they are of this version. */
function hasHeaders(prefix) {
  const text = readIfThere(join(prefix, 'include', 'node', 'node_version.h')) ?? ''
  return (
    existsSync(join(prefix, 'include', 'node', 'node.h')) &&
    text.includes(`NODE_MAJOR_VERSION ${process.versions.node.split('.')[0]}\n`)
  )
}

function adviceOn(output) {
  if (/EACCES|EPERM/.test(output)) return ' The folder of the clone must be yours to write.'
  if (!/gyp|prebuild-install|better-sqlite3/.test(output)) return ' Its own message stands above.'
  const missing = [['python3', 'python'], ['make'], ['g++', 'c++', 'clang++']].filter((names) => !names.some(onPath))
  const install =
    process.platform === 'darwin'
      ? 'Run: xcode-select --install'
      : process.platform === 'win32'
        ? 'Install Python 3 and the Visual Studio Build Tools with "Desktop development with C++".'
        : 'Debian and Ubuntu: sudo apt-get install -y python3 make g++ · Fedora: sudo dnf install python3 make gcc-c++ · Alpine: apk add python3 make g++'
  const what = 'The database (better-sqlite3) has no ready-made binary that could be fetched here and must be compiled'
  if (missing.length > 0) {
    return `\n${what}, for which this machine lacks ${missing.map((names) => names[0]).join(', ')}.\n${install}\nThen start again.`
  }
  return `\n${what}, and that failed; its message stands above. If Node's headers could not be downloaded, install them and set npm_config_nodedir to the folder that holds include/node.`
}

function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => names.some((file) => existsSync(join(folder, file))))
}

/** The dependencies stay outside: bundled in, nothing would start faster. Files appear by rename, never half-written. */
async function bundle() {
  const { build, stop } = await import(
    pathToFileURL(join(root, 'node_modules', 'esbuild', 'lib', 'main.js')).href
  ).then((module) => module.default ?? module)
  const entryPoints = ['server.ts', 'cli.ts', 'collection/compile-worker.ts'].filter((path) =>
    existsSync(join(root, path)),
  )
  const { outputFiles } = await build({
    entryPoints,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: 'dist',
    entryNames: '[name]',
    logLevel: 'warning',
    write: false,
  })
  stop()
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (const file of outputFiles) {
    writeFileSync(`${file.path}.${process.pid}`, file.contents)
    renameSync(`${file.path}.${process.pid}`, file.path)
  }
}

/* ---------------------------------------------------------------- children */

/** Runs a step that is of interest only when it fails. */
async function run(command, args, env) {
  const { code, tail } = await child(command, args, env, true)
  if (code === 0) return
  process.stderr.write(tail)
  fail(`${basename(args[0])} ${args.at(-1)} ended with code ${code}.`)
}

/**
 * Runs a command to its end, its output on our stderr unless hushed. A signal that reaches only this process ends the
 * child and all that it started, and then us.
 */
function child(command, args, env, hush = false) {
  const windows = process.platform === 'win32'
  const running = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    shell: windows && command === 'npm',
  })
  let tail = ''
  const keep = (bytes) => {
    tail = (tail + bytes).slice(-60_000)
    if (!hush) process.stderr.write(bytes)
  }
  running.stdout.on('data', keep)
  running.stderr.on('data', keep)
  const end = (signal) => {
    say(`${signal}: stopping.`)
    try {
      if (windows) running.kill()
      else process.kill(-running.pid, signal)
    } catch {
      // It ended by itself meanwhile.
    }
    process.exitCode = signal === 'SIGINT' ? 130 : 143
    running.once('close', () => process.exit())
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  return new Promise((resolve) => {
    const done = (code) => {
      if (process.exitCode) return
      process.off('SIGINT', end).off('SIGTERM', end)
      resolve({ code, tail })
    }
    running.once('error', (error) => {
      keep(`${command}: ${error.message}\n`)
      done(127)
    })
    running.once('close', (code) => done(code ?? 1))
  })
}

function fail(text) {
  say(text)
  process.exit(1)
}
