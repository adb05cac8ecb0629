import { defaultFocus, readFocus, type Focus } from '@cuentas/shared'
import { useLocation } from 'react-router'

/** What the reader looks at, from the address: restorative justice where it names nothing else. */
export function useFocus(): Focus {
  const { search } = useLocation()
  return search === '' ? defaultFocus : readFocus(new URLSearchParams(search).get('focus'))
}
