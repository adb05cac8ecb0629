/** The explaining pages in the order in which they are best read; the names are parts of addresses. */
export const topics = ['lcap', 'lcff', 'supplemental-concentration', 'upp', 'contributing', 'carryover', 'tables', 'restorative-justice', 'hearing'] as const
export type Topic = (typeof topics)[number]

/** The topic that an address names; undefined when it is none. */
export function topicOf(part: string | undefined): Topic | undefined {
  return topics.find((topic) => topic === part)
}
