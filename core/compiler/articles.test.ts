import { describe, expect, it } from 'vitest'
import { compileNote } from './compile.ts'

/** What the note asks of the gloss of its first item. */
const asked = (line: string, rest = '') =>
  compileNote({ path: 'n.md', text: `# Notes\n\n- ${line}\n\n${rest}` }, { authorSyntax: false })
    .questions.map((one) => one.question)
    .find((question) => question.startsWith('What '))

describe('the article of a term', () => {
  it.each([
    // Nouns of one thing
    ['**Critical section**: code that only one thread may execute at a time', 'a critical section'],
    ['**Data race**: a conflict of two unordered accesses to the same memory', 'a data race'],
    ['**Full table scan**: reading every row of a table', 'a full table scan'],
    ['**Hard link**: another name for the same inode', 'a hard link'],
    ['**Certificate authority**: an organisation that signs certificates', 'a certificate authority'],
    ['**Socketpair**: a pair of sockets that carry data both ways', 'a socketpair'],
    ['**Spinlock**: a lock on which a thread waits in a loop', 'a spinlock'],
    ['**Leader**: the replica that takes the writes', 'a leader'],
    ['**Multilayer perceptron (MLP)**: a network with several layers of units', 'a multilayer perceptron (MLP)'],
    ['**Docker image**: a file system and settings that a container starts from', 'a Docker image'],
    // What cannot be counted
    ['**Sequential consistency**: the guarantee that all processes see one order', 'sequential consistency'],
    ['**Forward secrecy**: the guarantee that a stolen key does not decrypt old traffic', 'forward secrecy'],
    ['**Session resumption**: a handshake that reuses keys agreed earlier', 'session resumption'],
    ['**Preemption**: the taking of the processor from a running task', 'preemption'],
    ['**Validation**: the question to the server whether an answer still holds', 'validation'],
    ['**Replication lag**: the delay by which a follower is behind its leader', 'replication lag'],
    ['**Work stealing**: a scheme in which idle threads take tasks from busy ones', 'work stealing'],
    ['**Slow start**: the phase in which the window doubles every round trip', 'slow start'],
    ['**Thread-local storage**: variables of which each thread has its own copy', 'thread-local storage'],
    // Names, and words about which nothing is known
    ['**inotify**: the Linux interface for watching files and directories', 'inotify'],
    ['**ksoftirqd**: the kernel thread that runs softirqs when there are many', 'ksoftirqd'],
    ['**Redis**: a store that keeps its data in memory', 'Redis'],
    ['**Docker**: a program that runs containers on one host', 'Docker'],
    ['**Spark**: an engine that works on large sets of data', 'Spark'],
    ['**Oracle**: a firm that sells a database of the same name', 'Oracle'],
    ['**Rust**: a language that has no garbage collector', 'Rust'],
    ['**Go**: a language that has goroutines and channels', 'Go'],
    ['**redis**: a store that keeps its data in memory', 'redis'],
    ['**Apache Kafka**: a log that many consumers read', 'Apache Kafka'],
    ['**WebSocket**: a two-way channel that begins as a request', 'WebSocket'],
    ['`mmap`: the call that maps a file into memory', '`mmap`'],
    ["**Banker's algorithm**: an algorithm that grants a request only if all could finish", "Banker's algorithm"],
    ["**Nagle's algorithm**: an algorithm that holds back small segments", "Nagle's algorithm"],
    // One of each name
    ['**CAP theorem**: the rule that a system must give up one of three', 'the CAP theorem'],
    ['**C10K problem**: the task of serving ten thousand connections at once', 'the C10K problem'],
    ['**N+1 problem**: a query for a list and one more for each of its rows', 'the N+1 problem'],
    ['**ABA problem**: a change that is changed back before it is seen', 'the ABA problem'],
    ['**OOM killer**: the part of the kernel that kills a process', 'the OOM killer'],
    ['**Producer-consumer pattern**: a queue between two sides', 'the producer-consumer pattern'],
    ['**Happens-before relation**: the order that guarantees what is seen', 'the happens-before relation'],
    ['**Raft protocol**: a protocol that elects a leader and copies a log', 'the Raft protocol'],
    ['**Average delay**: the time that a packet takes in the mean', 'the average delay'],
    ['**Minimum spanning tree**: a tree of least weight over all nodes', 'a minimum spanning tree'],
    ['**Well Founded relation**: a relation that has no endless descent', 'a Well Founded relation'],
    ['**Graph theory**: the study of nodes and the edges between them', 'graph theory'],
    ['**Fragment shader**: a program that runs for each pixel', 'a fragment shader'],
    ['**Routing protocol**: a protocol by which routers tell each other the ways', 'a routing protocol'],
    ['**Lock-free algorithm**: an algorithm in which some thread always goes on', 'a lock-free algorithm'],
    ['**Idempotent method**: a method that has the same effect once or twice', 'an idempotent method'],
    // Acronyms
    ['**TLB**: a cache of recent translations of addresses', 'a TLB'],
    ['**SSTable**: a sorted file that is never changed once written', 'an SSTable'],
    ['**Connection ID**: the number that lets a connection survive', 'a connection ID'],
    ['**NAT**: the rewriting of addresses so that many hosts share one', 'NAT'],
    ['**ARP**: a protocol that finds the hardware address of a host', 'ARP'],
    ['**Detached HEAD**: a state in which HEAD points to a commit', 'a detached HEAD'],
  ])('%s', (line, term) => {
    expect(asked(line)).toBe(`What is ${term}?`)
  })

  it.each([
    ['**ZRT**: a type whose copies can be merged', 'Counters can be a ZRT.', 'a ZRT'],
    ['**ZRT**: a type whose copies can be merged', 'Two ZRTs are merged in any order.', 'a ZRT'],
    ['**ZRT**: a type whose copies can be merged', 'Texts are merged by ZRT.', 'ZRT'],
    ['**page cache**: the memory in which the kernel keeps pages', 'A read goes to the page cache.', 'the page cache'],
    ['**page cache**: the memory in which the kernel keeps pages', 'Each page cache is full.', 'a page cache'],
    [
      '**interrupt context**: the state in which a handler runs',
      'Nobody sleeps in interrupt context.',
      'interrupt context',
    ],
    ['**frobber**: a store of small values', 'All values are kept in frobber.', 'frobber'],
    ['**validation**: the check of an answer', 'After a validation, the answer is fresh.', 'validation'],
  ])('%s, with: %s', (line, rest, term) => {
    expect(asked(line, rest)).toBe(`What is ${term}?`)
  })
})
