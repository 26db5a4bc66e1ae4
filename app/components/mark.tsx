/** A millstone from above with one grain in its eye. It turns only while Quern compiles, imports or fits weights. */
export function Mark({ size = 24, turning = false }: { size?: number; turning?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className={turning ? 'mark-turning' : undefined}
    >
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <g fill="none" stroke="var(--mark-gap, var(--quern-paper))" strokeWidth="1.25" strokeLinecap="round">
        {[0, 60, 120, 180, 240, 300].map((angle) => (
          <path key={angle} d="M12.6 7.4C12.9 5 14.1 3 16.2 1.4" transform={`rotate(${angle} 12 12)`} />
        ))}
      </g>
      <circle cx="12" cy="12" r="4.6" fill="var(--mark-gap, var(--quern-paper))" />
      <ellipse
        cx="12"
        cy="12"
        rx="1.9"
        ry="3.1"
        fill="var(--quern-grain)"
        stroke="var(--quern-grain-line)"
        strokeWidth=".5"
        transform="rotate(32 12 12)"
      />
    </svg>
  )
}
