/** What an org note says of itself: `#+title:` and its kind, and the drawer at its head. */
import type { FrontMatter } from '../../document.ts'

/** Keywords are read from the note's head alone. */
const longestHead = 16_000

export function propertiesOf(text: string): FrontMatter {
  const head = headOf(text)
  const values = new Map<string, string[]>()
  const keyword = /^[ \t]*(?:#\+([\w-]+):|:([\w-]+):(?=[ \t]))[ \t]*(.*?)[ \t]*$/gm
  for (const match of head.matchAll(keyword)) {
    const key = (match[1] ?? match[2] ?? '').toLowerCase()
    const value = match[3] ?? ''
    if (value !== '') values.set(key, [...(values.get(key) ?? []), value])
  }
  const all = (...keys: readonly string[]): readonly string[] => keys.flatMap((key) => values.get(key) ?? [])
  const cards = all('cards')[0]?.toLowerCase()
  return {
    format: null,
    place: { start: 0, end: 0 },
    title: all('title').join(' ').trim() || null,
    tags: all('filetags', 'roam_tags', 'hugo_tags').flatMap(tagsIn).slice(0, 100),
    aliases: all('roam_aliases', 'roam_alias', 'aliases').flatMap(namesIn).slice(0, 100),
    draft: /^(?:t|true|yes)$/i.test(all('hugo_draft', 'draft')[0] ?? ''),
    cards: cards === 'off' || cards === 'explicit' || cards === 'auto' ? cards : null,
    subject: all('subject')[0] ?? null,
    skipSections: all('skip_sections').flatMap((value) => value.split(',').map((name) => name.trim())),
  }
}

/** The to-do keywords, true for those that mean done: org's own two, or those that the note names. */
export function keywordsOf(text: string): ReadonlyMap<string, boolean> {
  const found = new Map([
    ['TODO', false],
    ['DONE', true],
  ])
  for (const match of headOf(text).matchAll(/^[ \t]*#\+(?:SEQ_|TYP_)?TODO:[ \t]*(.*)$/gim)) {
    const words = (match[1] ?? '').split(/\s+/).filter((word) => word !== '')
    const bar = words.indexOf('|')
    const firstDone = bar < 0 ? words.length - 1 : bar
    for (const [index, word] of words.entries())
      if (word !== '|') found.set(word.replace(/\(.*\)$/, ''), index >= firstDone)
  }
  return found
}

/** All that stands above the first heading. */
function headOf(text: string): string {
  const head = text.slice(0, longestHead)
  const heading = /^\*+[ \t]/m.exec(head)
  return heading === null ? head : head.slice(0, heading.index)
}

/** `:os:linux:`, or words with space or commas between; a name in quotes may hold spaces. */
const tagsIn = (value: string): readonly string[] =>
  (value.match(/"[^"]+"|[^\s:,"]+/g) ?? []).map((tag) => tag.replace(/^["#]+|"+$/g, '')).filter((tag) => tag !== '')

const namesIn = (value: string): readonly string[] =>
  (value.match(/"[^"]+"|[^\s"]+/g) ?? []).map((name) => name.replaceAll('"', ''))
