/**
 * Who may ask, and how much: judged from the head of a request, before anything of it is read. The rules and the attacks
 * behind them: only Quern's own pages, on this machine, may act (DNS rebinding, cross-site requests, port scans).
 */
import { timingSafeEqual } from 'node:crypto'

export const uploadPath = '/api/import/upload'
export const commandPath = '/internal/command'

const bodyLimit = 1_000_000
export const uploadLimit = 200_000_000

/** The head of a request, headers as they came (all values of a doubled one). */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
  readonly fetchSite: string | undefined
  readonly fetchMode: string | undefined
  readonly fetchDest: string | undefined
  readonly authorization: string | undefined
  readonly contentLength: string | undefined
  readonly transferEncoding: string | undefined
}

export interface House {
  readonly port: number
  /** Further names (with port, if it is not the default one) under which a private proxy hands requests on. */
  readonly names: readonly string[]
  /** Of the command line; new at each start. */
  readonly token: string
}

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'refuse'; readonly status: number; readonly sentence: string }

const pass: Verdict = { kind: 'pass' }
const refuse = (status: number, sentence: string): Verdict => ({ kind: 'refuse', status, sentence })

export function judge(asked: Asked, house: House): Verdict {
  return judgePlace(asked, house) ?? judgeSender(asked, house) ?? judgeBody(asked) ?? pass
}

/** Is it meant for this server, under a name that it goes by? */
function judgePlace(asked: Asked, house: House): Verdict | null {
  const port = house.port === 80 ? '' : `:${house.port}`
  const host = asked.hosts.length === 1 ? asked.hosts[0]?.toLowerCase() : undefined
  if (host === undefined || !asked.url.startsWith('/')) {
    return refuse(421, `This is Quern at http://127.0.0.1${port}; the request names no such place.`)
  }
  if (host === `localhost${port}` || host === `[::1]${port}`) {
    // One name, so that a browser has one outbox.
    return { kind: 'redirect', location: `http://127.0.0.1${port}${asked.url}` }
  }
  if (host !== `127.0.0.1${port}` && !house.names.includes(host)) {
    return refuse(421, `Quern does not go by that name. Open http://127.0.0.1${port}, or name the host in QUERN_HOSTS.`)
  }
  return null
}

/** Does it come from Quern's own pages, from the command line, or from a person who follows a link? */
function judgeSender(asked: Asked, house: House): Verdict | null {
  const foreign = refuse(403, "Only Quern's own pages may ask this.")
  const path = pathOf(asked.url)
  if (path.startsWith('/internal/')) return asked.method === 'POST' && hasToken(asked, house) ? null : foreign
  if (!isOwnOrigin(asked, house)) return foreign
  if (asked.method === 'GET' || asked.method === 'HEAD') {
    const followsLink = asked.fetchMode === 'navigate' && asked.fetchDest === 'document'
    const near = asked.fetchSite === undefined || asked.fetchSite === 'same-origin' || asked.fetchSite === 'none'
    return near || (followsLink && !path.startsWith('/api/')) ? null : foreign
  }
  if (asked.method !== 'POST' || !path.startsWith('/api/')) {
    return refuse(405, `Quern does not take ${asked.method} here.`)
  }
  const ownPage = asked.fetchSite === 'same-origin' || (asked.fetchSite === undefined && asked.origins.length === 1)
  return ownPage || hasToken(asked, house) ? null : foreign
}

/** No Origin, or one that is this very host's. `null` is foreign. */
function isOwnOrigin(asked: Asked, house: House): boolean {
  if (asked.origins.length === 0) return true
  const host = asked.hosts[0]?.toLowerCase()
  const origin = asked.origins[0]?.toLowerCase()
  if (asked.origins.length > 1) return false
  return (
    origin === `http://${host}` || (host !== undefined && house.names.includes(host) && origin === `https://${host}`)
  )
}

function hasToken(asked: Asked, house: House): boolean {
  if (asked.origins.length > 0 || asked.fetchSite !== undefined) return false
  const given = Buffer.from(asked.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${house.token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Node's parser holds a sender to the length that it announces; a body in chunks announces none. */
function judgeBody(asked: Asked): Verdict | null {
  const path = pathOf(asked.url)
  if (path === commandPath) return null
  if (path !== uploadPath && asked.transferEncoding !== undefined) return refuse(411, 'Say how long the body is.')
  const limit = path === uploadPath ? uploadLimit : bodyLimit
  if (Number(asked.contentLength ?? 0) > limit) {
    return refuse(413, `That is more than the ${limit / 1_000_000} MB that Quern takes at once.`)
  }
  return null
}

export const pathOf = (url: string) => url.split('?', 1)[0] ?? url
