/** The command line as a script sees it: built, alone on the data, and asking a server that holds it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollection } from './collection/open.ts'
import { seedCards } from './collection/test-fixture.ts'
import { newDataDir, type QuernServer, removeDataDir, startServer } from './e2e/server.ts'

const root = import.meta.dirname
const elsewhere = mkdtempSync(join(tmpdir(), 'quern-cwd-'))
let dataDir: string

function quern(words: readonly string[], input = '') {
  const env = { ...process.env, QUERN_DATA: dataDir, INIT_CWD: '/' }
  const options = { cwd: elsewhere, env, input, encoding: 'utf8', timeout: 60_000, maxBuffer: 1e8 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words], options)
  return { status, stdout, stderr }
}

beforeAll(async () => {
  dataDir = newDataDir()
  const opened = await openCollection({ dataDir, migrationsDir: join(root, 'prisma/migrations'), now: Date.now() })
  if (!opened.ok) throw new Error(opened.reason)
  await seedCards(
    opened.collection,
    Array.from({ length: 1000 }, (_, at) => ({ id: `card-${at}` })),
  )
  await opened.collection.close()
})

afterAll(() => {
  removeDataDir(dataDir)
  removeDataDir(elsewhere)
})

describe('help', () => {
  test('is there in a tenth of a second and names every command', () => {
    const begun = performance.now()
    const { status, stdout } = quern(['--help'])
    const tookMs = performance.now() - begun
    expect([status, stdout.match(/^ {2}\w+/gm)?.map((word) => word.trim())]).toEqual([
      0,
      ['compile', 'check', 'import', 'due', 'stats', 'review', 'export', 'doctor', 'backup', 'restore'],
    ])
    // 0.05 s on a quiet machine; the test must stand a busy one.
    expect(tookMs).toBeLessThan(500)
  })

  test.each(['compile', 'check', 'import', 'due', 'stats', 'review', 'export', 'doctor', 'backup', 'restore'])(
    'of %s begins with its usage',
    (name) => {
      expect(quern([name, '--help'])).toEqual({
        status: 0,
        stdout: expect.stringContaining(`Usage: quern ${name}`),
        stderr: '',
      })
    },
  )

  test.each([
    [['nonsense'], 'no command "nonsense"'],
    [['due', '--nonsense'], 'nonsense'],
    [['review', '--id', 'card-1'], '--id and --rating belong together'],
    [['backup'], 'name one FILE'],
  ])('what is not understood ends with 2 and says why on standard error: %j', (words, reason) => {
    expect(quern(words)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(reason) })
  })
})

function everyCommand(backup: string) {
  test('check lists what a critical reader marks, and ends with 1 where there is something', () => {
    const note = join(elsewhere, 'udp.md')
    writeFileSync(note, '# UDP\n\n- UDP is stateless.\n- See [[handshake]].\n- UDP is stateful.\n')
    const { status, stdout, stderr } = quern(['check', note])
    expect([status, stderr]).toEqual([1, '1 note, 2 warnings and 0 remarks.\n'])
    expect(stdout).toContain('udp.md:4: warning check/dangling-link: No note here is called "handshake".')
    expect(stdout).toContain('udp.md:5: warning check/contradiction: This contradicts line 3: "UDP is stateless')
    expect(JSON.parse(quern(['check', note, '--json']).stdout)[1]).toMatchObject({
      note: 'udp.md',
      line: 5,
      code: 'check/contradiction',
      severity: 'warning',
      words: 'UDP is stateful',
    })
  })

  test('check tells a note that is missed in many places once', () => {
    const folder = join(elsewhere, 'missed')
    mkdirSync(folder, { recursive: true })
    for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(join(folder, `${name}.md`), 'Read [[Copy on Write]].\n')
    const { stdout } = quern(['check', folder])
    expect(stdout.match(/No note here is called "Copy on Write"/g)).toHaveLength(1)
    expect(stdout).toContain('  also b.md:1, c.md:1, d.md:1 and 1 more\n')
  })

  test('check ends with 0 where there is nothing, with 2 where there is no such path', () => {
    const note = join(elsewhere, 'tcp.md')
    writeFileSync(note, '# TCP\n\n- TCP is a reliable protocol.\n')
    expect(quern(['check', note])).toMatchObject({ status: 0, stdout: '' })
    expect(quern(['check', join(elsewhere, 'nowhere')]).status).toBe(2)
    expect(quern(['check'])).toMatchObject({ status: 2, stderr: expect.stringContaining('name one PATH') })
  })

  test('review answers a thousand cards from standard input, once each', () => {
    const before = JSON.parse(quern(['export', '--json']).stdout).reviews.length
    const lines = Array.from({ length: 1000 }, (_, at) => `card-${at} 3\n`).join('')
    const { status, stdout, stderr } = quern(['review'], lines)
    expect([status, stderr, stdout.match(/ applied\n/g)?.length]).toEqual([0, '', 1000])
    expect(JSON.parse(quern(['export', '--json']).stdout).reviews).toHaveLength(before + 1000)
  })

  test('review says which card it does not know and ends with 1', () => {
    expect(quern(['review', '--id', 'nobody', '--rating', '3'])).toEqual({
      status: 1,
      stdout: 'nobody unknown\n',
      stderr: 'quern review: 1 of 1 not applied.\n',
    })
  })

  test('review refuses a file with a wrong line whole', () => {
    const { status, stderr } = quern(['review'], 'card-1 3\ncard-2 7\n')
    expect([status, stderr]).toEqual([2, expect.stringContaining('line 2')])
  })

  test('due and export speak JSON', () => {
    expect(JSON.parse(quern(['due', '--json']).stdout)).toHaveProperty('dueCount')
    const everything = JSON.parse(quern(['export', '--json']).stdout)
    expect(everything).toMatchObject({ version: 1 })
    // A server has brought the shipped decks in as well.
    const cards = everything.cards.filter((card: { note: string }) => card.note === 'fork.md')
    expect(cards).toHaveLength(1000)
    expect(cards[0]).toMatchObject({
      id: expect.any(String),
      key: expect.any(String),
      status: 'active',
      place: expect.any(Object),
    })
  })

  test('doctor finds every memory to be what its log says', () => {
    expect(quern(['doctor'])).toEqual({ status: 0, stdout: expect.stringContaining('No difference.'), stderr: '' })
  })

  test('backup writes a verified copy where the person stands', () => {
    const { status, stdout } = quern(['backup', backup])
    expect([status, stdout, existsSync(join(elsewhere, backup))]).toEqual([
      0,
      expect.stringContaining('verified'),
      true,
    ])
    expect(quern(['backup', backup])).toMatchObject({ status: 1, stderr: expect.stringContaining('exists already') })
  })
}

describe('alone on the data', () => {
  everyCommand('alone.sqlite')
})

describe('beside a server that holds the data', () => {
  let server: QuernServer
  beforeAll(async () => {
    server = await startServer({ dataDir })
  })
  afterAll(() => server.stop())

  everyCommand('beside.sqlite')

  test('restore refuses, says where the server is and changes nothing', () => {
    const { status, stderr } = quern(['restore', 'alone.sqlite'])
    expect([status, stderr]).toEqual([1, expect.stringContaining(`running at ${server.url}`)])
    expect(JSON.parse(quern(['export', '--json']).stdout).reviews).toHaveLength(2000)
  })

  test('the file that lets it in is readable by its owner alone', () => {
    expect(JSON.parse(readFileSync(join(dataDir, 'holder.json'), 'utf8'))).toMatchObject({ address: server.url })
  })
})

describe('restore', () => {
  test('brings the copy back and moves what was there aside', () => {
    expect(quern(['restore', 'alone.sqlite'])).toEqual({
      status: 0,
      stdout: expect.stringContaining('lies in'),
      stderr: '',
    })
    expect(JSON.parse(quern(['export', '--json']).stdout).reviews).toHaveLength(1000)
  })

  test('refuses a file that is no backup before anything is touched', () => {
    const { status, stderr } = quern(['restore', join(root, 'package.json')])
    expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing was changed')])
    expect(quern(['doctor']).status).toBe(0)
  })
})
