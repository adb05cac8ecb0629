import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { askedKitSchema, kitViewSchema, meetingCalendarSchema } from '#services/views/kit-view.ts'

/** Board-meeting kits: what one says, and the dates of a district's meetings. */
export const kitRouter = router({
  get: publicProcedure
    .input(askedKitSchema)
    .output(kitViewSchema)
    .query(({ ctx, input }) => ctx.services.kits.kit(input)),
  calendar: publicProcedure
    .input(z.object({ key: z.string().max(200) }))
    .output(meetingCalendarSchema)
    .query(({ ctx, input }) => ctx.services.kits.calendar(input.key)),
})
