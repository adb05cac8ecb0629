import type { ReactNode } from 'react'

/** A field of the workspace's forms: its label above, a hint under it. */
export function Field({
  name,
  label,
  hint,
  ...input
}: {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
} & Omit<React.ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <p className="form-field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} aria-describedby={hint === undefined ? undefined : `${name}-hint`} {...input} />
      {hint !== undefined && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </p>
  )
}

/** What stands in the way of what was asked, above the form; read out at once. */
export function Trouble({ children }: { readonly children: ReactNode }) {
  return (
    <div className="notice trouble" role="alert">
      <p>{children}</p>
    </div>
  )
}

/** What has been done, above the page's content. */
export function Told({ children }: { readonly children: ReactNode }) {
  return (
    <div className="notice" role="status">
      <p>{children}</p>
    </div>
  )
}

/** A field of a form that was sent, as text; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
