/** What Progress says in its first sentence. Pure. */
import { plural } from '../../components/words.ts'

/** Below this many answers in review a share is noise. */
export const steadyFrom = 200

export interface ShareFigure {
  readonly passed: number
  readonly of: number
  readonly share: number | null
  readonly low: number
  readonly high: number
}

export function progressSentence(page: {
  readonly answers: number
  readonly desiredRetention: number
  readonly retention: { readonly month: { readonly all: ShareFigure }; readonly all: { readonly all: ShareFigure } }
}): { readonly sentence: string; readonly sub: string | null } {
  const { month, all } = page.retention
  const figure = month.all.of >= steadyFrom ? month.all : all.all
  const asked = Math.round(page.desiredRetention * 100)
  if (figure.share !== null && figure.of >= steadyFrom) {
    return {
      sentence: `You know ${Math.round(figure.share * 100)} of 100 cards when they come due. You asked for ${asked}.`,
      sub: null,
    }
  }
  if (page.answers === 0) {
    return {
      sentence: 'No answer yet.',
      sub: 'What you know and what it will cost shows here after the first days of review.',
    }
  }
  return {
    sentence: `${plural(page.answers, 'answer')} so far.`,
    sub: `How much you know when cards come due steadies after about ${steadyFrom} answers in review; there are ${figure.of}.`,
  }
}

/** "91.2%". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
