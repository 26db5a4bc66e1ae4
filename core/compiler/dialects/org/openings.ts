/** What a line of an org note begins. A line that begins nothing belongs to a paragraph. */
import { closingLine, isCut, lineAt, type OrgNote, type Run } from './lines.ts'

export type Opening =
  /** `#+begin_NAME`, `:NAME:` or `\begin{NAME}`, and the line that closes it. */
  | { readonly kind: 'block' | 'drawer' | 'environment'; readonly name: string; readonly close: number }
  | { readonly kind: Simple }

type Simple =
  | ('comment' | 'keyword' | 'results' | 'table' | 'grid' | 'fixed-width')
  | ('rule' | 'clock' | 'diary-sexp' | 'footnote' | 'item')

/** What line `at` begins; null for words, and for a block that nothing closes. */
export function openingAt(org: OrgNote, run: Run, at: number): Opening | null {
  const { text } = lineAt(org, run, at)
  const words = text.slice(text.search(/[^ \t]|$/))
  const found = openingOf(words, words.length < text.length)
  if (found === null) return null
  // Behind a bullet stands what was written there: `- # of pages` is no comment.
  if (isCut(org, run, at) && !/^(?:block|environment|table)$/.test(found.kind)) return null
  if (!('key' in found)) return found
  const close = closingLine(org, found.key, at + (found.kind === 'environment' ? 0 : 1), run.to)
  return close < 0 ? null : { kind: found.kind, name: found.name, close }
}

type Found =
  | { readonly kind: 'block' | 'drawer' | 'environment'; readonly name: string; readonly key: string }
  | { readonly kind: Simple }

function openingOf(words: string, isIndented: boolean): Found | null {
  switch (words.charAt(0)) {
    case '#':
      return hashOf(words)
    case ':':
      return colonOf(words)
    case '|':
      return { kind: 'table' }
    case '\\': {
      const name = /^\\begin\{([A-Za-z0-9*]{1,40})\}/.exec(words)?.[1]
      return name === undefined ? null : { kind: 'environment', name, key: `{${name}}` }
    }
    case '[':
      return !isIndented && /^\[fn:[-\w]{1,100}\]/.test(words) ? { kind: 'footnote' } : null
    case '%':
      return !isIndented && words.startsWith('%%(') ? { kind: 'diary-sexp' } : null
    case '-':
      if (/^-{5,}\s*$/.test(words)) return { kind: 'rule' }
      break
    case '+':
      if (/^\+(?:-+\+)+\s*$/.test(words)) return { kind: 'grid' }
      break
    case '*':
      if (!isIndented) return null
      break
    case 'C':
      if (words.startsWith('CLOCK:')) return { kind: 'clock' }
  }
  return /^(?:[-+*]|(?:\d{1,9}|[A-Za-z])[.)])(?:[ \t]|$)/.test(words) ? { kind: 'item' } : null
}

function hashOf(words: string): Found | null {
  if (/^#(?:[ \t]|$)/.test(words)) return { kind: 'comment' }
  if (!words.startsWith('#+')) return null
  const [, sign, name] = /^#\+begin(_(?=\S)|:)(\S*)/i.exec(words) ?? []
  if (sign === ':') return { kind: 'block', name: 'dynamic', key: '' }
  if (name !== undefined) return { kind: 'block', name: name.toLowerCase(), key: name.toLowerCase() }
  if (/^#\+results?(?:\[[^\]]*\])?:/i.test(words)) return { kind: 'results' }
  return /^#\+[^\s:[\]]+(?:\[[^\]]*\])?:/.test(words) ? { kind: 'keyword' } : null
}

function colonOf(words: string): Found | null {
  if (/^:(?: |$)/.test(words)) return { kind: 'fixed-width' }
  const name = /^:([\w-]+):\s*$/.exec(words)?.[1]?.toLowerCase()
  return name === undefined || name === 'end' ? null : { kind: 'drawer', name, key: ':' }
}
