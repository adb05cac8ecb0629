import { Busboy } from '@fastify/busboy'
import { TRPCError } from '@trpc/server'
import type { Request, RequestHandler, Response } from 'express'
import { createStaffCaller } from '#api/workspace-router.ts'
import type { Caller } from '#api/staff-trpc.ts'
import { signedInOf } from '#api/signed-in.ts'
import { openArrival, type Arrival } from '#services/uploads/arrive.ts'
import { DomainError } from '#services/domain-error.ts'
import { receiveUpload, type ArrivedFile } from '#services/uploads/receive-upload.ts'
import { largestUpload } from '#services/uploads/upload-tools.ts'
import type { Workspace } from '#services/staff/workspace.ts'

/** Files of one request at most. */
const mostFiles = 50

/** What a request of files came to: what has arrived, or what stands in the way. */
type Arrived = { readonly files: readonly ArrivedFile[] } | { readonly problem: 'too-large' | 'too-many-files' | 'no-file' | 'broken-off' }

/**
 * POST /{language}/staff/d/{district}/uploads/files: takes files as a form sends them, streaming, and goes on to the page that lists them. Who may
 * is asked before a byte is taken; a file that is too large is not read to its end.
 */
export function uploadFilesRoute(workspace: Workspace, idOf: (response: Response) => string): RequestHandler<{ language: string; district: string }> {
  return async (request, response) => {
    const { language, district } = request.params
    const back = (words: string) => response.redirect(303, `/${language}/staff/d/${encodeURIComponent(district)}/uploads${words}`)
    const caller = createStaffCaller({ workspace, signedIn: await signedInOf(workspace, request, response), requestId: idOf(response) })
    const actor = await caller.upload.bring({ district }).catch((error: unknown) => {
      if (error instanceof TRPCError && (error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN')) return undefined
      throw error
    })
    // The page says why, and leads on to signing in or to the second factor.
    if (!actor) return leave(request, response, () => back('?refused='))
    const problem = await taken(workspace, actor, district, request)
    if (problem) leave(request, response, () => back(`?problem=${problem}`))
    else back('')
  }
}

/** Takes the files of a request and puts them in line; what stood in the way when nothing was taken, or not everything. */
async function taken(workspace: Workspace, actor: Caller, district: string, request: Request): Promise<string | undefined> {
  const arrival = await openArrival()
  try {
    const arrived = await arrive(request, arrival)
    if ('problem' in arrived) return arrived.problem
    for (const file of arrived.files) await receiveUpload(workspace.uploads, actor, district, file)
    return undefined
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  } finally {
    await arrival.end()
    workspace.uploadReader.wake()
  }
}

/** Answers although the request is not read to its end: the connection is closed after the answer. */
function leave(request: Request, response: Response, answer: () => void): void {
  response.set('connection', 'close')
  request.unpipe()
  request.resume()
  answer()
}

/** Takes the files of a request one after another. */
function arrive(request: Request, arrival: Arrival): Promise<Arrived> {
  const type = request.get('content-type')
  if (type === undefined || !type.startsWith('multipart/form-data')) return Promise.resolve({ problem: 'no-file' })
  return new Promise((resolve) => {
    const taken: Promise<ArrivedFile | undefined>[] = []
    let problem: 'too-large' | 'too-many-files' | 'broken-off' | undefined
    const settle = () => {
      void Promise.all(taken).then((all) => {
        const files = all.filter((file) => file !== undefined && file.bytes > 0).filter((file) => file !== undefined)
        if (problem) resolve({ problem })
        else resolve(files.length === 0 ? { problem: 'no-file' } : { files })
      })
    }
    const form = new Busboy({
      headers: { ...request.headers, 'content-type': type },
      limits: { fileSize: largestUpload, files: mostFiles, fields: 10, fieldSize: 1000, parts: mostFiles + 10, headerPairs: 20 },
    })
    form.on('file', (_field, file, fileName) => {
      file.on('limit', () => {
        problem = 'too-large'
        settle()
      })
      taken.push(
        arrival.take(file, fileName).catch(() => {
          problem ??= 'broken-off'
          return undefined
        }),
      )
    })
    form.on('filesLimit', () => {
      problem = 'too-many-files'
    })
    form.on('finish', settle)
    form.on('error', () => {
      problem ??= 'broken-off'
      settle()
    })
    request.on('aborted', () => {
      problem ??= 'broken-off'
      settle()
    })
    request.pipe(form)
  })
}
