import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isCents, cents, type Cents } from '@cuentas/shared'
import { expect, it } from 'vitest'
import { describeOnBothDatabases, type TestHome } from '#db/both-databases.fixture.ts'
import { findDistrict } from '#db/district-repository.ts'
import { allDocuments, checksOfDocument } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { WholeDocument } from '#db/stored-document.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()
const endlessKeeping = fileURLToPath(new URL('./endless-keeping.fixture.ts', import.meta.url))
const years = ['2024-25', '2025-26']

async function inHouse<T>(home: TestHome, work: (house: OpenHouse) => Promise<T>): Promise<T> {
  const house = await openHouse({ ...home, threads: 1 }, reading)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

async function wholeDocuments(house: OpenHouse): Promise<readonly WholeDocument[]> {
  const em = house.database.session()
  return Promise.all(
    (await allDocuments(em)).map(async (stored) => ({
      stored,
      lineItems: await lineItemsOf(em, { document: stored.document.sha256 }),
      checks: await checksOfDocument(em, stored.document.sha256),
      problems: [],
    })),
  )
}

/** The same document as another version might have read it: every title and every amount differs. */
function readDifferently(whole: WholeDocument): WholeDocument {
  const double = (amount: Cents) => cents(amount * 2)
  return {
    ...whole,
    stored: { ...whole.stored, readBy: 'other' },
    lineItems: whole.lineItems.map(({ lineItem, tag }) => ({
      lineItem: {
        ...lineItem,
        title: `other ${lineItem.title}`,
        figures: lineItem.figures.map((figure) => ({ ...figure, amount: isCents(figure.amount) ? double(figure.amount) : figure.amount })),
      },
      tag,
    })),
  }
}

describeOnBothDatabases('a process that is killed while it stores', (newHome) => {
  it('leaves each document as one reading whole, and the history that belongs to it', { timeout: 300_000 }, async () => {
    const home = await newHome()
    const { district, readings } = await inHouse(home, async (house) => {
      for (const year of years) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
      const whole = await wholeDocuments(house)
      const found = await findDistrict(house.database.session(), whole[0]?.stored.districtKey ?? '')
      if (!found) throw new Error('nothing was kept')
      return { district: found.district, readings: [...whole.map(readDifferently), ...whole] }
    })
    const file = join(await mkdtemp(join(tmpdir(), 'cuentas-killed-')), 'readings.json')
    await writeFile(file, JSON.stringify({ district, readings }))
    let stored = 0
    for (let kill = 0; kill < 6; kill += 1) {
      stored += await killWhileStoring(file, home)
      await inHouse(home, async (house) => {
        const now = await wholeDocuments(house)
        expect(now).toHaveLength(years.length)
        for (const document of now) {
          const same = readings.find(
            ({ stored: reading }) => reading.document.sha256 === document.stored.document.sha256 && reading.readBy === document.stored.readBy,
          )
          expect(document.lineItems).toEqual(same?.lineItems)
          expect(document.checks.length).toBeGreaterThan(0)
        }
        const newest = now.find(({ stored: { document } }) => document.planYear === 2025)
        const total = newest?.lineItems
          .filter(({ lineItem }) => lineItem.fiscalYear === 2025)
          .flatMap(({ lineItem }) => lineItem.figures.filter(({ phase, fund, amount }) => phase === 'planned' && fund === 'total' && isCents(amount)))
          .reduce((sum, { amount }) => sum + (isCents(amount) ? amount : 0), 0)
        const history = await findDistrict(house.database.session(), district.key)
        const point = history?.points.find(({ fiscalYear, phase, basis }) => fiscalYear === 2025 && phase === 'planned' && basis === 'all-funds')
        expect(point && 'plan' in point.value && point.value.plan.cents).toBe(total)
      })
    }
    // Without this the kills would all have come before the first transaction, and prove nothing.
    expect(stored).toBeGreaterThan(0)
  })
})

/** Starts the process, kills it at some moment after its first stored document, and says how many it had stored. */
async function killWhileStoring(file: string, home: TestHome): Promise<number> {
  const child = spawn(process.execPath, [endlessKeeping, file, home.home, home.databaseUrl ?? ''], { stdio: ['ignore', 'pipe', 'inherit'] })
  let stored = 0
  const first = new Promise<void>((resolve) => {
    child.stdout.on('data', (dots: Buffer) => {
      stored += dots.length
      resolve()
    })
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await Promise.race([first, ended])
  await setTimeout(Math.random() * 400)
  child.kill('SIGKILL')
  await ended
  return stored
}
