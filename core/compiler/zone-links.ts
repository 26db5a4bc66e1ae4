/** Passages and sections that their links carry. */
import {
  hasCodeGloss,
  isAddress,
  linksOf,
  linkWords,
  namesTerm,
  startsWithLink,
  wordsOutsideLinks,
} from './link-share.ts'
import type { Passage, Zoned } from './outline.ts'
import { plainText, type Shown } from './words.ts'

export const listed: Zoned = { zone: 'links', reason: 'in a list of links' }

/** Links that carry the passage; null where its own words do. */
export function linksZone(passage: Passage, shown: Shown): Zoned | null {
  const { inlines } = passage
  const gloss = hasCodeGloss(inlines)
  if (isAmongLinks(passage) && !gloss) return listed
  const links = linksOf(inlines)
  if (/^(?:[\w-]+\.)+[a-z]{2,}\/\S*$/.test(shown.text)) return { zone: 'links', reason: 'a link alone' }
  if (links.length === 0 || gloss) return null
  const outside = wordsOutsideLinks(inlines)
  const linked = links.reduce((count, link) => count + linkWords(link), 0)
  const leads = startsWithLink(inlines)
  const isTermLink = links.length === 1 && linked <= 4 && links.every(namesTerm)
  if (isTermLink && (outside === 0 ? passage.children.length > 0 : !leads && saysOfLink.test(shown.text))) return null
  if (outside <= 2) return { zone: 'links', reason: links.length > 1 ? 'links alone' : 'a link alone' }
  const isTitled = leads && links[0]?.to === 'web' && linkWords(links[0]) >= 4
  if (isTitled || (outside < 8 && links.some(isAddress))) return { zone: 'links', reason: 'a link with a remark' }
  // A link inside the sentence carries its words; a title does not.
  const continues = !leads && outside >= 3 && links.every((link) => /^[a-z]/.test(plainText(link.children).trim()))
  if (linked > outside * 2 && !continues && links.some((link) => link.to === 'web'))
    return { zone: 'links', reason: 'mostly link text' }
  return null
}

/** "now [APIC](…)": a word or two that say something of the linked term. */
const saysOfLink = /^(?:now|previously|called|aka|like|uses?|has|is|are|this|it)\b/i

/** Directly under a heading, or under a line such as "Useful resources:", that holds links. */
export const isAmongLinks = (passage: Passage): boolean =>
  passage.parent?.zone === 'links' && passage.kind !== 'heading'

/** At least half of what stands directly below has a link in it; headings below are read on their own. */
export function holdsLinks(passage: Passage): boolean {
  const entries = passage.children.filter((child) => child.kind !== 'heading')
  return entries.filter((child) => linksOf(child.inlines).length > 0).length * 2 >= entries.length
}
