'use client'

import '@mantine/charts/styles.layer.css'
import dynamic from 'next/dynamic'

const BarChart = dynamic(() => import('@mantine/charts').then((module) => module.BarChart), { ssr: false })

export interface BarSeries {
  readonly name: string
  readonly label: string
  readonly color: string
}

/** Bars over study days, in ink and stone. The chart library loads here and nowhere else. */
export function Bars({
  data,
  series,
  height = 140,
}: {
  data: readonly Readonly<Record<string, string | number>>[]
  series: readonly BarSeries[]
  height?: number
}) {
  return (
    <div style={{ height }}>
      <BarChart
        h={height}
        data={data.map((row) => ({ ...row }))}
        dataKey="day"
        type="stacked"
        series={series.map((one) => ({ ...one }))}
        gridAxis="none"
        tickLine="none"
        withYAxis={false}
        withTooltip
        maxBarWidth={18}
        barProps={{ isAnimationActive: false }}
        tooltipAnimationDuration={0}
        barChartProps={{
          accessibilityLayer: false,
          margin: { left: 0, right: 0, top: 4, bottom: 0 },
          barCategoryGap: 2,
        }}
        xAxisProps={{
          interval: 'preserveStartEnd',
          minTickGap: 40,
          tick: { fontSize: 12, fill: 'var(--quern-ink-3)' },
        }}
      />
    </div>
  )
}
