import { cents, fiscalYearLabel } from '@cuentas/shared'
import type { DistrictMoney } from '#api.ts'
import { certificationKey } from '#format/measured.ts'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** What the state certified last, in one sentence with its figure's id; undefined where no grant that was paid is known. */
export function moneySentence(
  district: string,
  { years }: Pick<DistrictMoney, 'years'>,
  t: Translate,
  language: Language,
): { readonly text: string; readonly figure: string } | undefined {
  const newest = years.findLast(({ received }) => received?.basis === 'entitlement')
  if (!newest?.received) return undefined
  const { cents: received, certification, figures } = newest.received
  const facts = {
    district,
    year: fiscalYearLabel(newest.fiscalYear),
    received: roundedMoney(cents(received), language),
    certification: t(`per:certification-${certificationKey(certification)}`),
  }
  return { text: t('money:sentence', facts), figure: figures[0] }
}
