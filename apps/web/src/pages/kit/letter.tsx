import { useLocation } from 'react-router'
import { addresses, withFocus } from '#addresses.ts'
import type { KitView } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { letterOf, letterPlainText } from '#format/kit/letter.ts'

/** The letter to the district: to copy, to print, or as a Word file. */
export function Letter({ kit }: { readonly kit: KitView }) {
  const { language, t } = useWords()
  const { search } = useLocation()
  const letter = letterOf(kit, t, language)
  return (
    <section aria-labelledby="letter" className="letter no-print">
      <h2 id="letter">{t('kit:letter')}</h2>
      {letter.asks ? (
        <>
          <p>{t('kit:letter-lead')}</p>
          <p>
            <button type="button" className="button" hidden data-copy={letterPlainText(letter)} data-copied={t('evidence:copied')}>
              {t('kit:letter-copy')}
            </button>{' '}
            <a href={withFocus(`${addresses.letterFile(language, kit.district.key)}${search}`, kit.focus)}>{t('kit:letter-docx')}</a>{' '}
            <span data-copy-status="" role="status" />
          </p>
          <div className="letter-paper">
            <p>{letter.to}</p>
            <p>
              <strong>{letter.subject}</strong>
            </p>
            {letter.parts.map(({ text, lines }) => (
              <div key={text}>
                <p>{text}</p>
                {lines.length > 0 && (
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </div>
        </>
      ) : (
        <p>{t('kit:letter-nothing')}</p>
      )}
    </section>
  )
}
