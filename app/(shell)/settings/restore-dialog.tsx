'use client'

import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { postJson } from '../../components/post.ts'

/** Asks for a new folder and restores a backup there. What is here is never touched. */
export function RestoreDialog({
  name,
  made,
  suggestion,
  onClose,
}: {
  name: string
  made: string
  suggestion: string
  onClose: () => void
}) {
  const [folder, setFolder] = useState(suggestion)
  const [problem, setProblem] = useState<string | null>(null)
  const [restored, setRestored] = useState<string | null>(null)

  async function restore() {
    const done = await postJson<{ folder: string }>('/api/backups/restore', { name, folder: folder.trim() })
    if (done.ok) setRestored(done.value.folder)
    else setProblem(done.message)
  }

  return (
    <Modal opened onClose={onClose} title="Restore into a copy" size="md" transitionProps={{ duration: 0 }}>
      {restored === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void restore()
          }}
        >
          <p>The backup of {made} is opened in a folder of its own. What is here is not touched.</p>
          <TextInput
            mt="md"
            label="New folder, with its whole path"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={folder}
            error={problem}
            onChange={(event) => {
              setFolder(event.currentTarget.value)
              setProblem(null)
            }}
          />
          <Group mt="lg" justify="flex-end" gap="sm">
            <Button variant="subtle" color="gray" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" variant="default">
              Restore into this folder
            </Button>
          </Group>
        </form>
      ) : (
        <div role="status">
          <p>Restored into {restored}. To open it, start Quern with</p>
          <p className="settings-command">
            <code>npm start -- --data {restored}</code>
          </p>
          <Group mt="lg" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  )
}
