import { Link } from '#components/link.tsx'

/** A choice kept in the address: links, the chosen one marked. */
export function SwitchLinks({
  label,
  choices,
}: {
  readonly label: string
  readonly choices: readonly { readonly name: string; readonly to: string; readonly chosen: boolean }[]
}) {
  return (
    <nav className="switch" aria-label={label}>
      <span className="switch-label">{label}</span>
      <ul>
        {choices.map(({ name, to, chosen }) => (
          <li key={to}>
            <Link to={to} aria-current={chosen ? 'true' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
