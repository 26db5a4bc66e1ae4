/** What is installed: versions known to be safe, from no named host, and scripts at install from one package alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
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

test('the parts the issue of the project names are dependencies', () => {
  expect(Object.keys(manifest.dependencies ?? {})).toEqual(
    expect.arrayContaining(['next', 'react', 'prisma', '@prisma/client', 'ts-fsrs', 'playwright']),
  )
})
