import { describe, expect, it } from 'vitest'
import type { Passage } from './outline.ts'
import { outlineOf } from './outline-of.ts'
import { parseNote } from './parse.ts'
import { antecedentFor, contextFor, subjectFor } from './scope.ts'

const all = (passage: Passage): readonly Passage[] => passage.children.flatMap((child) => [child, ...all(child)])
const read = (text: string) => {
  const document = parseNote({ path: 'note.md', text })
  const last = all(outlineOf(document)).at(-1)
  if (last === undefined) throw new Error('the note has no passage')
  return { document, last }
}
const subject = (text: string): string | null => {
  const { document, last } = read(text)
  return subjectFor(last, document)?.words.text ?? null
}
const it_ = (text: string, pronoun: string): string | null => {
  const { document, last } = read(text)
  return antecedentFor(last, pronoun, document)?.words.text ?? null
}

describe('subject', () => {
  it.each([
    ['the heading', '# syscalls\n\n## fadvice\n\n- provide hints to the system', 'fadvice'],
    ['the parent item', '# HTTP\n\n## Methods\n\n- GET\n  - data is in the URL', 'GET'],
    ['the term of the parent item', '# HTTP\n\n- Cookie: a header\n  - at most 4 kB', 'Cookie'],
    ['a bold lead', '# Net\n\n- **Fine-tuning**. The second strategy.\n  - keeps early layers', 'Fine-tuning'],
    ['above a generic heading', '# Threads\n\n## Types\n\n- cheap to make', 'Threads'],
    ['above a question', '# Memory\n\n## mlock\n\n### What is it for?\n\n- secrets', 'mlock'],
    ['above a label', '# Mesh\n\n## Circuit Breaker\n\nBenefits:\n\n- avoids overload', 'Circuit Breaker'],
    ['without a qualifier in brackets', '# I\n\n## Tasklets (Defer Action)\n\n- Runs in interrupt context', 'Tasklets'],
    ['without the alias behind a slash', '# I\n\n## Interrupt request/ `IRQ`\n\n- can be masked', 'Interrupt request'],
    ['the title', '---\ntitle: Paging\n---\n\n- keeps a table', 'Paging'],
  ])('is %s', (_, text, expected) => {
    expect(subject(text)).toBe(expected)
  })

  it.each([
    ['a parent item that is a sentence', '# P\n\n## exec\n\n- When we call it, the table is blanked.\n  - a new stack'],
    [
      'a heading that is a clause',
      '# I\n\n## How an interrupt happens\n\n- raises an interrupt'.replace('## How', '## There is how'),
    ],
    ['a heading that names two', '# M\n\n## brk/sbrk\n\n- moves the break'],
    ['a comparison', '# M\n\n## Threads vs Processes\n\n- share memory'],
  ])('is nobody’s guess under %s', (_, text) => {
    expect(subject(text)).toBeNull()
  })
})

describe('pronouns', () => {
  it('let "it" mean an identifier anywhere, another heading only while the topic holds', () => {
    expect(it_('# S\n\n## fork\n\n- A call to `fork()` is a call to `clone`.\n- It creates a copy', 'it')).toBe('fork')
    expect(it_('# S\n\n## Page Table\n\n- It maps pages\n- It is per process', 'it')).toBe('Page Table')
    expect(it_('# S\n\n## Page Table\n\n- The kernel walks the list\n- It is per process', 'it')).toBeNull()
  })

  it('let "this" mean the heading only in its first line', () => {
    expect(it_('# S\n\n## Faults (Recoverable)\n\n- This is reported before', 'this')).toBe('Faults')
    expect(it_('# S\n\n## Faults\n\n- Page faults\n- This is reported before', 'this')).toBeNull()
  })
})

describe('context', () => {
  it('names title, headings and parent items, and leaves noise out', () => {
    const { document, last } = read(
      '# HTTP\n\n## Notes\n\n### Connections\n\n- Persistent (v1.1)\n  - Pipelining:\n    - all at once',
    )
    expect(contextFor(last, document)).toEqual(['HTTP', 'Connections', 'Persistent', 'Pipelining'])
  })
})
