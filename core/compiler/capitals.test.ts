import { describe, expect, it } from 'vitest'
import { capitalised, insideSentence } from './capitals.ts'
import { outlineOf } from './outline-of.ts'
import { parseNote } from './parse.ts'
import { readNote } from './reading.ts'

const inNote = (term: string, text: string) => {
  const document = parseNote({ path: 'n.md', text })
  return insideSentence(term, readNote(document, outlineOf(document), 'n.md').usage)
}

describe('a term inside a sentence', () => {
  it.each([
    ['Actor', 'actor'],
    ['A blob', 'a blob'],
    ['A Universal computer', 'a universal computer'],
    ['The Docker daemon', 'the Docker daemon'],
    ['The stack', 'the stack'],
    ['Quorum', 'quorum'],
    ['Backpressure', 'backpressure'],
    ['Memtable', 'memtable'],
    ['Tombstone', 'tombstone'],
    ['Consistency', 'consistency'],
    ['Writeback', 'writeback'],
    ['Cherry-pick', 'cherry-pick'],
    ['Keep-alive', 'keep-alive'],
    ['Workqueues', 'workqueues'],
    ['Cookies', 'cookies'],
    ['Detached HEAD', 'detached HEAD'],
    ['Agreeing on a key', 'agreeing on a key'],
    ['Eventual Consistency', 'eventual consistency'],
    ['Distributed Hash Table', 'distributed hash table'],
    ['Gulf of execution', 'gulf of execution'],
    ['Vacuum in PostgreSQL', 'vacuum in PostgreSQL'],
    ['Bloom filter', 'Bloom filter'],
    ['Lamport Clock', 'Lamport clock'],
    ['Markov Decision Process', 'Markov decision process'],
    ['Docker', 'Docker'],
    ['Redis', 'Redis'],
    ['Kafka', 'Kafka'],
    ['Go', 'Go'],
    ['Oracle', 'Oracle'],
    ['Spark', 'Spark'],
    ['Spring', 'Spring'],
    ['Redis cluster', 'Redis cluster'],
    ['Linux Kernel', 'Linux kernel'],
    ['Unix domain sockets', 'Unix domain sockets'],
    ['Zookle', 'Zookle'],
    ['Zookle Frob', 'Zookle Frob'],
    ['TCP', 'TCP'],
    ['`Arena`', '`Arena`'],
  ])('%s', (term, expected) => {
    expect(inNote(term, '# Notes')).toBe(expected)
  })

  it.each([
    ['Node', 'A server runs in Node since then.', 'Node'],
    ['Node', 'A tree has a node for each value.', 'node'],
    ['Zookle', 'Each zookle is small.', 'zookle'],
    ['Signal', 'She writes to the Signal handler.', 'signal'],
    ['Active Directory', 'Users are kept in Active Directory.', 'Active Directory'],
  ])('%s, with: %s', (term, text, expected) => {
    expect(inNote(term, `# Notes\n\n${text}`)).toBe(expected)
  })
})

describe('the first word of a sentence', () => {
  it.each([
    ['softirqs are few', 'Softirqs are few'],
    ['vDSO is mapped', 'vDSO is mapped'],
    ['ext4 has a journal', 'ext4 has a journal'],
    ['io_uring has two queues', 'io_uring has two queues'],
    ['`fork` copies', '`fork` copies'],
  ])('%s', (text, expected) => {
    expect(capitalised(text)).toBe(expected)
  })
})
