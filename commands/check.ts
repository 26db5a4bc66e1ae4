/** `quern check PATH`: what a critical reader would mark in notes. Stores nothing. */
import { parseArgs } from 'node:util'
import { type CheckedPath, checkPath } from '../collection/check-path.ts'
import type { Finding } from '../core/compiler/checks/finding.ts'
import type { Command, Io } from './io.ts'
import { fromHere } from './paths.ts'
import { count } from './words.ts'

/** A note that is missed in many places is told once, with so many of the other places. */
const mostOthers = 3

/** Characters of a note's words that are shown of one finding. */
const longestWords = 160

export const run: Command = async (words, io) => {
  const options = { json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    await io.err('quern check: name one PATH, a note, a folder or a zip.\n')
    return 2
  }
  const checked = await checkPath(fromHere(path, io.cwd), { year: new Date(io.now()).getFullYear() })
  if (!checked.ok) {
    await io.err(`quern check: ${checked.message}\n`)
    return 2
  }
  if (values.json) await io.out(`${JSON.stringify(checked.findings.map(asJson), null, 2)}\n`)
  else for (const [finding, ...others] of grouped(checked.findings)) await io.out(asText(finding, others))
  for (const missed of checked.unread) await io.err(`"${missed.path}" ${missed.reason}.\n`)
  if (!values.json) await tellTotal(checked, io)
  return checked.findings.length > 0 ? 1 : 0
}

const asJson = ({ path, line, place, code, severity, message, words }: Finding) => ({
  note: path,
  line,
  place,
  code,
  severity,
  message,
  words,
})

/** In the order of the first of each; the same note missed again joins the first place that names it. */
function grouped(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const byMessage = new Map<string, [Finding, ...Finding[]]>()
  const groups: [Finding, ...Finding[]][] = []
  for (const finding of findings) {
    const known = byMessage.get(finding.message)
    if (known !== undefined) known.push(finding)
    else {
      const group: [Finding] = [finding]
      groups.push(group)
      if (finding.code === 'check/dangling-link') byMessage.set(finding.message, group)
    }
  }
  return groups
}

function asText({ path, line, code, severity, message, words }: Finding, others: readonly Finding[]): string {
  const shown = words.length > longestWords ? `${words.slice(0, longestWords).replace(/\s+\S*$/, '')} …` : words
  const also = others.slice(0, mostOthers).map((other) => `${other.path}:${other.line}`)
  const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : ''
  const tail = also.length === 0 ? '' : `  also ${also.join(', ')}${more}\n`
  return `${path}:${line}: ${severity} ${code}: ${message}\n  ${shown}\n${tail}`
}

async function tellTotal({ findings, noteCount }: Extract<CheckedPath, { ok: true }>, io: Io): Promise<void> {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  await io.err(
    `${count(noteCount, 'note')}, ${count(warnings, 'warning')} and ${count(findings.length - warnings, 'remark')}.\n`,
  )
}
