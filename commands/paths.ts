/** Paths as a person types them. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** From the folder the person stands in, with `~` for home. */
export function fromHere(path: string, cwd: string): string {
  return resolve(cwd, path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path)
}

/**
 * The folder the person stands in. npm runs a script in the package's own folder and says in INIT_CWD where it was called;
 * elsewhere an INIT_CWD is left over from some outer npm and means nothing.
 */
export function standingIn(root: string): string {
  const here = process.cwd()
  return here === root && process.env.INIT_CWD ? process.env.INIT_CWD : here
}

export function dataFolder(named: string | undefined, root: string, cwd: string): string {
  const path = named ?? process.env.QUERN_DATA
  return path ? fromHere(path, cwd) : join(root, 'data')
}
