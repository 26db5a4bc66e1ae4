/**
 * Prints the SQL that leads from one schema to another, without Prisma's native engine (which has to be downloaded):
 *
 *   node --import tsx prisma/diff.ts                 from nothing to prisma/schema.prisma
 *   node --import tsx prisma/diff.ts OLD.prisma      from an older schema
 *   node --import tsx prisma/diff.ts --database FILE how a migrated database differs: exit code 0 when it does not, else 2
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

interface DiffResult {
  /** 0 the same, 2 different. */
  readonly exitCode: number
  readonly stdout: string | null
}

interface Engine {
  diff(request: object): Promise<DiffResult>
  free(): void
}

interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: { new: (options: object, log: (message: string) => void, factory: object) => Promise<Engine> }
}

const schemaFile = join(dirname(fileURLToPath(import.meta.url)), 'schema.prisma')

async function engineFor(databaseFile: string): Promise<Engine> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const engine = (await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)) as EngineModule
  const wasm = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  const { exports } = wasm.instance
  engine.__wbg_set_wasm(exports)
  const start = exports.__wbindgen_start
  if (typeof start === 'function') start()
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: `file:${databaseFile}` }))
  const datamodels = [[schemaFile, readFileSync(schemaFile, 'utf8')]]
  return engine.SchemaEngine.new({ datamodels }, () => {}, factory)
}

async function diff(databaseFile: string, from: object): Promise<DiffResult> {
  const engine = await engineFor(databaseFile)
  const to = { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] }
  try {
    return await engine.diff({
      from,
      to: { ...to, configDir: dirname(schemaFile) },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
  } finally {
    engine.free()
  }
}

const files = (path: string) => [{ path, content: readFileSync(path, 'utf8') }]
const configDir = dirname(schemaFile)
const [first, second] = process.argv.slice(2)

if (first === '--database' && second !== undefined) {
  const drift = await diff(second, { tag: 'schemaDatasource', files: files(schemaFile), configDir })
  process.stdout.write(drift.stdout ?? '')
  process.exitCode = drift.exitCode
} else {
  const from =
    first === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: files(resolve(first)), configDir }
  process.stdout.write((await diff(':memory:', from)).stdout ?? '')
}
