/**
 * Does compiling stay linear? Long notes of one shape each, at three lengths; four times the length may take four times
 * the time and a little more. Then many notes held against each other, compiled before. node --import tsx bench/scaling.ts
 */
import { compileNote } from '../core/compiler/compile.ts'
import { compileVault } from '../core/compiler/vault.ts'

const syllables = [
  'bor',
  'cal',
  'dem',
  'fin',
  'gus',
  'hop',
  'jar',
  'kel',
  'lom',
  'nad',
  'pir',
  'rut',
  'sov',
  'tig',
  'vex',
  'wam',
]
const word = (n: number) => `${syllables[n % 16]}${syllables[(n >> 4) % 16]}a`

const shapes: Readonly<Record<string, (n: number) => string>> = {
  headings: (n) => `## ${word(n)} ${word(n * 3)}\n`,
  sections: (n) => `## ${word(n)} ${word(n * 3)}\n\nA ${word(n * 5)} stores the ${word(n * 7)} of a process.\n`,
  'questions answered': (n) => `## What is a ${word(n)} ${word(n * 3)}?\n\nA ${word(n * 5)} that holds it.\n`,
  'bare names': (n) => `- ${word(n)} ${word(n * 3)}`,
  glosses: (n) => `- ${word(n)} ${word(n * 3)}: a ${word(n * 5)} that holds the ${word(n * 7)}`,
  commands: (n) => `- \`${word(n)}${n}\`: lists the ${word(n * 5)} of all users`,
  steps: (n) => `${n + 1}. Open the ${word(n)} and close the ${word(n * 3)}`,
  tasks: (n) => `- [ ] read the ${word(n)}`,
  sentences: (n) => `- The ${word(n)} ${word(n * 3)} stores the ${word(n * 5)} in a ${word(n * 7)}.`,
  paragraphs: (n) => `The ${word(n)} ${word(n * 3)} stores the ${word(n * 5)} when it is full.\n`,
  links: (n) => `- [[${word(n)} ${n}]] is a kind of [[${word(n * 3)} ${n}]]`,
  acronyms: (n) => `- The ${word(n)} ${word(n * 3)} (${word(n).slice(0, 2).toUpperCase()}${n}) is used by it.`,
  'definition lists': (n) => `${word(n)} ${word(n * 3)}\n: a ${word(n * 5)} that holds the ${word(n * 7)}\n`,
  "author's cards": (n) => `Q: What is ${word(n)} ${n}?\nA: ${word(n * 3)} ${n}\n`,
  outlines: (n) => `- ${word(n)} ${word(n * 3)}\n\t- is a ${word(n * 5)}\n\t- stores the ${word(n * 7)}`,
}
const lengths = [1000, 2000, 4000]

const vaults: Readonly<Record<string, (n: number) => string>> = {
  'notes of their own': (n) => `${shapes.glosses?.(n)}\n${shapes.glosses?.(n + 1)} ${n}\n- See [[${word(n)} ${n}]].`,
  'notes that say the same': (n) => `- ${word(n % 8)}: a ${word(n % 8)} lock that holds one page`,
  'notes that say otherwise': (n) => `- Lock: a ${word(n)} ${word(n * 3)} that holds ${n} pages`,
  'notes of rivals': (n) => `- ${word(n)} ${word(n * 3)} lock: a thing that holds the ${word(n * 5)} of ${word(n * 7)}`,
}
const sizes = [2500, 5000, 10000]

for (const [name, line] of Object.entries(shapes)) {
  const spent = lengths.map((length) => {
    const text = `# Lorem ipsum\n\n${Array.from({ length }, (_, n) => line(n)).join('\n')}`
    return cpuOf(() => compileNote({ path: 'long.md', text }, { authorSyntax: false }))
  })
  tell(name, spent, lengths)
}

for (const [name, line] of Object.entries(vaults)) {
  const spent = sizes.map((size) => {
    const notes = Array.from({ length: size }, (_, n) =>
      compileNote({ path: `${n}.md`, text: `# ${word(n)} ${n}\n\n${line(n)}` }, { authorSyntax: false }),
    )
    return cpuOf(() => compileVault(notes))
  })
  tell(name, spent, sizes)
}

function cpuOf(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

function tell(name: string, spent: readonly number[], of: readonly number[]): void {
  const [, middle = 1, last = 1] = spent
  console.log(`${name}: ${spent.join(', ')} ms CPU for ${of.join(', ')}${last > 3 * middle ? '  not linear' : ''}`)
}
