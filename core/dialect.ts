/** What notes are kept in, as a person names it and may choose it. */
import type { Dialect } from './compiler/document.ts'

/** Each by its own name. */
export const dialectNames: Readonly<Record<Dialect, string>> = {
  markdown: 'Markdown',
  obsidian: 'Obsidian',
  logseq: 'Logseq',
  notion: 'Notion',
  hugo: 'Hugo',
  'ox-hugo': 'ox-hugo',
  org: 'org',
}

/** What Markdown notes may be said to be written in; org shows in a file's own name. */
export const chosenDialects = [
  'markdown',
  'obsidian',
  'logseq',
  'notion',
  'hugo',
  'ox-hugo',
] as const satisfies Dialect[]

export type ChosenDialect = (typeof chosenDialects)[number]

/** Null for a word that names none. */
export const chosenDialect = (name: string): ChosenDialect | null =>
  chosenDialects.find((dialect) => dialect === name.toLowerCase()) ?? null

/** What a source is read as and who says so: "Logseq, as detected". Null where nothing is known. */
export function readAsWords({
  dialect,
  detected,
}: {
  /** The user's choice. */
  readonly dialect: Dialect | null
  readonly detected: Dialect | null
}): string | null {
  if (dialect === null) return detected === null ? null : `${dialectNames[detected]}, as detected`
  const seen = detected === null ? '' : ` (detected: ${dialectNames[detected]})`
  return `${dialectNames[dialect]}, as you chose${seen}`
}
