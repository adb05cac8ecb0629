import type { IngestTools } from '#services/ingest/ingest-file.ts'

/** What bringing documents in needs: `reading` has threads of its own, so that a reader's page picture never waits for an upload. */
export type UploadTools = IngestTools

/** Uploads of a district that may be open at once. */
export const mostOpenUploads = 100

/** Largest file in bytes that is taken by upload. Longer tables are brought in on the server's own command line. */
export const largestUpload = 200 * 1024 * 1024
