/** From settled files to stored cards in an open collection: all notes new, nothing changed, one note changed. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyHeld } from '../collection/apply-plan.ts'
import { localUser } from '../collection/handle.ts'
import { openCollection } from '../collection/open.ts'
import { makePlan } from '../collection/plan-import.ts'
import { spread } from './figures.ts'

const root = join(import.meta.dirname, '..')

export async function measureSync(): Promise<void> {
  const corpus = join(root, '../shared/corpora/notes/mogoz')
  const folder = mkdtempSync(join(tmpdir(), 'quern-bench-'))
  const notes = join(folder, 'notes')
  cpSync(existsSync(corpus) ? corpus : join(root, 'content'), notes, { recursive: true })
  const migrationsDir = join(root, 'prisma/migrations')
  const opened = await openCollection({ dataDir: join(folder, 'data'), migrationsDir, now: Date.now() })
  if (!opened.ok) throw new Error(`The data folder did not open: ${opened.reason}`)
  const sync = async () => {
    const begun = performance.now()
    const made = await makePlan(localUser, { kind: 'folder', path: notes }, Date.now())
    if (!made.ok) throw new Error(made.message)
    const applied = await applyHeld(made.held, 'all', Date.now())
    if (!applied.ok) throw new Error(applied.message)
    return performance.now() - begun
  }
  try {
    console.log(`sync, all notes new: ${((await sync()) / 1000).toFixed(1)} s`)
    console.log(`  nothing changed: ${spread(await repeated(sync))}`)
    // Of notes that go from the first to the longest, every tenth.
    const paths = readdirSync(notes, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(notes, path))
      .sort((a, b) => statSync(a).size - statSync(b).size)
    const changed: number[] = []
    for (let at = 0; at < paths.length; at += Math.ceil(paths.length / 12)) {
      appendFileSync(paths[at] ?? '', '\n- `quern_bench`: the word that a measurement adds.\n')
      changed.push(await sync())
    }
    console.log(`  one note changed: ${spread(changed)}`)
  } finally {
    await opened.collection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function repeated(work: () => Promise<number>): Promise<number[]> {
  const took: number[] = []
  for (let run = 0; run < 10; run++) took.push(await work())
  return took
}
