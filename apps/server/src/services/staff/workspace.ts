import type { Door } from '#auth/door.ts'
import { correctionDesk, type CorrectionDesk } from '#services/corrections/corrections-service.ts'
import type { DocumentStore } from '#files/document-store.ts'
import { figureService } from '#services/figures/figure-service.ts'
import type { OpenHouse } from '#services/open-services.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { Services } from '#services/services.ts'
import type { Mail } from '#services/staff/mail.ts'
import type { UploadReader } from '#services/uploads/read-uploads.ts'
import type { UploadTools } from '#services/uploads/upload-tools.ts'
import type { StaffTools } from '#services/staff/staff-service.ts'

/** Everything that the staff's routes reach: the door, what staff services need, and the desk of corrections. */
export interface Workspace extends StaffTools {
  readonly door: Door
  readonly desk: CorrectionDesk
  readonly store: DocumentStore
  /** Address under which people reach the site, without a slash at its end: what links that are handed over begin with. */
  readonly publicUrl: string
  /** Absent where no mail server is set: then links are handed over by hand. */
  readonly mail: Mail | undefined
  /** Bringing documents in, read by threads of their own. */
  readonly uploads: UploadTools
  readonly uploadReader: UploadReader
  /** Figures that are no line item's, and the reference data that some of them stand in. */
  readonly figures: Services['figures']
  readonly reference: Reference
}

/** The workspace over an open house and its door. */
export function workspaceOf(house: OpenHouse, door: Door, outside: Pick<Workspace, 'publicUrl' | 'mail' | 'uploads' | 'uploadReader'>): Workspace {
  return {
    database: house.database,
    now: house.now,
    accounts: door.accounts,
    door,
    desk: correctionDesk(house),
    store: house.store,
    figures: figureService(house),
    reference: house.reference,
    ...outside,
  }
}
