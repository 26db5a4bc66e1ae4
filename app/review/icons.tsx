/** The five icons of this page, drawn here: an icon package adds a request and a kilobyte to the page that must be light. */
function Icon({ paths, size = 18 }: { paths: readonly string[]; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}

export const CloseIcon = () => <Icon paths={['M18 6l-12 12', 'M6 6l12 12']} />

export const UndoIcon = () => <Icon paths={['M9 14l-4 -4l4 -4', 'M5 10h11a4 4 0 1 1 0 8h-1']} />

export const MoreIcon = () => (
  <Icon
    paths={[
      'M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
      'M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
      'M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
    ]}
  />
)

export const NoteIcon = () => (
  <Icon
    size={16}
    paths={[
      'M5 5a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2l0 -14',
      'M9 7l6 0',
      'M9 11l6 0',
      'M9 15l4 0',
    ]}
  />
)

export const OfflineIcon = () => (
  <Icon
    size={16}
    paths={[
      'M9.58 5.548c.24 -.11 .492 -.207 .752 -.286c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.913 0 3.464 1.56 3.464 3.486c0 .957 -.383 1.824 -1.003 2.454m-2.997 1.033h-11.343c-2.572 -.004 -4.657 -2.011 -4.657 -4.487c0 -2.475 2.085 -4.482 4.657 -4.482c.13 -.582 .37 -1.128 .7 -1.62',
      'M3 3l18 18',
    ]}
  />
)

export const OpenIcon = () => (
  <Icon
    paths={[
      'M16 4l4 0l0 4',
      'M14 10l6 -6',
      'M8 20l-4 0l0 -4',
      'M4 20l6 -6',
      'M16 20l4 0l0 -4',
      'M14 14l6 6',
      'M8 4l-4 0l0 4',
      'M4 4l6 6',
    ]}
  />
)
