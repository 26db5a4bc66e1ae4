import { describe, expect, test } from 'vitest'
import { compileNote } from '../compile.ts'

const cards = (text: string) =>
  compileNote({ path: 'note.md', text }, { authorSyntax: false }).questions.map(
    ({ proposal, question, answer }) => `${proposal === 'active' ? '' : '(s) '}${question} → ${answer}`,
  )

describe('praise and quantity tell nothing', () => {
  test.each([
    '# SciPy\n\n- SciPy provides some basic functions to work with images.',
    '# React\n\n## State\n\n- React offers a powerful set of features that made it popular.',
    '# Export\n\n- The export feature offers numerous options to customize the content.',
    '# Types\n\n## Aliases\n\n- Can be used for everything.',
    '# Outlines\n\n- Indentation is one of the fundamental concepts in outliners.',
    '# Distillation\n\n- Defensive distillation is a two-step process.',
    '# Cards\n\n- A special option is available for the review of sibling cards.',
    '# JWT\n\n- A token is used by an application to present its identity.',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })

  test.each([
    [
      '# Clocks\n\n## Vector clocks\n\n- Vector clocks provide a causal order on events.',
      ['(s) What do vector clocks provide? → a causal order on events'],
    ],
    [
      '# Data\n\n## Data model\n\n- A data model is a collection of concepts for describing the data in a database.',
      ['What is a data model? → a collection of concepts for describing the data in a database'],
    ],
    [
      '# TLS\n\n- The handshake is started by the client with a `ClientHello`.',
      ['What is the handshake started by? → the client with a `ClientHello`'],
    ],
  ])('asks of %j', (note, expected) => {
    expect(cards(note)).toEqual(expected)
  })
})

describe('what points outside the card', () => {
  test.each([
    '# SciPy\n\n## Distances\n\n- A similar function computes the distance between all pairs across two sets.',
    '# Matrices\n\n- The parallelogram pictured at the right is obtained by multiplying A with each of the vectors.',
    '# Akka\n\n## Keep majority\n\n- Similar to previous but dynamically tracks the size of the cluster.',
    '# Akka\n\n## Actors\n\n- Waits for their termination confirmations.',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })

  test.each([
    [
      '# Puppet\n\n## Rollouts\n\n- The change is deployed by editing the version in the manifest.',
      ['(s) How is the change deployed? → by editing the version in the manifest'],
    ],
    [
      '# Unicode\n\n- The latest version defines codes for many scripts of Asia.',
      ['(s) What does the latest version define? → codes for many scripts of Asia'],
    ],
    [
      '# HTTP\n\n## HEAD\n\n- Similar to `GET` but only returns the header',
      ['How does HEAD differ from `GET`? → only returns the header'],
    ],
    ['# Outlines\n\n- Block B is a child of the first block.', ['(s) What is block B? → a child of the first block']],
    ['# Atomics\n\n## Registers\n\n- Values are LWW registers.', ['(s) What are values? → LWW registers']],
  ])('knows what %j leaves open', (note, expected) => {
    expect(cards(note)).toEqual(expected)
  })
})

describe('what holds of an example alone', () => {
  test.each([
    '# Clozes\n\nIn this example, four cards are made. When asking Item 1, all other text is hidden.',
    '# Consistency\n\nImagine a scenario where\n\n- Client writes to servers A and B\n- Client reads from server B',
    '# Locks\n\n- Alice locks the box with her lock.',
    '# Properties\n\n```\ntags:: motor, steering wheel\n```\n\n`motor` and `steering wheel` are treated as page references.',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })

  test('a function shown in code before keeps its own behaviour', () => {
    const note = '# Lists\n\n```js\nxs.map(f)\n```\n\n`map` returns a new array of the results.'
    expect(cards(note)).toEqual(['What does `map` return? → a new array of the results'])
  })
})

describe('an answer ends with its claim', () => {
  test.each([
    [
      '# Evolution\n\n- Candidates are compared with their corresponding parents, surviving if they are better.',
      ['What are candidates compared with? → their corresponding parents'],
    ],
    [
      '# Akka\n\n- Clusters allow actors to communicate across the network, greatly simplifying the process.',
      ['What do clusters allow actors to do? → communicate across the network'],
    ],
    [
      '# Akka\n\n- Nodes represent an actor system and they all share the same name.',
      ['What do nodes represent? → an actor system'],
    ],
    [
      '# Batches\n\n- The batch size is based on memory constraints, or set to some value.',
      ['What is the batch size based on? → memory constraints'],
    ],
    [
      '# Routers\n\n- The coordinator represents a source of contention as well.',
      ['What does the coordinator represent? → a source of contention'],
    ],
    [
      '# Replication\n\n- The updates are merged to determine the final state.',
      ['Why are the updates merged? → to determine the final state'],
    ],
    [
      '# Clozes\n\n- Sequence numbers are identified by finding numbers between brackets.',
      ['How are sequence numbers identified? → by finding numbers between brackets'],
    ],
    [
      '# Limits\n\n- Quotas should be set during login for example by using `pam.conf`',
      ['How should quotas be set during login? → by using `pam.conf`'],
    ],
  ])('asks of %j', (note, expected) => {
    expect(cards(note)).toEqual(expected)
  })

  test.each([
    '# Time\n\n## Unfungible time\n\n- It is a deeply political question about who does and does not inhabit time',
    '# Grammar\n\n- Grammar rules generally match left to right.',
    '# Wasm\n\n- Developers are used to iterating quickly over builds.',
    '# Caches\n\n- The cache used by the program might not be reclaimable.',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })
})

describe('a fragment is said of what stands above it, if that can be its subject', () => {
  test.each([
    '# Akka\n\n## Actors\n\nStopping an actor will:\n\n- Suspend the rest\n- Stores the state on disk',
    '# Messages\n\n## Delivery\n\n- At most once - If it fails, nothing is retried. Requires no storage of messages.',
    '# Web\n\n## Compatibility\n\n- Compatible with TypeScript.',
    '# Messages\n\n## Delivery guarantees\n\n- Requires storage on both ends.',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })

  test('an item under a plain heading is said of the heading', () => {
    expect(cards('# IRQ\n\n## Workqueues\n\n- Reduces the latency of writes.')).toEqual([
      'What do workqueues reduce? → the latency of writes',
    ])
  })
})

describe('a when-question has an event on both sides', () => {
  test.each([
    '# C\n\n- When the segments are loaded, the crt0.',
    '# Losses\n\n- When faced with a regression problem, first consider if it can be quantized.',
    '# Maps\n\n- When the styled, tiled representation is ready.',
    '# Nets\n\n- When originally presented, the model was tested on ImageNet.',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })
})

describe("an author's question needs an answer of its kind", () => {
  test.each([
    '# Sync\n\n## How can I sync two directories?\n\n- `--archive`\n- `--delete`\n- `--progress`',
    '# Copilot\n\n## Proxy\n\n### How It Works:\n\n- Configuration\n- Authentication\n- Limitations',
  ])('silent on %j', (note) => {
    expect(cards(note)).toEqual([])
  })
})
