import { Link as RouterLink, type LinkProps } from 'react-router'
import { withFocus } from '#addresses.ts'
import { useFocus } from '#components/use-focus.ts'

/** A link inside the site. It keeps what the reader looks at. Public pages ship no router, so there is nothing to discover ahead. */
export function Link({ to, ...props }: Omit<LinkProps, 'to'> & { readonly to: string }) {
  const focus = useFocus()
  return <RouterLink discover="none" to={withFocus(to, focus)} {...props} />
}
