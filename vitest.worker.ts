/** Bundles the compile worker before tests that run on the sources: a stale one would stay green. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

export async function setup(): Promise<void> {
  const root = import.meta.dirname
  const { outputFiles } = await build({
    entryPoints: ['collection/compile-worker.ts'],
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: 'dist',
    write: false,
  })
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (const file of outputFiles) {
    writeFileSync(`${file.path}.${process.pid}`, file.contents)
    renameSync(`${file.path}.${process.pid}`, file.path)
  }
}
