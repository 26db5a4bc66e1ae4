import { describe, expect, it } from 'vitest'
import { isKey, isSign, isStressed, namesKeys, spelt } from './code-words.ts'

describe('a name of code', () => {
  it.each([
    ['`getUserName`', 'get User Name'],
    ['`--dry-run`', 'dry run'],
    ['`-v`, `--verbose`', 'verbose'],
  ])('%j is made of words', (code, words) => expect(spelt(code).replace(/\s+/g, ' ').trim()).toBe(words))

  it.each(['`<leader>o`', '`Ctrl+C`', '`<C-w>v`', '`⌘K`', '`ctrl - x`'])('is a key: %j', (code) =>
    expect(isKey(code)).toBe(true),
  )
  it.each(['`<div>`', '`<multibase-prefix>`', '`strace -p <PID>`', '`ctrl`', '`a+b`', '`x=<tab>`'])(
    'is no key: %j',
    (code) => expect(isKey(code)).toBe(false),
  )

  it.each(['Keyboard shortcuts', 'Mappings', 'Key bindings', 'Hotkeys'])('%j names keys', (heading) =>
    expect(namesKeys(heading)).toBe(true),
  )
  it.each(['Memory mapping', 'Primary keys', 'Keyboards'])('%j names none', (heading) =>
    expect(namesKeys(heading)).toBe(false),
  )

  it.each(['`$`', '`...`', '`t`', '`!!`'])('is a sign: %j', (code) => expect(isSign(code)).toBe(true))
  it.each(['`ls`', '`0`', '`w x`'])('is no sign: %j', (code) => expect(isSign(code)).toBe(false))

  it.each(['`Event streaming`', '`tracking progress`', '`At-least-once`'])('is set for stress: %j', (code) =>
    expect(isStressed(code)).toBe(true),
  )
  it.each(['`git init`', '`docker ps`', '`at-rule`', '`Prefect`', '`getName`'])('is not set for stress: %j', (code) =>
    expect(isStressed(code)).toBe(false),
  )
})
