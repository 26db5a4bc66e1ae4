/** Predicates that tell nothing: praise, quantity without a thing, an agent that could be anybody, a class that holds all. */

/** What many things have and none is told by. */
const unspecific =
  'benefits?|advantages?|features?|options?|capabilit(?:y|ies)|functions|functionalit(?:y|ies)|ways|tools|possibilities|opportunities|facilities|utilities|flexibility|improvements|things|aspects|purposes|reasons|levels|types|kinds|forms|variants|methods|techniques|solutions|use[ -]?cases|applications|concepts|resources|settings|characteristics|properties|services'
const quantity =
  'many|several|various|some|numerous|different|multiple|diverse|powerful|additional|further|great|significant|certain|lots of|plenty of|a lot of|a few'
const collection =
  '(?:an?|the)\\s+(?:\\p{L}+\\s+)?(?:set|range|variety|number|list|collection|host|bunch|suite|array|multitude)\\s+of'
const counted = new RegExp(
  `^(?:${quantity}|${collection})\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${unspecific})(?![\\p{L}-])`,
  'iu',
)

const praised =
  /^(?:an?|the)\s+(?:\p{L}+ly\s+)?(?:important|crucial|key|essential|fundamental|powerful|popular|great|useful|vital|central|major|significant|critical|good|excellent|big|huge)\s+(?:role|part|concept|tool|topic|aspect|thing|idea|feature|step|factor|resource|component|skill|choice)\b/iu

const anything =
  /^(?:everything|anything|something|everyone|anyone|someone|everybody|anybody|many (?:things|people)|lots|a lot|all sorts of things|stuff|whatever)$/i

/** "provides many benefits", "a powerful set of features", "an important role": true of anything that is praised. */
export const saysNothing = (object: string) => counted.test(object) || praised.test(object) || anything.test(object)

/** "used by an application", "by users": an agent without a name of its own. */
export const isAnybody = (agent: string) =>
  /^(?:an?\s+(?:user|application|app|program|system|developer|person|programmer|company|client)|users|applications|apps|programs|developers|people|programmers|companies|others|most people|us|you)(?:\s+(?:to|that|which|who)\s.*)?$/i.test(
    agent,
  )

/** "one of the fundamental concepts", "a two-step process": a class so wide that nothing is told apart by it. */
export const isMereClass = (gloss: string) =>
  /^one of\b/i.test(gloss) ||
  /^an?\s+(?:[\p{L}\d-]+\s+){0,3}(?:process|approach|method|technique|way|thing|tool|concept|idea|term|problem|project|question|topic|area|feature|option|aspect|phenomenon)$/iu.test(
    gloss.replace(/,.*$/s, ''),
  )
