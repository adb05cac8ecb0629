import type { Tag } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { focusName } from '#format/focus-words.ts'
import { list } from '#format/list.ts'
import type { Language } from '#language.ts'

/** Kinds of restorative work that a tag may name. */
const restorativeKinds = ['training', 'staff', 'circles', 'policy', 'partners', 'unspecified'] as const

/** A tag and the document's own words that decided it. */
export function TagReasons({
  tag,
  language: from,
}: {
  readonly tag: Pick<Tag, 'category' | 'also' | 'rjLevel' | 'because' | 'flags' | 'subTags'>
  readonly language: Language
}) {
  const { language, t } = useWords()
  const kinds = restorativeKinds.filter((kind) => tag.subTags?.includes(`RJ.${kind}`))
  return (
    <section aria-labelledby="tag">
      <h2 id="tag">{t('action:tag')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('district:column-program')}</dt>
          <dd>{t(`categories:${tag.category ?? 'not-stated'}`)}</dd>
        </div>
        {tag.also.length > 0 && (
          <div>
            <dt>{t('action:tag-also')}</dt>
            <dd>
              {list(
                tag.also.map((category) => t(`categories:${category}`)),
                language,
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('categories:RJ')}</dt>
          <dd>{t(`terms:level-${tag.rjLevel}`)}</dd>
        </div>
        {kinds.length > 0 && (
          <div>
            <dt>{t('focus:kinds')}</dt>
            <dd>
              {list(
                kinds.map((kind) => t(`focus:kind-${kind}`)),
                language,
              )}
            </dd>
          </div>
        )}
        {tag.flags !== undefined && tag.flags.length > 0 && (
          <div>
            <dt>{t('focus:flag-label')}</dt>
            <dd>
              {tag.flags.map((flag) => (
                <span key={flag} className="flag">
                  <strong>{focusName(flag, t)}.</strong> {t(`focus:means-${flag}`)}{' '}
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('action:tag-because')}</dt>
          <dd>
            {tag.because.length === 0 ? (
              t('action:tag-no-words')
            ) : (
              <ul className="deciding-words">
                {tag.because.map(({ field, start, words, rule }) => (
                  <li key={`${field}-${start}-${rule}`}>
                    <mark>
                      <Quoted from={from}>{words}</Quoted>
                    </mark>{' '}
                    <span className="aside-inline">{t(`action:tag-in-${field}`)}</span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <p className="note">
        {t('action:tag-note')} <Link to={addresses.reading(language)}>{t('site:reading-title')}</Link>
      </p>
    </section>
  )
}
