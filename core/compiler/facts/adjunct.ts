/** What follows a claim without being part of it: "…, surviving if …", "… but X fails", "…, or set to some value". */
import { participlePrepositions, participles } from '../lexicon.ts'

/** The object up to its first adjunct. */
export function withoutAdjunct(object: string): string {
  const cuts = [
    participial(object),
    contrary(object),
    secondParticiple(object),
    purpose(object),
    beside(object),
    again(object),
  ].filter((at) => at > 0)
  return cuts.length === 0 ? object : object.slice(0, Math.min(...cuts)).replace(/[\s,]+$/, '')
}

/** A participle behind a comma tells what comes of it all; in a list of doings it is an item. */
function participial(object: string): number {
  const match =
    /,\s+(?:thus\s+|\p{Ll}+ly\s+|thereby\s+)?(\p{Ll}+ing)\s+(?:an?|the|its|their|all|if|when|that|in|on|for|to|us|you|it)\s/u.exec(
      object,
    )
  if (
    match === null ||
    /^(?:including|during|using|containing|according|excluding|depending|regarding)$/.test(match[1] ?? '')
  )
    return -1
  const isList =
    /(?:^|,\s+)\p{Ll}+ing\b/u.test(object.slice(0, match.index)) ||
    /,\s+(?:and|or)\s/.test(object.slice(match.index + 1))
  return isList ? -1 : match.index
}

/** "not X but Y" and "nothing but" are one thought. */
function contrary(object: string): number {
  const match = /,?\s+but\s+/.exec(object)
  return match === null ||
    /\b(?:not|no|nothing|all|anything|none|only|never|everything)\b/i.test(object.slice(0, match.index))
    ? -1
    : match.index
}

/** "based on X, or set to Y", "on one page, and if …". */
function secondParticiple(object: string): number {
  const condition = /,\s+(?:and|or)\s+(?:if|when|because|so|then|once|while)\s/.exec(object)
  if (condition !== null) return condition.index
  const match = /,\s+(?:and|or)\s+(?:then\s+)?(\p{Ll}+)\s+(\p{Ll}+)\s/u.exec(object)
  return match !== null && participles.has(match[1] ?? '') && participlePrepositions.includes(match[2] ?? '')
    ? match.index
    : -1
}

/** "… so React can match them": what it is for. */
function purpose(object: string): number {
  const soThat = /,?\s+so\s+(?:that\s+)?(?:[^\s,]+\s+){1,3}(?:can|could|will|would|is|are|may|do|does)\b/.exec(object)
  const inOrder =
    /(?<=\S\s.*\S|^[`\uE000]+|^\p{Lu}\S*),?\s+(?:in order to|to\s+(?:help|ensure|avoid|prevent|verify|make sure|improve|simplify|speed up|guarantee))\s/u.exec(
      object,
    )
  // "the chance to avoid": the infinitive tells which chance.
  const isOfNoun =
    /\b(?:ability|way|means|need|attempt|permission|right|chance|option|opportunity|effort|order|how|try|tries|trying|used|designed|able|required|possible|aims?|aimed|seeks?|tends?|needs?|wants?|helps?|fails?|likely|ready|enough|that|which|only)$/i
  const ends = [soThat, inOrder].flatMap((match) =>
    match === null || isOfNoun.test(object.slice(0, match.index)) ? [] : [match.index],
  )
  return ends.length === 0 ? -1 : Math.min(...ends)
}

/** "login shells, along with `.bashrc`", "into a component just like arguments": what is only set beside it. */
const beside = (object: string) =>
  /(?<=\S),?\s+(?:along with|together with|just like|similar to|in addition to|as opposed to|not to mention)\s/i.exec(
    object,
  )?.index ?? -1

/** "… and they all share one name", "each other which saves time": a second clause about what was just told. */
const again = (object: string) =>
  /,?\s+and\s+(?:they|it|it['’]s|he|she|we|you)\s|(?<=\b(?:each other|one another)),?\s+which\s/i.exec(object)?.index ??
  -1
