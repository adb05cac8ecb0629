import { useWords } from '#components/use-words.ts'

/** Passkeys of an account: taking one away is a form, adding one needs the browser. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly { readonly id: string; readonly name?: string | null | undefined }[] }) {
  const { t } = useWords()
  return (
    <>
      <h2>{t('staff-account:passkeys')}</h2>
      <p>{t('staff-account:passkeys-note')}</p>
      {passkeys.length > 0 && (
        <ul>
          {passkeys.map(({ id, name }, at) => (
            <li key={id}>
              <form method="post" className="staff-row-form">
                <input type="hidden" name="do" value="passkey-less" />
                <input type="hidden" name="id" value={id} />
                <span>{name ?? t('staff-account:passkey-number', { number: at + 1 })}</span>
                <button className="quiet">{t('staff-account:passkey-remove')}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <div hidden data-island="passkey-add">
        <p>
          <button type="button">{t('staff-account:passkey-add')}</button>
        </p>
        <p className="notice trouble" role="alert" hidden>
          {t('staff-account:passkey-failed')}
        </p>
      </div>
      <noscript>
        <p className="note">{t('staff-account:passkey-needs-script')}</p>
      </noscript>
    </>
  )
}
