import { TRPCError } from '@trpc/server'
import type { RequestHandler, Response } from 'express'
import { createStaffCaller } from '#api/workspace-router.ts'
import { signedInOf } from '#api/signed-in.ts'
import { DomainError } from '#services/domain-error.ts'
import type { Workspace } from '#services/staff/workspace.ts'

/** GET /{language}/staff/d/{district}/uploads/{id}/page/{page}.picture: a page of a document that is not public, for who may see it. Nobody keeps it. */
export function uploadPictureRoute(
  workspace: Workspace,
  idOf: (response: Response) => string,
): RequestHandler<{ language: string; district: string; id: string; page: string }> {
  return async (request, response) => {
    const { district, id, page } = request.params
    const caller = createStaffCaller({ workspace, signedIn: await signedInOf(workspace, request, response), requestId: idOf(response) })
    try {
      const { bytes, type } = await caller.upload.picture({ district, id, page: Number(page) })
      response.set({ 'content-type': type, 'content-disposition': 'inline; filename="page"' }).send(Buffer.from(bytes))
    } catch (error) {
      // Whatever stands in the way, a picture that may not be seen is not there.
      if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') throw new DomainError('page-not-found')
      throw error
    }
  }
}
