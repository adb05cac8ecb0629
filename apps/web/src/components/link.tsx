import type { Per } from '@cuentas/shared'
import { Link as RouterLink, type LinkProps } from 'react-router'
import { withFocus, withPer } from '#addresses.ts'
import { useEdition } from '#components/edition.ts'
import { useFocus } from '#components/use-focus.ts'
import { usePer } from '#components/use-per.ts'
import { withMoment } from '#format/with-moment.ts'

/**
 * A link inside the site. It keeps what the reader looks at, what it is measured by (`per`, where the link chooses another), and the moment that the
 * page shows. Public pages ship no router, so there is nothing to discover ahead.
 */
export function Link({ to, per, ...props }: Omit<LinkProps, 'to'> & { readonly to: string; readonly per?: Per }) {
  const focus = useFocus()
  const measuredBy = usePer()
  const asOf = useEdition()?.asOf ?? null
  return <RouterLink discover="none" to={withMoment(withFocus(withPer(to, per ?? measuredBy), focus), asOf)} {...props} />
}
