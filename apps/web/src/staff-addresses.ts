import type { Language } from '#language.ts'

/** `?a=b` of what is said besides the address; nothing when nothing is. */
function saying(words: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`
}

/** The part of the workspace about one district. */
const inDistrict = (language: Language, key: string) => `/${language}/staff/d/${encodeURIComponent(key)}`

/** Addresses of the workspace's pages. */
export const staffAddresses = {
  home: (language: Language) => `/${language}/staff`,
  /** `next` is where to go on afterwards; `again` asks somebody who is signed in for the password once more. */
  signIn: (language: Language, next?: string, again?: 'again') => `/${language}/staff/sign-in${saying({ next, again })}`,
  /** The second question of signing in. */
  challenge: (language: Language, next?: string) => `/${language}/staff/sign-in/code${saying({ next })}`,
  /** Starts signing in with a district's own service. */
  signInWith: (language: Language, service: string, next?: string) => `/${language}/staff/sign-in/with/${service}${saying({ next })}`,
  /** One's own account: how one signs in. */
  account: (language: Language) => `/${language}/staff/account`,
  /** Setting up what is asked for besides the password. */
  secondFactor: (language: Language, next?: string) => `/${language}/staff/account/second-factor${saying({ next })}`,
  /** Where a one-time link leads. */
  link: (language: Language, secret: string) => `/${language}/staff/link/${secret}`,
  signOut: (language: Language) => `/${language}/staff/sign-out`,
  /** People who administer the site. */
  sitePeople: (language: Language) => `/${language}/staff/people`,
  /** What was brought in for a district, and where files are sent. */
  uploads: (language: Language, key: string) => `/${language}/staff/d/${encodeURIComponent(key)}/uploads`,
  uploadFiles: (language: Language, key: string) => `/${language}/staff/d/${encodeURIComponent(key)}/uploads/files`,
  upload: (language: Language, key: string, id: string) => `/${language}/staff/d/${encodeURIComponent(key)}/uploads/${id}`,
  uploadPicture: (language: Language, key: string, id: string, page: number) =>
    `/${language}/staff/d/${encodeURIComponent(key)}/uploads/${id}/page/${page}.picture`,
  /** What a district says beside its figures; `figure` is one that is no line item's, to be replied to. */
  replies: (language: Language, key: string, figure?: string) => `${inDistrict(language, key)}/replies${saying({ figure })}`,
  /** People of a district. */
  people: (language: Language, key: string) => `/${language}/staff/d/${encodeURIComponent(key)}/people`,
  /** What was changed in a district. */
  log: (language: Language, key: string) => `/${language}/staff/d/${encodeURIComponent(key)}/log`,
  /** The queue; `query` is its filter. */
  queue: (language: Language, key: string, query = '') => `${inDistrict(language, key)}/queue${query === '' ? '' : `?${query}`}`,
  queueItem: (language: Language, key: string, lineItem: string, query = '') =>
    `${inDistrict(language, key)}/queue/${encodeURIComponent(lineItem)}${query === '' ? '' : `?${query}`}`,
  bulk: (language: Language, key: string, query = '') => `${inDistrict(language, key)}/bulk${query === '' ? '' : `?${query}`}`,
  batches: (language: Language, key: string) => `${inDistrict(language, key)}/batches`,
  batch: (language: Language, key: string, batch: string) => `${inDistrict(language, key)}/batches/${encodeURIComponent(batch)}`,
  rules: (language: Language, key: string) => `${inDistrict(language, key)}/rules`,
  rule: (language: Language, key: string, rule: string) => `${inDistrict(language, key)}/rules/${encodeURIComponent(rule)}`,
  questions: (language: Language, key: string) => `${inDistrict(language, key)}/questions`,
  waiting: (language: Language, key: string) => `${inDistrict(language, key)}/waiting`,
  waitingOne: (language: Language, key: string, id: string) => `${inDistrict(language, key)}/waiting/${encodeURIComponent(id)}`,
  reports: (language: Language, key: string) => `${inDistrict(language, key)}/reports`,
  district: (language: Language, key: string) => `/${language}/staff/d/${encodeURIComponent(key)}`,
} as const

/** True for the addresses of the workspace, in any language. */
export function isStaffPath(path: string): boolean {
  return /^\/(?:en|es)\/staff(?:[/.]|$)/.test(path)
}

/** An address of the workspace to go on to after signing in; undefined for anything else that an address may name. */
export function returnAddress(asked: unknown): string | undefined {
  return typeof asked === 'string' && asked.length <= 2000 && /^\/(?:en|es)\/staff(?:[/?][\w\-./?=&%~+:]*)?$/.test(asked) && !asked.includes('//')
    ? asked
    : undefined
}
