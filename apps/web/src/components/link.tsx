import type { Per } from '@cuentas/shared'
import type { AnchorHTMLAttributes } from 'react'
import { withFocus, withPer } from '#addresses.ts'
import { useEdition } from '#components/edition.ts'
import { useFocus } from '#components/use-focus.ts'
import { usePer } from '#components/use-per.ts'
import { withMoment } from '#format/with-moment.ts'

/**
 * A link inside the site. It keeps what the reader looks at, what it is measured by (`per`, where the link chooses another), and the moment that the
 * page shows. Public pages ship no router, so it is a plain link: a long page has five hundred of them, and the router's own would take a third of the
 * time in which the page is made.
 */
export function Link({ to, per, ...props }: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string; readonly per?: Per }) {
  const focus = useFocus()
  const measuredBy = usePer()
  const asOf = useEdition()?.asOf ?? null
  // eslint-disable-next-line jsx-a11y/anchor-has-content -- what it says comes with its properties
  return <a href={withMoment(withFocus(withPer(to, per ?? measuredBy), focus), asOf)} {...props} />
}
