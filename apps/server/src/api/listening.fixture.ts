import { createServer, type RequestListener } from 'node:http'

/** A server on a free port of this machine. */
export interface Listening {
  readonly origin: string
  /** Ends it, with the connections that are open. */
  readonly close: () => Promise<void>
}

/** Lets an app listen on a free port. */
export async function listening(app: RequestListener): Promise<Listening> {
  const server = createServer(app)
  // A test that draws pages in this process keeps its connections waiting.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
