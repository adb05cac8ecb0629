import { readFocus, type Focus } from '@cuentas/shared'
import { useLocation } from 'react-router'

/** What the reader looks at, from the address: restorative justice where it names nothing else. */
export function useFocus(): Focus {
  return readFocus(new URLSearchParams(useLocation().search).get('focus'))
}
