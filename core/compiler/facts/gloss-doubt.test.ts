import { describe, expect, it } from 'vitest'
import { glossDoubt } from './gloss-doubt.ts'

const doubt = (term: string, gloss: string) =>
  glossDoubt(
    term,
    gloss,
    gloss.replace(/`[^`]*`/g, (code) => '\uE000'.repeat(code.length)),
  )

describe('a gloss that does not say what the term is', () => {
  it.each([
    ['gap of responsibility', 'designs create gaps of responsibility that others bear'],
    ['`-v`, `--verbose`', 'verbose mode (increase verbosity)'],
    ['systemd', 'the developers of systemd aimed at a better start'],
    ['reversed order', 'Grandparent > Parent > Child'],
    ['outside box', 'click : Hide box'],
    ['imperative', '“look at the dog”'],
    ['`nat`', '`PREROUTING`, `INPUT` and `OUTPUT`'],
    ['HTTP/2', '100 connections per browser per domain'],
    ['satellite imagery', 'Companies like these, and programs of the state'],
  ])('%j: %j', (term, gloss) => expect(doubt(term, gloss)).toBeGreaterThan(0))

  it.each([
    ['threaded interrupt', 'an interrupt whose handler runs in a thread'],
    ['module object', 'the object that stands for a module'],
    ['WebGPU', 'modern web API for the GPU of the device'],
    ['`...`', '"one or more"'],
    ['three responses', '`ok`, `busy` and `gone`'],
    ['quorum', '3-node majority of the cluster'],
    ['operators', 'people, who drive what leads to outcomes'],
    ['mutex', 'lock that one thread holds at a time'],
  ])('none in %j: %j', (term, gloss) => expect(doubt(term, gloss)).toBe(0))
})
