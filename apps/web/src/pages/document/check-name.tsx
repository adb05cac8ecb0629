import { checkCatalogue, type CheckCode } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'

/** What a check is called. */
export function CheckName({ code }: { readonly code: CheckCode }) {
  const { language } = useWords()
  return <>{checkCatalogue[code].words[language].name}</>
}
