import type { StaffApi } from '#api.ts'

/** A line item of the queue with everything beside it, as its procedure gives it. */
export type ItemView = Awaited<ReturnType<StaffApi['queue']['item']>>
