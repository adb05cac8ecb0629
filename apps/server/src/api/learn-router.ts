import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { samplePictureSchema } from '#services/views/sample-picture-view.ts'

/** What the explaining pages show of the samples. */
export const learnRouter = router({
  pictures: publicProcedure
    .input(z.object({ ids: z.array(z.string().max(60)).max(20) }))
    .output(z.array(samplePictureSchema).readonly())
    .query(({ ctx, input }) => ctx.services.samplePictures.filter(({ id }) => input.ids.includes(id))),
})
