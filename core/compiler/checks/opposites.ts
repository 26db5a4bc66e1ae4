/** Words that exclude each other, and flags whose names say what they do. Closed lists: what is not in them is no contradiction. */

/** Two sides a row; a side may be written in several ways. The row's first word names the property. */
const rows = `copied|shared
mutable|immutable
stateful|stateless
blocking|non-blocking nonblocking
recoverable|non-recoverable nonrecoverable unrecoverable irrecoverable
synchronous sync|asynchronous async
ordered|unordered
sorted|unsorted
signed|unsigned
preemptive pre-emptive|cooperative non-preemptive nonpreemptive
reversible|irreversible
deterministic|nondeterministic non-deterministic
persistent|ephemeral volatile
volatile|non-volatile nonvolatile
public|private
reliable|unreliable
connection-oriented|connectionless
lossless|lossy
linear|nonlinear non-linear
symmetric|asymmetric
directed|undirected
weighted|unweighted
bounded|unbounded
finite|infinite
singly-linked|doubly-linked
reentrant re-entrant|non-reentrant nonreentrant
thread-safe threadsafe|thread-unsafe non-thread-safe
idempotent|non-idempotent
safe|unsafe
centralized centralised|decentralized decentralised
supervised|unsupervised
parametric|non-parametric nonparametric
convex|non-convex nonconvex concave
commutative|non-commutative noncommutative
injective|non-injective
optional|mandatory required compulsory
enabled|disabled
contiguous|non-contiguous noncontiguous
compiled|interpreted
statically-typed|dynamically-typed
static|dynamic
lazy|eager
strict|non-strict
transient|permanent
clustered|non-clustered nonclustered
full-duplex|half-duplex simplex
big-endian|little-endian
case-sensitive|case-insensitive
decidable|undecidable
countable|uncountable
dense|sparse
eager|lazy
encrypted|unencrypted plaintext
open-source|closed-source proprietary
read-only|writable read-write
backwards-compatible backward-compatible|backwards-incompatible
possible|impossible
legal|illegal
valid|invalid
joinable|detached`

interface Side {
  readonly property: string
  readonly value: string
}

const sides: ReadonlyMap<string, readonly Side[]> = sidesOf(rows)

function sidesOf(text: string): Map<string, Side[]> {
  const all = new Map<string, Side[]>()
  for (const row of text.split('\n')) {
    const [left = '', right = ''] = row.split('|')
    for (const side of [left, right])
      for (const word of side.split(' ')) {
        const found: Side = { property: row, value: side }
        all.set(word, [...(all.get(word) ?? []), found])
      }
  }
  return all
}

/** The properties that a word decides: `copied` of `copied|shared`; none for a word of no row. */
export const sidesOfWord = (word: string): readonly Side[] =>
  sides.get(word.toLowerCase().replace(/[‑–]/g, '-').replace(/\s+/g, '-')) ?? []

/** The other side of a property. */
export const oppositeOf = ({ property, value }: Side): string =>
  property.split('|').find((side) => side !== value) ?? ''

/** Matches any word of the rows, the longest first; "non recoverable" and "thread safe" may be written apart. */
export const oppositeWord = new RegExp(
  `(?<![\\p{L}-])(?:${[...sides.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('-', '[-‑– ]'))
    .join('|')})(?![\\p{L}-])`,
  'giu',
)

/** Flags of the Linux manual (clone(2), mmap(2), open(2), socket(2), pthreads): what each makes of what. */
export const flags: ReadonlyMap<string, { readonly object: string; readonly word: string }> = new Map([
  ['CLONE_VM', { object: 'memory', word: 'shared' }],
  ['CLONE_FILES', { object: 'file descriptor', word: 'shared' }],
  ['CLONE_FS', { object: 'filesystem information', word: 'shared' }],
  ['CLONE_SIGHAND', { object: 'signal handler', word: 'shared' }],
  ['CLONE_IO', { object: 'I/O context', word: 'shared' }],
  ['MAP_SHARED', { object: 'mapping', word: 'shared' }],
  ['MAP_PRIVATE', { object: 'mapping', word: 'private' }],
  ['O_NONBLOCK', { object: '', word: 'non-blocking' }],
  ['SOCK_NONBLOCK', { object: '', word: 'non-blocking' }],
  ['O_SYNC', { object: '', word: 'synchronous' }],
  ['O_RDONLY', { object: '', word: 'read-only' }],
  ['PTHREAD_CREATE_DETACHED', { object: '', word: 'detached' }],
  ['PTHREAD_CREATE_JOINABLE', { object: '', word: 'joinable' }],
])
