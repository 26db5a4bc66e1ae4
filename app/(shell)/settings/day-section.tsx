'use client'

import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { SectionHead } from '../../components/section-head.tsx'
import { Field, useSaving } from './field.tsx'

const twoDigits = (value: number) => String(value).padStart(2, '0')
const clockOf = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

export function DaySection({ zone, rolloverMinutes, now }: { zone: string; rolloverMinutes: number; now: number }) {
  return (
    <section id="day" aria-labelledby="day-head">
      <SectionHead id="day-head" more={`it is ${dateAndTime(now, zone)}`}>
        Day and zone
      </SectionHead>
      <Zone first={zone} />
      <Rollover first={rolloverMinutes} />
    </section>
  )
}

function dateAndTime(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  })
  return format.format(at).replace(' at ', ', ')
}

function Zone({ first }: { first: string }) {
  const [zone, setZone] = useState(first)
  const [zones, setZones] = useState<string[]>([first])
  const { state, save } = useSaving('Zone')
  // The browser's own list: the server's may differ.
  useEffect(() => {
    setZones([...new Set([first, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort())
  }, [first])
  return (
    <Field id="zone" name="Zone" hint="Answers already given keep the day they were given in." state={state}>
      <Select
        id="zone"
        className="field-zone"
        data={zones}
        value={zone}
        searchable
        allowDeselect={false}
        limit={60}
        nothingFoundMessage="No zone of that name."
        aria-describedby="zone-hint"
        comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
        onChange={async (wanted) => {
          if (wanted !== null && wanted !== zone && (await save({ zone: wanted }))) setZone(wanted)
        }}
      />
    </Field>
  )
}

function Rollover({ first }: { first: number }) {
  const [text, setText] = useState(clockOf(first))
  const [stored, setStored] = useState(first)
  const { state, save } = useSaving('A study day begins at')
  const commit = async () => {
    const [hours, minutes] = text.split(':').map(Number)
    const wanted = (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)
    if (!Number.isInteger(wanted)) setText(clockOf(stored))
    else if (wanted !== stored) {
      if (await save({ rolloverMinutes: wanted })) setStored(wanted)
      else setText(clockOf(stored))
    }
  }
  return (
    <Field
      id="rollover"
      name="A study day begins at"
      hint="An answer before it counts for the day before."
      state={state}
    >
      <TextInput
        id="rollover"
        className="field-clock"
        type="time"
        value={text}
        aria-describedby="rollover-hint"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit()
        }}
      />
    </Field>
  )
}
