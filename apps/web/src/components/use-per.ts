import { readPer, type Per } from '@cuentas/shared'
import { useLocation } from 'react-router'

/** What the reader measures sums by, from the address: dollars where it names nothing else. */
export function usePer(): Per {
  return readPer(new URLSearchParams(useLocation().search).get('per'))
}
