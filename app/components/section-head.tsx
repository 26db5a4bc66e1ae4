import type { ReactNode } from 'react'

/** The heading of a section over its hairline; `more` is a remark or a control at the right. */
export function SectionHead({ id, more, children }: { id?: string; more?: ReactNode; children: ReactNode }) {
  return (
    <div className="sechead">
      <h2 id={id}>{children}</h2>
      {more ? <span className="more">{more}</span> : null}
    </div>
  )
}
