import type { ReactNode } from 'react'

/**
 * A chart: the sentence says what it shows, the table holds its numbers. The drawing itself is hidden from screen
 * readers, which would hear a row of bare figures.
 */
export function Figure({
  caption,
  head,
  rows,
  children,
}: {
  caption: string
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  children: ReactNode
}) {
  return (
    <figure className="figure">
      <div aria-hidden="true" className="figure-chart">
        {children}
      </div>
      <figcaption>{caption}</figcaption>
      <details>
        <summary>As table</summary>
        <div className="figure-table">
          <table>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...numbers]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {numbers.map((value, index) => (
                    <td key={head[index + 1]} className="num">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
