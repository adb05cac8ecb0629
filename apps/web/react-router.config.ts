import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // Public pages ship no router, so nothing discovers routes in the browser.
  routeDiscovery: { mode: 'initial' },
  // The server itself refuses what other sites send, before any page (apps/server/src/api/same-origin.ts). React Router compares the scheme too, which
  // it does not know behind a proxy.
  allowedActionOrigins: ['**'],
} satisfies Config
