import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // Public pages ship no router, so nothing discovers routes in the browser.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
