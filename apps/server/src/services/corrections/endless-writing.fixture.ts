import { lineItemsOf } from '#db/line-item-repository.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { openHouse } from '#services/open-services.ts'

/** Writes one batch after the other over every line item of a year until it is killed; prints a dot for each. For the test of killed processes. */
const [home = '', databaseUrl = '', district = ''] = process.argv.slice(2)
const house = await openHouse({ home, databaseUrl: databaseUrl === '' ? undefined : databaseUrl, threads: 1 })
const ids = (await lineItemsOf(house.database.session(), { districtKey: district }))
  .filter(({ lineItem }) => lineItem.fiscalYear === 2025)
  .map(({ lineItem }) => lineItem.id)
for (let round = 0; ; round += 1) {
  const requests = ids.map((lineItem) => ({ lineItem, change: { action: 'category', category: round % 2 === 0 ? 'OPS' : 'INS' } as const, reason: 'Endless' }))
  const written = await correctionDesk(house).write({ district, name: 'endless', author: 'Somebody', role: 'editor', requests })
  if (written.kind === 'written') process.stdout.write('.')
}
