import type { StaffApi } from '#api.ts'

/** An upload as its page shows it: how far it has come, what was read of it, what it would change. */
export type UploadView = Awaited<ReturnType<StaffApi['upload']['view']>>
