import type { Focus } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { District } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { focusName, focusPhrase } from '#format/focus-words.ts'

/** The feeds of a district and of the program that the page looks at, as links and for programs that look for feeds by themselves. */
export function Follow({ district, focus }: { readonly district: Pick<District, 'key' | 'name'>; readonly focus: Focus }) {
  const { language, t } = useWords()
  const [all, program] = [addresses.feed(language, district.key), addresses.feed(language, district.key, focus)]
  return (
    <section aria-labelledby="follow" className="no-print">
      <link rel="alternate" type="application/atom+xml" href={all} title={t('follow:title', { district: district.name })} />
      <link
        rel="alternate"
        type="application/atom+xml"
        href={program}
        title={t('follow:title-program', { program: focusName(focus, t), district: district.name })}
      />
      <h2 id="follow">{t('follow:heading')}</h2>
      <p>{t('follow:lead')}</p>
      <ul>
        <li>
          <a href={all}>{t('follow:district')}</a>
        </li>
        <li>
          <a href={program}>{t('follow:program', { program: focusPhrase(focus, t) })}</a>
        </li>
      </ul>
    </section>
  )
}
