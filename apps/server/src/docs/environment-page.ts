import { generatedFrom, markdownTable, page } from '#docs/markdown.ts'
import { environmentVariables } from '#env.ts'

/** docs/environment.md: every environment variable the program reads. */
export function environmentPage(): string {
  const rows = environmentVariables.map(({ name, standard, en, es }) => [`\`${name}\``, standard === '' ? '(none)' : `\`${standard}\``, en, es])
  return page(
    '# Environment',
    generatedFrom('apps/server/src/env.ts, the only file that reads the environment'),
    'All are optional. They are checked at start; a wrong one is named in one sentence, and the program ends with exit status 2. `LC_ALL`, `LC_MESSAGES` or `LANG` choose the language of the command line (`es...` is Spanish).',
    markdownTable(['variable', 'standard', 'meaning', 'significado'], rows),
    '`CHROME_PATH` is read by the journeys alone (`npm run test:e2e`): the Chromium to use. Without it a system Chromium is looked for, then the one of the npm package `@sparticuz/chromium`.',
  )
}
