/**
 * What reaches the browser: from every file under app/ that says 'use client', over all imports that are not types.
 * Next stops no client component that calls a verb: it would ship the verb's code to the browser.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { options } from './.dependency-cruiser.mjs'

const client = (existsSync('app') ? readdirSync('app', { recursive: true }) : [])
  .map((path) => `app/${path.replaceAll('\\', '/')}`)
  .filter(
    (path) =>
      /\.tsx?$/.test(path) && /^(\s|\/\*[\s\S]*?\*\/|\/\/.*)*['"]use client['"]/.test(readFileSync(path, 'utf8')),
  )
  .map((path) => `^${path.replace(/[.[\]()*+?^$|\\]/g, '\\$&')}$`)

export default {
  forbidden: [
    {
      name: 'client-never-reaches-collection',
      severity: 'error',
      comment:
        'A client component must not bring collection/, the compiler or Node into the browser. Let the page (a server file) call the verb and hand down plain values.',
      from: { path: client.length > 0 ? client : ['^$'] },
      to: { path: ['^collection/', '^core/compiler/', '^door/'], reachable: true },
    },
    {
      name: 'client-no-node',
      severity: 'error',
      comment: 'Node is not in the browser. Do it in a server file and hand down the value.',
      from: { path: client.length > 0 ? client : ['^$'] },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
