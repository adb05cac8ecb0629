import { Link as RouterLink, type LinkProps } from 'react-router'
import { withFocus } from '#addresses.ts'
import { useEdition } from '#components/edition.ts'
import { useFocus } from '#components/use-focus.ts'
import { withMoment } from '#format/with-moment.ts'

/**
 * A link inside the site. It keeps what the reader looks at, and the moment that the page shows. Public pages ship no router, so there is nothing to
 * discover ahead.
 */
export function Link({ to, ...props }: Omit<LinkProps, 'to'> & { readonly to: string }) {
  const focus = useFocus()
  const asOf = useEdition()?.asOf ?? null
  return <RouterLink discover="none" to={withMoment(withFocus(to, focus), asOf)} {...props} />
}
