import { readPer, type Per } from '@cuentas/shared'
import { useLocation } from 'react-router'

/** What the reader measures sums by, from the address: dollars where it names nothing else. */
export function usePer(): Per {
  const { search } = useLocation()
  return search === '' ? 'dollars' : readPer(new URLSearchParams(search).get('per'))
}
