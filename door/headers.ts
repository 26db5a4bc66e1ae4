/** What the front door takes off a request and puts on an answer. */
import type { IncomingHttpHeaders } from 'node:http'
import { pathOf } from './guard.ts'

const stripped =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|x-middleware-.*|x-nextjs-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-prerender-.*|next-resume|next-action|x-nonce|content-security-policy.*)$/

/** Takes away what only a proxy in front of Next, or Next itself, may say: Next believes these headers. */
export function stripInbound(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (stripped.test(name)) delete headers[name]
}

/** Every answer's. No CORS header ever: nobody else may read. */
export const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** The policy of a document: scripts and styles by nonce, nothing from elsewhere. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Mantine, KaTeX and Shiki set style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** Of what a route handler sends (data, pictures out of notes): opened as a page it can do nothing. */
export const dataPolicy = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

export type Reply = 'page' | 'data' | 'file'

/** Built files carry no policy: it would cost 0.9 kB on each, and only documents obey one. */
export function replyKind(url: string): Reply {
  const path = pathOf(url)
  if (path.startsWith('/api/') || path.startsWith('/internal/') || path === '/healthz') return 'data'
  return path.startsWith('/_next/static/') || /\.(svg|ico|png|woff2|webmanifest)$/.test(path) ? 'file' : 'page'
}
