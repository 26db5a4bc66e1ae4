/** The blank of a cloze card. The browser fills it at the reveal, so both sides share its exact HTML. */

/** How the compiler writes the gap in a question. */
export const gapText = '[…]'

/** What `renderText` writes for it. */
export const gapHtml = '<span class="gap" role="img" aria-label="blank">[…]</span>'

/**
 * The question with every blank filled by the answer, marked `gap filled`.
 * `filling` must be HTML that Quern made (sanitised); the words fill the first blank alone where there are several answers.
 */
export function fillGap(questionHtml: string, filling: string): string {
  return questionHtml.replaceAll(gapHtml, () => `<span class="gap filled">${filling}</span>`)
}
