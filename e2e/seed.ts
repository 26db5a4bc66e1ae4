/** Fills a data folder through collection/, as a first import would, before a server holds it. */
import { join } from 'node:path'
import { applyPlan } from '../collection/apply-plan.ts'
import { localUser } from '../collection/handle.ts'
import { openCollection } from '../collection/open.ts'
import { planImport } from '../collection/plan-import.ts'

const root = join(import.meta.dirname, '..')

/** `folder` is under the project's root. */
export async function seedFolder(dataDir: string, folder: string): Promise<void> {
  const opened = await openCollection({ dataDir, migrationsDir: join(root, 'prisma/migrations'), now: Date.now() })
  if (!opened.ok) throw new Error(`The data folder did not open: ${opened.reason}`)
  try {
    const planned = await planImport(localUser, { kind: 'folder', path: join(root, folder) }, Date.now())
    if (!planned.ok) throw new Error(planned.message)
    const applied = await applyPlan(localUser, planned.planId, Date.now())
    if (!applied.ok) throw new Error(applied.message)
  } finally {
    await opened.collection.close()
    opened.lock.release()
  }
}
