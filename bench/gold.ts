/**
 * Compiles the gold notes and runs their scorer: node --import tsx bench/gold.ts [--json] [--note NAME]
 * Decks are written to a folder of the system's temporary directory.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileNote } from '../core/compiler/compile.ts'

const gold = join(import.meta.dirname, '../../shared/gold')
const args = process.argv.slice(2)
const only = args.includes('--note') ? args[args.indexOf('--note') + 1] : undefined

const folder = join(mkdtempSync(join(tmpdir(), 'quern-gold-')), 'decks')
mkdirSync(folder)
for (const name of readdirSync(gold).filter((file) => /\.note\.(?:md|org)$/.test(file))) {
  const text = readFileSync(join(gold, name), 'utf8')
  const compiled = compileNote({ path: name, text }, { authorSyntax: false })
  const cards = compiled.questions.map((question, i) => ({
    id: `${question.key}-${i}`,
    kind: question.kind,
    question: question.question,
    answer: question.answer,
    context: question.context,
    place: question.place,
    places: question.places,
    status: question.proposal,
    key: question.key,
    rule: question.rule,
    factType: question.factType,
  }))
  writeFileSync(join(folder, name.replace(/\.note\.\w+$/, '.json')), JSON.stringify({ note: name, cards }))
}
const scorer = join(gold, 'score.mjs')
const what =
  only === undefined
    ? ['--all', folder, ...args.filter((arg) => arg === '--json')]
    : [join(folder, `${only}.json`), '--gold', `${only}.json`]
console.log(execFileSync('node', [scorer, ...what], { encoding: 'utf8' }))
