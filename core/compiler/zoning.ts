/**
 * Is a passage knowledge at all? Everything else stays silent, for the reason its zone names. Tuned for precision: what
 * is called knowledge should be; what is lost by that is said in the reason.
 */
import type { Inline } from './document.ts'
import { isQuestion } from './headings.ts'
import { hasCodeGloss, hasPicture, linksOf, wordsOutsideLinks } from './link-share.ts'
import type { Passage, Zoned } from './outline.ts'
import { maskAtoms, plainText, showInlines, withoutSeeAlso } from './words.ts'
import { isBareName, isCodeAlone, isLead } from './zone-lead.ts'
import { holdsLinks, isAmongLinks, linksZone, listed } from './zone-links.ts'
import { answered, asks, hasAnswer, questionZone, unanswered } from './zone-question.ts'
import { quizZone } from './zone-quiz.ts'
import { longestPassage, type NoteTone } from './zone-tone.ts'
import {
  hasDoubt,
  isAdvice,
  isHousekeeping,
  isInstallLine,
  isOpinion,
  isQuotation,
  isSchedule,
  isTitle,
  isToDo,
  pointsElsewhere,
  sectionZone,
} from './zone-words.ts'

const knowledge: Zoned = { zone: 'knowledge', reason: null }
const doubted: Zoned = { zone: 'doubt', reason: 'the author doubts this' }
const opinion: Zoned = { zone: 'opinion', reason: 'an opinion or a personal remark' }
const logged: Zoned = { zone: 'housekeeping', reason: 'a log of changes' }
const lead: Zoned = { zone: 'lead', reason: 'it only introduces what stands under it' }
const pointer: Zoned = { zone: 'see-also', reason: 'a pointer to elsewhere' }

/** The zone of a passage whose parents already have theirs. */
export function zoneOf(passage: Passage, tone: NoteTone): Zoned {
  if (tone.isLog) return logged
  return inherited(passage) ?? ofKind(passage, tone)
}

/** What a section of links, a to-do list or a quotation says of all it holds. */
function inherited(passage: Passage): Zoned | null {
  const above = passage.parent
  if (above === null || above.kind === 'root') return null
  const passed: Zoned = { zone: above.zone, reason: above.zoneReason }
  switch (above.zone) {
    case 'links':
    case 'see-also':
      return above.kind !== 'heading' && passage.kind !== 'heading'
        ? { zone: 'links', reason: 'a note on a link' }
        : null
    case 'to-do':
    case 'housekeeping':
      return passed
    case 'opinion':
      return above.kind === 'heading' || above.kind === 'quote' ? passed : null
    case 'doubt':
      return above.kind === 'heading' ? passed : null
    default:
      return null
  }
}

function ofKind(passage: Passage, tone: NoteTone): Zoned {
  switch (passage.kind) {
    case 'heading':
      return ofHeading(passage)
    case 'code':
      return ofCode(passage)
    case 'quote':
      return ofQuote(passage, tone)
    case 'definition':
      return ofDefinition(passage)
    case 'details':
      return hasAnswer(passage) ? (isQuestion(plainText(passage.inlines)) ? answered : knowledge) : unanswered
    case 'table':
    case 'math':
    case 'root':
      return isAmongLinks(passage) ? listed : knowledge
    case 'item':
    case 'paragraph':
      return ofWords(passage, tone)
  }
}

function ofHeading(passage: Passage): Zoned {
  const text = plainText(passage.inlines).slice(0, 400)
  if (hasMark(passage.inlines, 'to-do')) return { zone: 'to-do', reason: 'a section still to be done' }
  const named = sectionZone(text)
  if (named !== null && (named.zone !== 'links' || holdsLinks(passage))) return named
  if (/\?\?/.test(text)) return doubted
  if (!isQuestion(text)) return knowledge
  return hasAnswer(passage) ? answered : unanswered
}

const drawn = /^(?:console|output|log|shell-session|diff|mermaid|dot|plantuml|ascii|http|csv|json|xml)$/

function ofCode(passage: Passage): Zoned {
  if (passage.block?.kind !== 'code') return knowledge
  if (isAmongLinks(passage)) return listed
  const { language, text } = passage.block
  if (text.trim() === '') return { zone: 'figure', reason: 'empty code' }
  return language === null || drawn.test(language) ? { zone: 'output', reason: 'raw output or a drawing' } : knowledge
}

/** A callout is the author's own word, an excerpt is kept for what it says; another quotation is somebody's maxim. */
function ofQuote(passage: Passage, tone: NoteTone): Zoned {
  const first = passage.children[0]
  const isCallout = first !== undefined && /^\[![\w-]+\]/.test(plainText(first.inlines))
  return isCallout || tone.quotesExcerpts ? knowledge : { zone: 'opinion', reason: 'a quotation' }
}

const metaTerm =
  /^(?:tags?|sources?|related|links?|authors?|date|created|updated|url|refs?|see|see also|status|category|categories|aliases|up|parent)$/i

