import { z } from 'zod'
import { districtProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { discardUpload, publishUpload } from '#services/uploads/decide-upload.ts'
import { getUpload, listUploads, pictureOfUpload, viewUpload } from '#services/uploads/upload-service.ts'

const id = z.uuid()
const page = z.number().int().min(1).max(10_000)

/** Bringing documents in: the line of what was uploaded, what was read, and the decision. Files themselves come by api/upload-files-route.ts. */
export const uploadRouter = staffRouterOf({
  list: districtProcedure('upload.list').query(({ ctx, input }) => listUploads(ctx.workspace.uploads, input.district)),
  get: districtProcedure('upload.get')
    .input(z.object({ id }))
    .query(({ ctx, input }) => getUpload(ctx.workspace.uploads, input.district, input.id)),
  view: districtProcedure('upload.view')
    .input(z.object({ id, page: page.optional() }))
    .query(({ ctx, input }) => viewUpload(ctx.workspace.uploads, input.district, input.id, input.page)),
  picture: districtProcedure('upload.picture')
    .input(z.object({ id, page }))
    .query(({ ctx, input }) => pictureOfUpload(ctx.workspace.uploads, input.district, input.id, input.page)),
  /** Who brings documents in: asked before a byte of a file is taken. */
  bring: districtProcedure('upload.bring').mutation(({ ctx }) => ctx.actor),
  publish: districtProcedure('upload.publish')
    .input(z.object({ id, reason: z.string().max(2000) }))
    .mutation(({ ctx, input }) => publishUpload(ctx.workspace.uploads, { ...input, by: ctx.actor }, input.reason)),
  discard: districtProcedure('upload.discard')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => discardUpload(ctx.workspace.uploads, { ...input, by: ctx.actor })),
})
