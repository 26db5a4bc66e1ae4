'use client'

import { Modal } from '@mantine/core'
import { useMountedKeys } from '../components/keys.ts'
import { everyPage } from './places.tsx'

const everywhere: readonly (readonly [string, string])[] = [
  ['⌘K or Ctrl K', 'search or jump'],
  ['?', 'this list'],
  ['[', 'fold the rail'],
  ['Esc', 'close, or back one level'],
  ...everyPage.map((page) => [`g ${page.letter}`, `go to ${page.name}`] as const),
]

/** The keys of the page in front, then those that work everywhere. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const mounted = useMountedKeys().flat()
  return (
    <Modal opened onClose={onClose} title="Keys" size="md" transitionProps={{ duration: 0 }}>
      {mounted.length > 0 ? (
        <KeyTable name="On this page" rows={mounted.map((key) => [key.shown ?? key.key, key.does] as const)} />
      ) : null}
      <KeyTable name="Everywhere" rows={everywhere} />
      <p className="quiet">Single keys can be switched off in Settings; those with ⌘ or Ctrl stay.</p>
    </Modal>
  )
}

function KeyTable({ name, rows }: { name: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="key-table">
      <caption>{name}</caption>
      <tbody>
        {rows.map(([key, does]) => (
          <tr key={`${key} ${does}`}>
            <th scope="row">{key}</th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
