/** Zoning measured: passages drawn at random, labelled by a reader as knowledge or not, kept as places and hashes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Passage } from '../../core/compiler/outline.ts'
import { outlineOf } from '../../core/compiler/outline-of.ts'
import { parseNote } from '../../core/compiler/parse.ts'
import { wilson } from './agreement.ts'
import { collections, draw, isHeld, notesOf, sha256 } from './corpus.ts'

export interface ZoneLabel {
  readonly collection: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly sha256: string
  readonly knowledge: boolean
}

const file = join(import.meta.dirname, 'zones.json')
export const readZones = (): ZoneLabel[] => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])

interface Line extends Omit<ZoneLabel, 'knowledge'> {
  readonly words: string
  readonly above: string
}

/** Prints passages to be labelled, the same number of each collection, none of a held note. */
export function drawZones(seed: number, perCollection: number): void {
  for (const [i, line] of zoneDraw(seed, perCollection).entries())
    console.log(`${i + 1}. ${line.collection}/${line.path} — ${line.above}\n    ${line.words.replace(/\n/g, '\n    ')}`)
}

/** Enters a reader's file, lines `NUMBER knowledge|not`, for the same draw. */
export function enterZones(seed: number, perCollection: number, labels: string): void {
  const lines = zoneDraw(seed, perCollection)
  const said = new Map<number, boolean>()
  for (const row of readFileSync(labels, 'utf8').split('\n')) {
    const match = /^\s*(\d+)[.:)]?\s+(knowledge|not)\b/i.exec(row)
    if (match !== null) said.set(Number(match[1]) - 1, match[2]?.toLowerCase() === 'knowledge')
  }
  const known = readZones()
  const fresh = lines.flatMap(({ words: _, above: __, ...place }, i): ZoneLabel[] => {
    const knowledge = said.get(i)
    return knowledge === undefined ? [] : [{ ...place, knowledge }]
  })
  const idOf = ({ collection, path, start }: ZoneLabel) => `${collection}/${path}:${start}`
  const ids = new Set(fresh.map(idOf))
  writeFileSync(file, `${JSON.stringify([...known.filter((one) => !ids.has(idOf(one))), ...fresh], null, 1)}\n`)
  console.log(`${fresh.length} labels entered of ${lines.length} drawn.`)
}

/** Precision and recall of "knowledge" over all labels whose words still stand at their place. */
export function scoreZones(): void {
  const labels = readZones()
  const zones = new Map<string, Map<number, boolean>>()
  const texts = new Map<string, string>()
  for (const collection of new Set(labels.map((label) => label.collection)))
    for (const note of notesOf(collection)) {
      const name = `${collection}/${note.path.normalize('NFC')}`
      if (!labels.some((label) => `${label.collection}/${label.path}` === name)) continue
      texts.set(name, note.text)
      zones.set(name, new Map(linesOf(note.path, note.text).map(({ place, knowledge }) => [place.start, knowledge])))
    }
  const groups = new Map<string, { hit: number; wrong: number; missed: number; all: number }>()
  let moved = 0
  for (const label of labels) {
    const name = `${label.collection}/${label.path}`
    const found = zones.get(name)?.get(label.start)
    if (found === undefined || sha256(texts.get(name)?.slice(label.start, label.end) ?? '') !== label.sha256) {
      moved += 1
      continue
    }
    for (const group of ['all', label.collection]) {
      const counts = groups.get(group) ?? { hit: 0, wrong: 0, missed: 0, all: 0 }
      counts.all += 1
      if (found && label.knowledge) counts.hit += 1
      if (found && !label.knowledge) counts.wrong += 1
      if (!found && label.knowledge) counts.missed += 1
      groups.set(group, counts)
    }
  }
  for (const [group, { hit, wrong, missed, all }] of groups) {
    const [low, high] = wilson(hit, hit + wrong)
    const percent = (part: number) => (100 * part).toFixed(1)
    console.log(
      `${group}: ${all} lines, precision ${percent(hit / (hit + wrong))} % (${percent(low)} to ${percent(high)}), recall ${percent(hit / (hit + missed))} %`,
    )
  }
  if (moved > 0) console.log(`${moved} labels name words that no passage starts with.`)
}

function zoneDraw(seed: number, perCollection: number): Line[] {
  return collections().flatMap((collection, i) => {
    const open = notesOf(collection).filter(({ path }) => !isHeld(collection, path))
    const lines = open.flatMap((note) =>
      linesOf(note.path, note.text).map(({ place, above }): Line => {
        const words = note.text.slice(place.start, place.end)
        return {
          collection,
          path: note.path.normalize('NFC'),
          ...place,
          sha256: sha256(words),
          words,
          above,
        }
      }),
    )
    return draw(lines, perCollection, seed + i)
  })
}

/** What zoning decides on: paragraphs, items, definitions and quotes with words of their own. */
function linesOf(path: string, text: string) {
  const lines: { place: Passage['place']; knowledge: boolean; above: string }[] = []
  const walk = (passage: Passage) => {
    if (/^(?:paragraph|item|definition|quote)$/.test(passage.kind) && passage.inlines.length > 0)
      lines.push({
        place: passage.place,
        knowledge: passage.zone === 'knowledge',
        above: passage.path.map((one) => text.slice(one.place.start, one.place.end).trim().slice(0, 80)).join(' › '),
      })
    passage.children.forEach(walk)
  }
  walk(outlineOf(parseNote({ path, text })))
  return lines
}
