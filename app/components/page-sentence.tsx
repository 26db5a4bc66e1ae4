import type { ReactNode } from 'react'

/**
 * How a page opens: its `h1` answers the page's question in words and numbers. `act` is the page's one button, at the
 * right on a wide screen and full width below on a phone.
 */
export function PageSentence({
  eyebrow,
  sub,
  act,
  children,
}: {
  eyebrow?: ReactNode
  sub?: ReactNode
  act?: ReactNode
  children: ReactNode
}) {
  return (
    <header className="say-hero">
      <div>
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <h1 className="say">{children}</h1>
        {sub ? <p className="say-sub">{sub}</p> : null}
      </div>
      {act ? <div className="say-act">{act}</div> : null}
    </header>
  )
}
