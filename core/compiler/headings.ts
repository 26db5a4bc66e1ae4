/** What a heading, a label or a note's title can be: a subject, a generic word, a question, a clause. */

/** Headings that name no subject and say nothing to a reader of a card: left out of the context too. */
const noise = new Set(
  (
    'notes|note|links|link|references|reference|refs|ref|resources|resource|overview|faq|faqs|introduction|intro|directory|' +
    'misc|miscellaneous|general|others|other|more|important resources|other resources|basics|basic|the basics|summary|tl;dr|tldr|' +
    'background|details|see also|further reading|index|readme|home|main|content|contents|table of contents|toc|meta|info|' +
    'information|about|stuff|random|extra|extras|appendix|preface|conclusion|concepts|concept|fundamentals|ideas|topics|' +
    'questions|glossary|jargon|jargons|terms|terminology|key points|key concepts|points|remarks|important|todo|tips|advice|' +
    'theory|cheatsheet|cheat sheet|quick reference|getting started|untitled'
  ).split('|'),
)

/** Headings that name a side of the subject above them: no subject, but worth showing in the context. */
const aspects = new Set(
  (
    'types|type|kinds|kind|examples|example|usage|uses|use|use cases|use case|usecases|usecase|properties|property|definition|' +
    'definitions|formal definition|meaning|advantages|advantage|disadvantages|disadvantage|disavantages|pros|cons|' +
    'pros and cons|pros/cons|pros & cons|benefits|benefit|drawbacks|drawback|limitations|limitation|problems|problem|' +
    'issues|issue|challenges|features|feature|characteristics|components|component|parts|steps|step|phases|stages|process|' +
    'commands|command|options|flags|parameters|arguments|settings|configuration|config|setup|installation|install|implementation|' +
    'implementations|architecture|design|designing one|structure|internals|mechanism|method|methods|approaches|approach|techniques|' +
    'algorithm|algorithms|tools|tooling|history|motivation|purpose|goal|goals|requirements|comparison|comparisons|differences|' +
    'difference|variants|variations|categories|classification|taxonomy|rules|principles|patterns|levels|layers|states|' +
    'transitions|operations|functions|syntax|format|performance|security|testing|debugging|errors|common types|' +
    'when|why|how|what|where|who|idea|main idea|intuition|proof|theorem|lemma|corollary|caveats|gotchas|solution|solutions|' +
    'results|analysis|applications|context|scope|roles|responsibilities|lifecycle|workflow|flow|input|output|inputs|outputs|' +
    'block|blocks|device|devices|two|one|three|first|second|how it works|how does it work|what is it|why use it|when to use'
  ).split('|'),
)

/** Lower case, without numbering, marks and a colon at the end. */
export function normaliseHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:step|part|chapter|section|week|day|lecture|unit|module)?\s*[\divx]+(?:\.\d+)*\s*[.):-]\s+/, '')
    .replace(/[*_`#]/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/[\s:.!–—-]+$/, '')
    .trim()
}

export const isNoiseHeading = (text: string): boolean => noise.has(normaliseHeading(text))

/** Not a subject: noise, or a side of another subject ("Types", "Advantages"). */
export function isGenericHeading(text: string): boolean {
  const name = normaliseHeading(text)
  if (name === '' || noise.has(name) || aspects.has(name)) return true
  if (
    /^(?:important|other|useful|more|common|key|main|some|additional|various|general|different|basic|random|the|my|our|good|great|general) /.test(
      name,
    )
  ) {
    const rest = name.slice(name.indexOf(' ') + 1)
    return noise.has(rest) || aspects.has(rest)
  }
  return /^(?:types|kinds|examples|list|ways|uses|advantages|benefits|pros|cons|properties|features|parts|components|problems|notes|comparison|differences?) (?:of|with|on|about|between|in|for)\b/.test(
    name,
  )
}

/** "What it for?", "How does it work", "Why". */
export function isQuestion(text: string): boolean {
  const bare = text.trim().replace(/[*_:]+$/g, '')
  if (/\?(?:["'”’)\s]|🌟|⭐)*$/u.test(bare)) return true
  return /^(?:what|why|how|when|where|which|who|whose)(?:'s|’s)?\s+(?:is|are|was|were|do|does|did|can|could|should|would|will|to|it|this|about|we|you|happens?|makes?|not)\b/i.test(
    bare,
  )
}

const finiteVerb =
  /\b(?:is|are|was|were|am|be|been|isn't|aren't|has|have|had|does|do|did|don't|doesn't|can|can't|cannot|could|will|won't|would|should|must|may|might|happens?|works?|means?|allows?|provides?|uses?|lets?|makes?|gets?|gives?|needs?|runs?|returns?|contains?|represents?|depends?|becomes?|causes?|creates?|requires?|refers?|consists?|stands?|comes?|goes?|takes?|helps?|describes?|defines?|exists?|occurs?|supports?|includes?|sends?|receives?|stores?|executes?|implements?|it's|that's|there's|let's|we|you|they)\b/i

/** "Used for …", "similar to …" tell about the subject above. */
const participle =
  /^(?:used|based|stored|run|runs|called|known|similar|applicable|implemented|generated|allocated|written|made|built|created|defined|provided|required|needed|supported|caused|handled|managed|designed|meant|intended|good|bad|useful|same|different|faster|slower|better|worse|more|less|most)\b(?=.*\s)/i
/** "Two styles of using cookies" announces a list. */
const counted = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|various|both|\d+)\s+[a-z]/i

/** A label that only counts or sorts what stands below it. */
export const isCountedLabel = (text: string): boolean => counted.test(text.trim())

/** Could be a noun phrase of a few words: no verb form, no clause, no question, no pronoun. */
export function isTerm(text: string, mostWords = 6): boolean {
  const bare = text.trim().replace(/[:.]+$/, '')
  if (bare === '' || isQuestion(bare)) return false
  const words = bare
    .replace(/`[^`]*`|\$[^$]*\$/g, 'X')
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .split(/\s+/)
  if (words.length > mostWords) return false
  const read = words.join(' ')
  if (participle.test(read) || counted.test(read)) return false
  if (/[.!?;]\s/.test(`${read} `) || /[,;]$/.test(read)) return false
  if (
    /^(?:if|when|while|because|since|so|but|and|or|to|for|from|in|on|at|by|with|without|as|that|this|these|those|it|its|they|there|here|not|no|also|just|only|then|now|however|thus|hence|e\.?g|i\.?e|eg|ie|etc|via|per|see|note|ex|example)\b/i.test(
      read,
    )
  )
    return false
  if (/\b(?:of|to|for|and|or|with|by|in|the|a|an|as|from|on|at|is|are|that|which)$/i.test(read)) return false
  if (words.length === 1) return !/^(?:is|are|do|does|can|not|yes|no|true|false|none|n\/a|ok)$/i.test(read)
  return !finiteVerb.test(read)
}
