/** What a person may ask for that can't be. Words for each, in the reader's language, belong to whoever shows it. */
export const domainErrorCodes = [
  'district-not-found',
  'year-not-found',
  'line-item-not-found',
  'document-not-found',
  'page-not-found',
  'page-picture-not-here',
  'figure-not-found',
  'several-districts',
  'batch-not-found',
  'batch-already-undone',
  'rule-not-proposed',
  'preview-is-stale',
  'person-not-found',
  'last-administrator',
  'link-not-open',
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-like-yourself',
  'page-has-no-table',
  'meeting-not-found',
  'moment-not-known',
  'search-only-today',
  'waiting-change-not-found',
  'waiting-change-answered',
  'author-cannot-approve',
  'not-yours',
  'split-unreadable',
  'parts-do-not-sum',
  'figure-not-printed',
  'too-many-line-items',
  'reply-empty',
  'report-not-found',
  'too-many-reports',
  'upload-not-found',
  'upload-not-ready',
  'upload-of-another-district',
  'reason-needed',
  'too-many-uploads',
  'backup-not-sqlite',
  'backup-folder-taken',
  'backup-home-taken',
  'backup-not-one',
  'backup-damaged',
] as const
export type DomainErrorCode = (typeof domainErrorCodes)[number]

/** Thrown by a service when the person asked for what can't be; mapped to the wire in one place (api/trpc.ts). */
export class DomainError extends Error {
  readonly code: DomainErrorCode

  constructor(code: DomainErrorCode) {
    super(code)
    this.name = 'DomainError'
    this.code = code
  }
}