function ofDefinition(passage: Passage): Zoned {
  if (passage.block?.kind !== 'definition') return knowledge
  const { term, details } = passage.block
  const linkOnly = details.every((cell) => wordsOutsideLinks(cell.inlines) === 0)
  if (linkOnly || metaTerm.test(plainText(term.inlines).trim()))
    return { zone: 'housekeeping', reason: 'a line of tags or links' }
  const text = details
    .map((cell) => maskAtoms(showInlines(cell.inlines)))
    .join(' ')
    .slice(0, longestPassage)
  if (hasDoubt(text)) return doubted
  return isOpinion(text) ? opinion : knowledge
}

/** Items and paragraphs: the first test that speaks decides, the surest first. */
function ofWords(passage: Passage, tone: NoteTone): Zoned {
  const full = showInlines(passage.inlines)
  if (full.text === '') return ofWordless(passage)
  if (full.text.length > longestPassage) return { zone: 'skipped', reason: 'too long to be read sentence by sentence' }
  // The author's own cards are read whatever they say.
  if (/^[QA][:.]\s/.test(full.text)) return knowledge
  if (isOpenTask(passage) || isToDo(full.text)) return { zone: 'to-do', reason: 'a to-do' }
  if (isHousekeeping(full.text)) return { zone: 'housekeeping', reason: 'housekeeping of the note' }
  const quizzed = quizZone(full.text)
  if (quizzed !== null) return quizzed
  const shown = withoutSeeAlso(full)
  const linked = linksZone(passage, shown)
  if (linked !== null) return linked
  if (shown.text === '' || pointsElsewhere(full.text)) return pointer
  const text = maskAtoms(shown)
  if (hasDoubt(text)) return doubted
  if (/\?["'”’)*_ ]*$/.test(text)) return questionZone(passage, text)
  if (asks.test(text)) return hasAnswer(passage) ? answered : unanswered
  return ofVoice(passage, text, tone) ?? ofForm(passage, full.text, text) ?? ofPlace(passage, text) ?? knowledge
}

/** Who speaks, and to whom. */
function ofVoice(passage: Passage, text: string, tone: NoteTone): Zoned | null {
  if (isOpinion(text)) return opinion
  if (isQuotation(text)) return { zone: 'opinion', reason: 'a quotation' }
  if (tone.isEssay && text.split(' ').length > 8) return { zone: 'opinion', reason: 'prose of an essay or diary' }
  if (isAdvice(text) && !passage.ordered && !hasCodeGloss(passage.inlines))
    return { zone: 'advice', reason: 'advice, not a fact' }
  return null
}

const showsPicture =
  /\b(?:(?:below|above|following|this) (?:image|picture|figure|diagram|photo|screenshot|plot)|we can visuali[sz]e|(?:shown|seen|pictured) (?:below|above|here))\b/i

/** Lines that are no sentence about anything. */
function ofForm(passage: Passage, full: string, text: string): Zoned | null {
  if (isInstallLine(full)) return { zone: 'housekeeping', reason: 'an install line' }
  if (isSchedule(text)) return { zone: 'housekeeping', reason: 'a line of a programme' }
  if (isTitle(text)) return { zone: 'links', reason: 'a title' }
  const isCaption = text.split(' ').length < 5 ? linksOf(passage.inlines).length === 0 : showsPicture.test(text)
  if (isCaption && hasPicture(passage.inlines)) return { zone: 'figure', reason: 'the caption of a picture' }
  return null
}

/** "as opposed to swapping", "for all x in V", "For example, it could be 3": parts of what is said elsewhere. */
const tail =
  /^(?:(?:[Aa]s opposed|[Ii]n contrast) to|for (?:all|any|every|some)|such that)\b(?!.*\b(?:is|are|has|have|can|will)\b)|^(?:For example|For instance|E\.g\.),? (?:it|this|that|they|these)\b|^(?:This|It|That) then\b/

/** What says something only together with the lines around it. */
function ofPlace(passage: Passage, text: string): Zoned | null {
  if (tail.test(text) && text.split(' ').length <= 16)
    return { zone: 'fragment', reason: 'part of what is said elsewhere' }
  if (isLead(passage, text)) {
    const named = sectionZone(text)
    return named?.zone === 'to-do' || named?.zone === 'housekeeping' ? named : lead
  }
  if (isBareName(passage, text)) return { zone: 'fragment', reason: 'a bare name says nothing alone' }
  return isCodeAlone(passage.inlines) ? { zone: 'output', reason: 'code alone' } : null
}

function ofWordless(passage: Passage): Zoned {
  if (hasPicture(passage.inlines)) return { zone: 'figure', reason: 'a picture without words' }
  if (passage.kind === 'item' && passage.children.length > 0) return knowledge
  return { zone: 'housekeeping', reason: 'nothing but marks' }
}

/** A box, a to-do mark, or a `#todo` that is not merely a tail of what the passage tells. */
function isOpenTask(passage: Passage): boolean {
  if (passage.block?.kind === 'item' && passage.block.task !== null) return true
  if (hasMark(passage.inlines, 'to-do')) return true
  const tagged = passage.inlines.findIndex(
    (inline) => inline.kind === 'hidden' && /^#(?:todo|wip|stub)\b/i.test(inline.what),
  )
  return tagged === 0 || (tagged > 0 && wordsOutsideLinks(passage.inlines.slice(0, tagged)) < 8)
}

const hasMark = (inlines: readonly Inline[], what: string): boolean =>
  inlines.some((inline) => inline.kind === 'hidden' && inline.what === what)
