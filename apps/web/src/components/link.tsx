import { Link as RouterLink, type LinkProps } from 'react-router'

/** A link inside the site. Public pages ship no router, so there is nothing to discover ahead. */
export function Link(props: LinkProps) {
  return <RouterLink discover="none" {...props} />
}
