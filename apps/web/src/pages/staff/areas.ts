import type { StaffRoute } from '#api.ts'
import type { Language } from '#language.ts'
import type { WordsKey } from '#locales/words.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** A part of the workspace in its navigation: what it is called, where it is, and the line of the matrix that opens it. */
export interface Area {
  readonly words: WordsKey
  readonly needs: StaffRoute
  readonly address: (language: Language, district: string) => string
}

/** Parts of the workspace about the site. */
export const siteAreas: readonly Area[] = [{ words: 'staff-people:site-title', needs: 'staff.siteAdministrators', address: staffAddresses.sitePeople }]

/** Parts of the workspace about one district, in their order. */
export const districtAreas: readonly Area[] = [
  { words: 'staff-queue:queue', needs: 'queue.page', address: staffAddresses.queue },
  { words: 'staff-queue:questions', needs: 'queue.questions', address: staffAddresses.questions },
  { words: 'staff-queue:rules', needs: 'decide.rules', address: staffAddresses.rules },
  { words: 'staff-queue:waiting', needs: 'waiting.list', address: staffAddresses.waiting },
  { words: 'staff-queue:reports', needs: 'voices.reports', address: staffAddresses.reports },
  { words: 'staff-replies:title', needs: 'voices.replies', address: staffAddresses.replies },
  { words: 'staff-queue:batches', needs: 'decide.batches', address: staffAddresses.batches },
  { words: 'staff-uploads:title', needs: 'upload.list', address: staffAddresses.uploads },
  { words: 'staff-people:title', needs: 'staff.people', address: staffAddresses.people },
  { words: 'staff-log:title', needs: 'audit.list', address: staffAddresses.log },
]
