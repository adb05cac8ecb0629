import { useWords } from '#components/use-words.ts'

const keys = ['enter', 'numbers', 'levels', 'u', 'j', 'k', 's', 'question'] as const

/** Every key of the page, and the switch that turns single keys off. It reads without a script; the key ? opens it. */
export function KeysHelp() {
  const { t } = useWords()
  return (
    <details className="keys-help" id="keys" data-keys-help="">
      <summary>{t('staff-queue:keys')}</summary>
      <dl className="facts">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`staff-queue:key-${key}`)}</kbd>
            </dt>
            <dd>{t(`staff-queue:key-${key}-does`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label className="tick">
          <input type="checkbox" data-keys-switch="" defaultChecked /> {t('staff-queue:keys-on')}
        </label>
      </p>
      <p className="note">{t('staff-queue:keys-where')}</p>
    </details>
  )
}
