/** What lies where in a data folder. Apart from open.ts, which pages must not reach: it would bring the worker pool into their build. */
import { join } from 'node:path'

export const databaseFile = (dataDir: string) => join(dataDir, 'quern.sqlite')
export const backupsFolder = (dataDir: string) => join(dataDir, 'backups')
