/** What changed, when: logs of releases and diaries tell of a product's or a writer's days, not of how things are. */

/** A note that is a log of changes from end to end. */
export const isLogTitle = (title: string): boolean =>
  /^(?:change ?log|release ?(?:notes?|log)|version history|what['’]?s new|patch notes)s?\b[\s\d_.:()-]*(?:\b(?:of|for|archive|old|v)\b.*)?$/i.test(
    title.replace(/_/g, ' ').trim(),
  )

/** "v1.2.3", "Beta 0.9.8 (Feb 2023)", "[1.0.0] - 2024-05-01"; "HTTP 1.1" and "TLS 1.3" are subjects. */
export const isRelease = (heading: string): boolean =>
  /^(?:\[?v?\d+\.\d+\.\d+\]?|v\d+\.\d+|\[?unreleased\]?|(?:alpha|beta|release|version|rc|build)\s+v?\d+(?:\.\d+)+)(?:[-.\s]?(?:alpha|beta|rc)[-.\d]*)?(?:$|[\s:–—([-].{0,40}$)/i.test(
    heading,
  ) ||
  /^\[?v?\d+\.\d+(?:\.\d+)*\]?\s*[-–—(]+\s*(?:\d{4}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.test(
    heading,
  )
