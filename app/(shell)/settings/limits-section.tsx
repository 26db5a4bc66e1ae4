'use client'

import { NumberInput, Slider } from '@mantine/core'
import { useState } from 'react'
import { SectionHead } from '../../components/section-head.tsx'
import { Field, Saved, useSaving } from './field.tsx'

export interface SettingsValues {
  readonly newPerDay: number
  readonly reviewsPerDay: number
  readonly desiredRetention: number
  readonly zone: string
  readonly rolloverMinutes: number
  readonly dataDir: string
}

const mostPerDay = 9999

export function LimitsSection({ settings }: { settings: SettingsValues }) {
  return (
    <section id="limits" aria-labelledby="limits-head">
      <SectionHead id="limits-head" more="over all decks together">
        Limits and retention
      </SectionHead>
      <Limit field="newPerDay" name="New cards a day" first={settings.newPerDay} />
      <Limit
        field="reviewsPerDay"
        name="Reviews a day"
        hint="Past it, the most urgent come first and the rest wait."
        first={settings.reviewsPerDay}
      />
      <Retention first={Math.round(settings.desiredRetention * 100)} />
    </section>
  )
}

function Limit({ field, name, hint, first }: { field: string; name: string; hint?: string; first: number }) {
  const [value, setValue] = useState<number | string>(first)
  const [stored, setStored] = useState(first)
  const { state, save } = useSaving(name)
  const commit = async () => {
    if (typeof value !== 'number') setValue(stored)
    else if (value !== stored && (await save({ [field]: value }))) setStored(value)
  }
  return (
    <Field id={field} name={name} hint={hint} state={state}>
      <NumberInput
        id={field}
        className="field-number"
        value={value}
        onChange={setValue}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit()
        }}
        min={0}
        max={mostPerDay}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        aria-describedby={hint ? `${field}-hint` : undefined}
      />
    </Field>
  )
}

const marks = [80, 85, 90, 95, 97].map((value) => ({ value, label: `${value}%` }))

function Retention({ first }: { first: number }) {
  const [value, setValue] = useState(first)
  const { state, save } = useSaving('Desired retention')
  return (
    <div className="retention">
      <div className="retention-head">
        <span id="retention-name">Desired retention</span>
        <span className="quiet">of 100 cards that come due, so many you want to know</span>
        <Saved state={state} />
        <output className="retention-value">{value}%</output>
      </div>
      <Slider
        min={80}
        max={97}
        step={1}
        value={Math.min(97, Math.max(80, value))}
        onChange={setValue}
        onChangeEnd={(end) => void save({ desiredRetention: end / 100 })}
        marks={marks}
        label={null}
        color="dark.4"
        thumbProps={{ 'aria-labelledby': 'retention-name', 'aria-valuetext': `${value} percent` }}
      />
      <p>{meaning(value)}</p>
      {state.kind === 'failed' ? (
        <p className="bad" role="alert">
          {state.message}
        </p>
      ) : null}
    </div>
  )
}

/** Intervals scale with the curve: 95% asks about twice as often as 90%. */
function meaning(percent: number): string {
  if (percent >= 95) return `At ${percent}% cards come back about twice as often as at 90%.`
  if (percent > 90) return `At ${percent}% cards come back more often than at 90%, and you forget fewer of them.`
  if (percent === 90) return 'At 90% one card in ten is forgotten when it comes due.'
  return `At ${percent}% cards come back less often than at 90%; about ${100 - percent} in 100 are forgotten when they come due.`
}
