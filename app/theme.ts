/** Quern's look for Mantine: palettes, families, and the semantic tokens (`--quern-…`) that components use. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const gray: MantineColorsTuple = [
  '#f6f7f4',
  '#eceee9',
  '#e1e5dd',
  '#cdd2ca',
  '#b3bab1',
  '#868e87',
  '#616963',
  '#454c47',
  '#2e3531',
  '#181c19',
]
const dark: MantineColorsTuple = [
  '#e8ebe5',
  '#b5bcb5',
  '#8d958e',
  '#717a74',
  '#272d2a',
  '#1e2321',
  '#171b19',
  '#101311',
  '#0d100e',
  '#0b0d0c',
]
const grain: MantineColorsTuple = [
  '#fdf8ea',
  '#faefd0',
  '#fce3a5',
  '#fad272',
  '#f3b73b',
  '#dda022',
  '#c8922a',
  '#a87200',
  '#7d5400',
  '#543800',
]
const madder: MantineColorsTuple = [
  '#fbe9e4',
  '#f6d0c6',
  '#f0b0a0',
  '#f0917c',
  '#e0705a',
  '#cc5039',
  '#b8402a',
  '#a8341f',
  '#842717',
  '#5c1a0f',
]

const serif = '"Source Serif 4 Variable", "Source Serif 4", Charter, "Iowan Old Style", Georgia, serif'
const sans =
  '"Instrument Sans Variable", "Instrument Sans", system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'
const mono = '"JetBrains Mono Variable", "JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, monospace'

const closeNamed = { closeButtonProps: { 'aria-label': 'Close' } }

export const theme = createTheme({
  primaryColor: 'grain',
  primaryShade: 4,
  autoContrast: true,
  black: '#181c19',
  defaultRadius: 8,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: serif, fontWeight: '500' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '30px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '16px' },
  // `red` is Mantine's own error colour: here it is madder, which passes on every ground.
  colors: { gray, dark, grain, madder, red: madder },
  // Names that Mantine leaves out, given once (app-browser.md section 11). Plain objects: importing the components here
  // would put their script on every page.
  components: {
    Modal: { defaultProps: closeNamed },
    Drawer: { defaultProps: closeNamed },
    Notification: { defaultProps: closeNamed },
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Badge: { defaultProps: { variant: 'default' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
  },
})

/** Names of interface.md sections 2 and 3: `[light, dark]`. */
const tokens = {
  paper: ['#f6f7f4', '#101311'],
  surface: ['#ffffff', '#171b19'],
  raised: ['#ffffff', '#1e2321'],
  sunken: ['#eceee9', '#0b0d0c'],
  rail: ['#f0f2ed', '#0d100e'],
  line: ['#dde1da', '#272d2a'],
  'line-strong': ['#868e87', '#717a74'],
  edge: ['#cdd2ca', '#39413d'],
  ink: ['#181c19', '#e8ebe5'],
  'ink-2': ['#454c47', '#b5bcb5'],
  'ink-3': ['#616963', '#8d958e'],
  grain: ['#f3b73b', '#edb43e'],
  'grain-hover': ['#eaa91f', '#f5c45c'],
  'grain-edge': ['#d99a12', '#edb43e'],
  'on-grain': ['#1d1503', '#1d1503'],
  'grain-ink': ['#7d5400', '#f0c057'],
  'grain-line': ['#a87200', '#c8922a'],
  madder: ['#a8341f', '#f0917c'],
  'madder-wash': ['#fbe9e4', '#33190f'],
  // Memory bands: wash (w) and line (l), from new (0) over fading (1) to held (5).
  m1: ['#fad272', '#5b430c'],
  m2: ['#fce3a5', '#43330f'],
  m3: ['#faefd0', '#2d2613'],
  l0: ['#868e87', '#717a74'],
  l1: ['#9a6700', '#f0c057'],
  l2: ['#a87200', '#d2a244'],
  l3: ['#a5803a', '#a5854a'],
  l4: ['#7c857e', '#7a837c'],
  l5: ['#2e3531', '#c9d0c8'],
  // Stone for bars, the ground of the current entry, code, tracks, and five steps of answers a day.
  stone: ['#c9cfc7', '#3a423e'],
  current: ['#e1e5dd', '#202623'],
  code: ['#e9ece6', '#232926'],
  track: ['#dadfd7', '#2a312d'],
  underline: ['#c0c6be', '#4a534e'],
  ring: ['#b9c0b7', '#4a534e'],
  heat0: ['#e6e9e3', '#1d2220'],
  heat1: ['#c3c9c1', '#39413d'],
  heat2: ['#98a099', '#5e6862'],
  heat3: ['#646d66', '#949c95'],
  heat4: ['#2e3531', '#d5dbd3'],
  'shadow-float': [
    '0 0 0 1px rgb(24 28 25 / 0.08), 0 12px 32px -8px rgb(24 28 25 / 0.22)',
    '0 0 0 1px rgb(232 235 229 / 0.08), 0 12px 32px -8px rgb(0 0 0 / 0.7)',
  ],
} as const

const scheme = (index: 0 | 1): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(tokens).map(([name, pair]) => [`--quern-${name}`, pair[index]])),
  // Mantine's roles that fail on our grounds, mended (app-browser.md section 11).
  '--mantine-color-body': tokens.paper[index],
  '--mantine-color-text': tokens.ink[index],
  '--mantine-color-dimmed': tokens['ink-3'][index],
  '--mantine-color-placeholder': tokens['ink-3'][index],
  '--mantine-color-anchor': tokens.ink[index],
  '--mantine-color-error': tokens.madder[index],
  '--mantine-color-grain-text': tokens['grain-ink'][index],
  '--mantine-color-grain-outline': tokens['grain-ink'][index],
  '--mantine-primary-color-contrast': tokens['on-grain'][index],
  '--mantine-color-default': tokens.surface[index],
  '--mantine-color-default-border': tokens.edge[index],
})

export const tokensOfScheme: CSSVariablesResolver = () => ({
  variables: { '--quern-serif': serif, '--quern-sans': sans, '--quern-mono': mono },
  light: scheme(0),
  dark: scheme(1),
})
