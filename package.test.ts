/** What is installed: versions known to be safe, from no named host, and scripts at install from one package alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly license?: string
  readonly link?: boolean
}

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'))
const manifest: Record<string, Record<string, string | boolean>> = JSON.parse(read('package.json'))
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

const versionsOf = (name: string) =>
  installed.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, entry]) => entry.version ?? '')
const below = (version: string, floor: string) => version.localeCompare(floor, 'en', { numeric: true }) < 0

test('the lockfile names no host and pins every package by its hash', () => {
  expect(installed.length).toBeGreaterThan(300)
  expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  expect(installed.filter(([, entry]) => !entry.link && !entry.integrity).map(([path]) => path)).toEqual([])
})

test.each([
  ['next', '16.2.12'],
  ['react', '19.2.6'],
  ['react-dom', '19.2.6'],
])('%s is not older than %s, the last version with a known hole closed', (name, floor) => {
  const versions = versionsOf(name)
  expect(versions.length).toBeGreaterThan(0)
  expect(versions.filter((version) => below(version, floor))).toEqual([])
})

test('a dependency is named at one exact version', () => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
})

test('only the database may run a script when it is installed', () => {
  const withScripts = installed
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  const allowed = Object.entries(manifest.allowScripts ?? {}).filter(([, yes]) => yes === true)
  expect(allowed).toEqual([['better-sqlite3', true]])
  expect([...new Set(withScripts)].sort()).toEqual(['@prisma/engines', 'better-sqlite3', 'esbuild', 'prisma'])
})

const permissive = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'WTFPL'],
])

/** Any side of an "or" will do; of an "and" all must. */
const isPermissive = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(/ or /i)
    .some((side) => side.split(/ and /i).every((name) => permissive.has(name)))

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT and ISC', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ['GPL-3.0-or-later', false],
  ['AGPL-3.0-only', false],
  ['', false],
])('the licence %j is permissive: %j', (license, expected) => {
  expect(isPermissive(license)).toBe(expected)
})

test('every package comes under a permissive licence, but for those with a reason', () => {
  const exceptions: readonly (readonly [name: RegExp, license: RegExp, reason: string])[] = [
    [
      /^@img\/sharp-/,
      /LGPL-3\.0/,
      'a shared library that Next loads where it is installed; optional, not part of Quern',
    ],
    [/^(?:lightningcss|axe-core$|@axe-core\/)/, /^MPL-2\.0$/, 'builds and tests alone; asks for its own files only'],
    [/^elkjs$/, /^EPL-2\.0$/, "drawn in by Prisma's studio, which Quern never starts"],
    [/^@fontsource-variable\//, /^OFL-1\.1$/, 'fonts, free to go out with a program'],
    [/^caniuse-lite$/, /^CC-BY-4\.0$/, 'a table of data for the build'],
    [/^seq-queue$/, /^$/, 'names its licence in a file alone: MIT'],
  ]
  const others = installed
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), license: entry.license ?? '' }))
    .filter(({ license }) => !isPermissive(license))
  const known = (one: (typeof others)[number]) =>
    exceptions.some(([name, license]) => name.test(one.name) && license.test(one.license))
  expect(others.filter((one) => !known(one))).toEqual([])
  expect(exceptions.filter(([name]) => !others.some((one) => name.test(one.name)))).toEqual([])
  expect(others.filter(({ license }) => /(?:^|[^L])GPL/.test(license))).toEqual([])
})

test('the parts the issue of the project names are dependencies', () => {
  expect(Object.keys(manifest.dependencies ?? {})).toEqual(
    expect.arrayContaining(['next', 'react', 'prisma', '@prisma/client', 'ts-fsrs', 'playwright']),
  )
})
