import { describe, expect, test } from 'vitest'
import { glossShape } from './gloss-shape.ts'

describe('glossShape', () => {
  test.each([
    ['a record of where a file lies', 'name'],
    ['rules to apply to a query', 'name'],
    ['names of the hosts', 'name'],
    ['values that are not null', 'name'],
    ['a function which returns a promise', 'name'],
    ['the physical connector that links two boards. There can be many.', 'name'],
    ['DNS record, used against spam', 'name'],
    ['waits for connections', 'deed'],
    ['names the hosts to which it is sent', 'deed'],
    ['asks which methods a server allows', 'deed'],
    ['shows which commit last changed each line', 'deed'],
    ['never sends the cookie', 'deed'],
    ['Consumes data from the stream', 'deed'],
    ['Encourages responsible usage', 'deed'],
    ['Helps in writing pull requests', 'deed'],
    ['Primarily leverages what the model can do', 'deed'],
    ['Collections of documentation', 'name'],
    ['transformers used for text', 'name'],
    ['grammars without an epsilon rule', 'name'],
    ['analysis tools', 'name'],
    ['a place where threads sleep until another says that something has changed', 'name'],
    ['a note by which a thread says that it still uses a node', 'name'],
    ['The usual model assumes that people are rational', 'clause'],
    ['list the files of a folder', 'task'],
    ['list of files', 'name'],
    ['reading a resource', 'doing'],
    ['string of bytes', 'name'],
    ['the answer never changes while it is fresh', 'clause'],
    ['a child stops or ends', 'clause'],
    ['somebody asks the process to end', 'clause'],
    ['a child made by `fork` does not get the range', 'clause'],
    ['has closed', 'clause'],
    ['used when linking', 'state'],
    ['copied, lazily by copy on write', 'fate'],
    ['closed', 'fate'],
    ['an exception raised while the processor was busy', 'name'],
    ['where the event arose', 'condition'],
  ])('reads %j as %s', (gloss, shape) => {
    expect(glossShape(gloss)).toBe(shape)
  })
})
