'use client'

import { Switch } from '@mantine/core'
import { setSingleKeys, useSingleKeys } from '../../components/keys.ts'
import { SectionHead } from '../../components/section-head.tsx'
import { Field } from './field.tsx'

export function KeysSection() {
  const on = useSingleKeys()
  return (
    <section id="keys" aria-labelledby="keys-head">
      <SectionHead id="keys-head" more="in this browser">
        Keys
      </SectionHead>
      <Field
        id="single-keys"
        name="Single keys"
        hint="One letter or digit acts by itself, as in 1 to 4, u, n. Keys with ⌘ or Ctrl, Space, Enter and Esc stay. Press ? for a list."
      >
        <Switch
          id="single-keys"
          checked={on}
          aria-describedby="single-keys-hint"
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </Field>
    </section>
  )
}
