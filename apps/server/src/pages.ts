import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@react-router/express'
import { createRequestHandler as createPageHandler, type RouterContextProvider, type ServerBuild } from 'react-router'
import { z } from 'zod'
import type { PagesAhead } from '#api/pages-ahead.ts'
import type { MakePage } from '#api/kept-pages.ts'
import { publicContext, type PageContext, type Pages } from '#app.ts'
import type { Services } from '#services/services.ts'
import { projectFolder } from '#files/project-folder.ts'

/** What the pages' build gives beside React Router's own: a way to hand its loaders the API and the request's id. */
const loadContextSchema = z.object({ loadContext: z.custom<(context: PageContext) => RouterContextProvider>((value) => typeof value === 'function') })
const serverBuildSchema = z.custom<ServerBuild>((value) => typeof value === 'object' && value !== null && 'routes' in value && 'entry' in value)

const built = 'apps/web/build/server/index.js'
/** What the build is made from; what is newer than the build makes it stale. */
const sources = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/vite.config.ts',
  'apps/web/react-router.config.ts',
  'apps/web/package.json',
  'packages/shared/src',
  'packages/budget/src',
]

async function loadBuild() {
  const module: unknown = await import(pathToFileURL(projectFolder(built)).href)
  const build = serverBuildSchema.parse(module)
  const { loadContext } = loadContextSchema.parse(build.entry.module)
  return { build, loadContext }
}

/** The built pages, ready to be mounted. `make` makes the public ones elsewhere, in threads; `ahead` are those that were made before they are asked for. */
export async function loadPages(make?: MakePage, ahead?: PagesAhead): Promise<Pages> {
  const { build, loadContext } = await loadBuild()
  return {
    assets: projectFolder('apps/web/build/client'),
    handler: (context) => createRequestHandler({ build, getLoadContext: (request, response) => loadContext(context(request, response)), mode: 'production' }),
    make,
    ahead,
  }
}

/** Public pages without a server around them: a request in, a response out. */
export async function openPages(): Promise<(services: Services, request: Request, requestId: string) => Promise<Response>> {
  const { build, loadContext } = await loadBuild()
  const answer = createPageHandler(build, 'production')
  return (services, request, requestId) => answer(request, loadContext(publicContext(services, new URL(request.url), requestId)))
}

/** Builds the pages when they were never built or their source is newer; `tell` is called before it does. */
export async function buildPagesWhenStale(tell: () => void): Promise<void> {
  const builtAt = await changedAt(projectFolder(built))
  const newest = Math.max(...(await Promise.all(sources.map((path) => changedAt(projectFolder(path))))))
  if (builtAt >= newest && builtAt > 0) return
  tell()
  const tool = join(dirname(createRequire(projectFolder('apps/web/package.json')).resolve('@react-router/dev/package.json')), 'bin.cjs')
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [tool, 'build'], { cwd: projectFolder('apps/web'), stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`the pages could not be built: react-router build ended with ${status}`))))
  })
}

/** When a file, or anything in a folder, was last changed, in milliseconds; 0 when there is nothing. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const entries = await readdir(path, { withFileTypes: true })
  const times = await Promise.all(entries.map((entry) => changedAt(join(path, entry.name))))
  return Math.max(0, ...times)
}
