/** The check on imports is itself checked: it must see the tree, and each of its rules must fail on what it forbids. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = import.meta.dirname
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const configs = ['.dependency-cruiser.mjs', '.dependency-cruiser.browser.mjs']
const planted = mkdtempSync(join(tmpdir(), 'quern-planted-'))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

interface Seen {
  readonly summary: {
    readonly totalCruised: number
    readonly totalDependenciesCruised: number
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

function cruise(folder: string, config: string): Seen['summary'] {
  const args = [cruiser, '--config', config, '--output-type', 'json', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 })
  const seen: Seen = JSON.parse(stdout)
  return seen.summary
}

async function ruleNames(): Promise<string[]> {
  const modules: { default: { forbidden: { name: string }[] } }[] = await Promise.all(
    configs.map((config) => import(join(root, config))),
  )
  return modules.flatMap((module) => module.default.forbidden.map((rule) => rule.name))
}

/** Each rule's name, and a file that breaks it. */
const violations: Record<string, [path: string, text: string]> = {
  'core-is-pure': ['core/stats/pure.ts', "import '../../collection/verb.ts'"],
  'core-no-node': ['core/stats/node.ts', "import 'node:fs'"],
  'room-compiler': ['core/compiler/room.ts', "import '../scheduler/schedule.ts'"],
  'room-scheduler': ['core/scheduler/room.ts', "import '../stats/node.ts'"],
  'room-search': ['core/search/room.ts', "import '../scheduler/schedule.ts'"],
  'room-rendering': ['core/rendering/room.ts', "import '../compiler/room.ts'"],
  'room-sync': ['core/sync/room.ts', "import '../scheduler/schedule.ts'"],
  'room-review': ['core/review/room.ts', "import type { Deep } from '../compiler/room.ts'"],
  'room-interview': ['core/interview/room.ts', "import '../sync/room.ts'"],
  'room-stats': ['core/stats/room.ts', "import '../sync/room.ts'"],
  'room-exchange': ['core/exchange/room.ts', "import '../sync/room.ts'"],
  'only-collection-knows-prisma': ['app/database.ts', "import type { Client } from '../collection/prisma/client.ts'"],
  'collection-below-doors': ['collection/door.ts', "import '../cli.ts'"],
  'app-knows-no-other-door': ['app/door.ts', "import '../door/guard.ts'"],
  'doors-know-no-page': ['commands/page.ts', "import '../app/database.ts'"],
  'e2e-seeds-only': ['e2e/story.ts', "import '../app/database.ts'"],
  'measured-not-used': ['collection/measured.ts', "import '../bench/load.ts'"],
  'no-dev-packages': ['core/stats/dev.ts', "import { test } from 'vitest'\ntest"],
  'no-circular': ['core/stats/one.ts', "import './two.ts'"],
  resolves: ['core/stats/nowhere.ts', "import './nothing.ts'"],
  'client-never-reaches-collection': ['app/client.tsx', "'use client'\nimport { help } from './helper.ts'\nhelp"],
  'client-no-node': ['app/node.tsx', "'use client'\nimport { join } from 'node:path'\njoin"],
}

const others: Record<string, string> = {
  'core/scheduler/schedule.ts': '',
  'core/stats/two.ts': "import './one.ts'",
  'collection/verb.ts': 'export const verb = 1',
  'collection/prisma/client.ts': 'export interface Client { a: 1 }',
  'app/helper.ts': "import { verb } from '../collection/verb.ts'\nexport const help = verb",
  'app/types-only.tsx':
    "'use client'\nimport type { verb } from '../collection/verb.ts'\nexport type Shown = typeof verb",
  'door/guard.ts': '',
  'bench/load.ts': '',
  'cli.ts': '',
}

test('every rule has a planted violation and fails on it', async () => {
  for (const file of ['package.json', 'tsconfig.json', ...configs]) {
    copyFileSync(join(root, file), join(planted, file))
  }
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
  for (const [path, text] of [...Object.values(violations), ...Object.entries(others)]) {
    mkdirSync(join(planted, dirname(path)), { recursive: true })
    writeFileSync(join(planted, path), `${text}\nexport {}\n`)
  }
  const found = configs.flatMap((config) =>
    cruise(planted, config).violations.map(({ from, rule }) => `${rule.name}: ${from}`),
  )
  expect(Object.keys(violations).sort()).toEqual((await ruleNames()).sort())
  expect(found).toEqual(expect.arrayContaining(Object.entries(violations).map(([name, [path]]) => `${name}: ${path}`)))
  expect(found.filter((line) => line.endsWith('types-only.tsx'))).toEqual([])
})

test('the tree keeps its rules, and the check has seen the tree', () => {
  const types = cruise(root, '.dependency-cruiser.mjs')
  const values = cruise(root, '.dependency-cruiser.browser.mjs')
  expect([...types.violations, ...values.violations].map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([])
  expect(types.totalCruised).toBeGreaterThan(300)
  expect(types.totalDependenciesCruised).toBeGreaterThan(1000)
})
