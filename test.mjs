/**
 * What `npm test` runs: makes what is missing (packages, client, bundle, pages, a Chromium), then every check, all of them
 * even when one fails. Ends with the line `N passed, N failed` over the checks and the tests together.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const results = join(root, 'test-results')
const node = process.execPath
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

process.env.NEXT_TELEMETRY_DISABLED = '1'
process.env.CHECKPOINT_DISABLE = '1'

if (spawnSync(node, ['start.mjs', 'build'], { cwd: root, stdio: 'inherit' }).status !== 0) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
await findChromium()

await Promise.all([
  check('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  check('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
])
await Promise.all([
  check('imports', [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', '.']),
  check('imports into the browser', [
    cruiser,
    '--config',
    '.dependency-cruiser.browser.mjs',
    '--output-type',
    'err-long',
    '.',
  ]),
  check('unused code', ['node_modules/knip/bin/knip.js', '--no-progress']),
])
await tests(
  'unit',
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile=test-results/unit.json',
  ],
  readVitest,
)
await tests('end to end', ['node_modules/@playwright/test/cli.js', 'test'], readPlaywright)

for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

/** Output is held back and shown when the command fails: several run side by side. */
function check(name, args) {
  const begun = performance.now()
  return new Promise((done) => {
    let output = ''
    const running = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (bytes) => (output += bytes))
    running.on('close', (code) => {
      console.log(`${code === 0 ? 'ok' : 'FAILED'} ${name} (${seconds(begun)})`)
      if (code !== 0) console.log(output)
      count(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, 1)
      done()
    })
  })
}

async function tests(name, args, read) {
  const begun = performance.now()
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit' })
  const counts = readCounts(read)
  console.log(
    `${status === 0 ? 'ok' : 'FAILED'} ${name}: ${counts.passed + counts.failed} run, ${counts.skipped} skipped (${seconds(begun)})`,
  )
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  count(name, counts, 1)
}

/** A check that ran nothing has not passed. */
function count(name, counts, floor) {
  if (counts.passed + counts.failed < floor) counts.failed += 1
  for (const key of Object.keys(total)) total[key] += counts[key]
  if (counts.failed > 0) failures.push(`${name} (${counts.failed})`)
}

function readCounts(read) {
  try {
    return read()
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function readVitest() {
  const report = JSON.parse(readFileSync(join(results, 'unit.json'), 'utf8'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function readPlaywright() {
  const { stats } = JSON.parse(readFileSync(join(results, 'e2e.json'), 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** Playwright's own if it is here, the system's, Playwright's own by download, the distribution's package: in this order. */
async function findChromium() {
  const { chromium } = await import('@playwright/test')
  const there = () =>
    [
      chromium.executablePath(),
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ].find((path) => existsSync(path))
  if (there()) return
  console.log('no Chromium found: fetching one …')
  const attempt = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout: 300_000 })
  attempt(node, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  if (there() || !existsSync('/usr/bin/apt-get')) return
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const words of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command, ...args] = [...sudo, ...words]
    attempt(command, args)
  }
  if (!there())
    console.log(
      'No Chromium could be had. Install one (Debian: apt-get install chromium); the end-to-end tests fail without it.',
    )
}

function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`
}
