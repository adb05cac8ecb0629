import { actionRouter } from '#api/action-router.ts'
import { correctionRouter } from '#api/correction-router.ts'
import { districtRouter } from '#api/district-router.ts'
import { documentRouter } from '#api/document-router.ts'
import { figureRouter } from '#api/figure-router.ts'
import { lineageRouter } from '#api/lineage-router.ts'
import { followRouter } from '#api/follow-router.ts'
import { learnRouter } from '#api/learn-router.ts'
import { kitRouter } from '#api/kit-router.ts'
import { editionRouter } from '#api/edition-router.ts'
import { publicDataRouter } from '#api/public-data-router.ts'
import { searchRouter } from '#api/search-router.ts'
import { lineItemRouter } from '#api/line-item-router.ts'
import { moneyRouter } from '#api/money-router.ts'
import { voiceRouter } from '#api/voice-router.ts'
import { createCallerFactory, router } from '#api/trpc.ts'

/** Everything the program answers over /api/trpc, one router a noun. */
export const appRouter = router({
  district: districtRouter,
  action: actionRouter,
  lineage: lineageRouter,
  lineItem: lineItemRouter,
  kit: kitRouter,
  learn: learnRouter,
  follow: followRouter,
  document: documentRouter,
  figure: figureRouter,
  money: moneyRouter,
  correction: correctionRouter,
  edition: editionRouter,
  search: searchRouter,
  data: publicDataRouter,
  voice: voiceRouter,
})

/** Makes a caller that runs procedures in this process, without HTTP: what the pages' loaders use. */
export const createCaller = createCallerFactory(appRouter)
