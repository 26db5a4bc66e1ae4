/**
 * Does compiling stay linear? Long notes of one shape each, at three lengths; four times the length may take four times
 * the time and a little more. node --import tsx bench/scaling.ts
 */
import { compileNote } from '../core/compiler/compile.ts'

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

for (const [name, line] of Object.entries(shapes)) {
  const spent = lengths.map((length) => {
    const text = `# Lorem ipsum\n\n${Array.from({ length }, (_, n) => line(n)).join('\n')}`
    const before = process.cpuUsage()
    compileNote({ path: 'long.md', text }, { authorSyntax: false })
    const { user, system } = process.cpuUsage(before)
    return Math.round((user + system) / 1000)
  })
  const [, middle = 1, last = 1] = spent
  console.log(`${name}: ${spent.join(', ')} ms CPU for ${lengths.join(', ')}${last > 3 * middle ? '  not linear' : ''}`)
}
