/**
 * node --import tsx bench/quality/cli.ts
 *   draw ROUND SEED [COUNT]        draws active cards to be read, prints them, keeps their places in rounds/ROUND.json
 *   lesson ROUND SEED [COUNT]      the same from open notes, suggested cards too: what the ranking learns from
 *   score ROUND [FILE [FILE]]      enters two blind readings, or one of a lesson (lines `NUMBER keep|edit|reject`), prints the figures
 *   teach ROUND ...                what the readings teach the ranking, tried on collections left out
 *   zones SEED N [FILE]            draws N passages of each collection; with FILE enters labels (`NUMBER knowledge|not`)
 *   zones                          precision and recall of zoning over all labels
 *   density                        active cards per 1,000 words zoned as knowledge
 *   show [ROUND]                   labels and verdicts with their words (npm run quality:show)
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { collections, compileAll, isThere, notesOf, sha256 } from './corpus.ts'
import { drawLesson, drawRound, readRound, scoreRound } from './round.ts'
import { teach } from './teach.ts'
import { drawZones, enterZones, readZones, scoreZones } from './zones.ts'

const [command = 'show', ...words] = process.argv.slice(2)
if (!isThere) {
  console.error('The collections lie in ../shared/corpora, which is not there: nothing to measure.')
  process.exit(1)
}
if (command === 'draw') drawRound(words[0] ?? 'trial', Number(words[1] ?? 1), Number(words[2] ?? 200))
else if (command === 'lesson') drawLesson(words[0] ?? 'trial', Number(words[1] ?? 1), Number(words[2] ?? 200))
else if (command === 'score') scoreRound(words[0] ?? 'trial', words.slice(1, 3))
else if (command === 'teach') teach(words)
else if (command === 'zones' && words.length === 0) scoreZones()
else if (command === 'zones' && words[2] === undefined) drawZones(Number(words[0]), Number(words[1]))
else if (command === 'zones') enterZones(Number(words[0]), Number(words[1]), words[2] ?? '')
else if (command === 'density') density()
else show(words[0])

function density(): void {
  for (const collection of collections()) {
    const notes = compileAll(notesOf(collection))
    const words = notes.reduce((sum, note) => sum + note.knowledgeWords, 0)
    const active = notes.flatMap(({ questions }) => questions).filter(({ proposal }) => proposal === 'active').length
    console.log(
      `${collection}: ${notes.length} notes, ${words} words of knowledge, ${active} active cards, ${((1000 * active) / Math.max(1, words)).toFixed(1)} per 1,000`,
    )
  }
}

function show(round: string | undefined): void {
  const folder = join(import.meta.dirname, 'rounds')
  const rounds = readdirSync(folder)
    .map((name) => name.replace(/\.json$/, ''))
    .filter((name) => round === undefined || name === round)
  const texts = new Map<string, string>()
  const wordsAt = (label: { collection: string; path: string; start: number; end: number; sha256: string }) => {
    const name = `${label.collection}/${label.path}`
    if (!texts.has(name))
      for (const note of notesOf(label.collection))
        texts.set(`${label.collection}/${note.path.normalize('NFC')}`, note.text)
    const found = texts.get(name)?.slice(label.start, label.end) ?? ''
    return sha256(found) === label.sha256 ? found : '(the words have changed)'
  }
  for (const name of rounds)
    for (const card of readRound(name))
      console.log(
        `${name} ${card.verdicts?.join('/') ?? 'not read'} [${card.rule}] ${card.collection}/${card.path}: ${wordsAt(card)}`,
      )
  if (round !== undefined) return
  for (const label of readZones())
    console.log(`zone ${label.knowledge ? 'knowledge' : 'not'} ${label.collection}/${label.path}: ${wordsAt(label)}`)
}
