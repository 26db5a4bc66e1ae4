/** Restoring in place, for the command line: pages only restore into a copy. */
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { checkBackup, type Refusal } from './backup.ts'
import { databaseFile } from './data-folder.ts'

/**
 * Puts a backup in the place of a data folder's database, which is moved aside, never deleted. The file is checked
 * before anything is touched. The caller holds the folder's lock.
 */
export function restore(
  dataDir: string,
  file: string,
  now: number,
): { readonly ok: true; readonly aside: string | null } | Refusal {
  if (!existsSync(file)) return { ok: false, message: `There is no file "${file}".` }
  const checked = checkBackup(file)
  if (!checked.ok) return { ok: false, message: checked.message }
  const live = databaseFile(dataDir)
  const restored = `${live}.restored`
  copyFileSync(file, restored)
  const aside = existsSync(live)
    ? `${live}.before-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}`
    : null
  if (aside !== null) {
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(`${live}${ending}`)) renameSync(`${live}${ending}`, `${aside}${ending}`)
    }
  }
  renameSync(restored, live)
  return { ok: true, aside }
}
