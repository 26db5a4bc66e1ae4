/** How numbers and tables are put in a terminal. */

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Rows as lines; each column as wide as its widest cell, the last as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows
    .map(
      (row) =>
        `${row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd((widths[at] ?? 0) + 2))).join('')}\n`,
    )
    .join('')
}
