import { auditRouter } from '#api/audit-router.ts'
import { decideRouter } from '#api/decide-router.ts'
import { queueRouter } from '#api/queue-router.ts'
import { voicesRouter } from '#api/voices-router.ts'
import { settingsRouter, waitingRouter } from '#api/waiting-router.ts'
import { uploadRouter } from '#api/upload-router.ts'
import { staffRouter } from '#api/staff-router.ts'
import { createStaffCallerFactory, staffRouterOf } from '#api/staff-trpc.ts'

/** Everything the workspace answers over /api/staff, one router a noun. Who may call what stands in services/staff/permissions.ts. */
export const workspaceRouter = staffRouterOf({
  staff: staffRouter,
  audit: auditRouter,
  queue: queueRouter,
  decide: decideRouter,
  waiting: waitingRouter,
  settings: settingsRouter,
  voices: voicesRouter,
  upload: uploadRouter,
})

/** Makes a caller that runs procedures in this process for one person: what the workspace's pages use. */
export const createStaffCaller = createStaffCallerFactory(workspaceRouter)
