import type { Figure, LineItem } from '@cuentas/shared'
import { Quoted } from '#components/quoted.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'

/** What a plan to 2019-20 says beside an amount: its source and what it is for, as printed; or that the figure was added up. */
export function FundingWords({ figure, language }: { readonly figure: Figure; readonly language: 'en' | 'es' }) {
  const { t } = useWords()
  const quoted = { quoted: (words: string) => <Quoted from={language}>{words}</Quoted> }
  if (figure.addedUp) return <p className="aside">{t('funding:added-up', { count: figure.provenances.length })}</p>
  if (!figure.funding) return null
  const { source, reference } = figure.funding
  return (
    <>
      <p className="aside">{source === '' ? t('funding:no-source') : <RichText text={t('funding:source', { source })} tags={quoted} />}</p>
      {reference !== '' && (
        <p className="aside">
          <RichText text={t('funding:reference', { reference })} tags={quoted} />
        </p>
      )}
    </>
  )
}

/** True when the item prints money that the plan itself calls Supplemental or Concentration. */
export function namesGrants({ figures }: Pick<LineItem, 'figures'>): boolean {
  return figures.some(({ fund }) => fund === 'supplementalConcentration')
}
