import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { listening } from '#api/listening.fixture.ts'
import { buildApp } from '#app.ts'
import { runCuentas } from '#cli/run-cuentas.fixture.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { openHouse, servicesOf } from '#services/open-services.ts'

const listSchema = z.object({ result: z.object({ data: z.array(z.object({ key: z.string(), planYears: z.array(z.number()) })) }) })

describeOnBothDatabases('cuentas ingest beside a running server', (newHome) => {
  it('the server answers all the while, and in the end both see the same districts', async () => {
    const home = await newHome()
    const house = await openHouse({ ...home, threads: 1 })
    const failures: unknown[] = []
    const server = await listening(buildApp(servicesOf(house), undefined, (_id, error) => failures.push(error)))
    const list = async () => {
      const answer = await fetch(`${server.origin}/api/trpc/district.list`)
      return listSchema.parse(await answer.json()).result.data
    }
    try {
      expect(await list()).toEqual([])
      const environment = { CUENTAS_HOME: home.home, ...(home.databaseUrl === undefined ? {} : { DATABASE_URL: home.databaseUrl }) }
      let done = false
      const run = runCuentas(['ingest', projectFolder('data/samples')], environment).finally(() => (done = true))
      const seen = new Set<number>()
      while (!done) {
        seen.add((await list()).flatMap(({ planYears }) => planYears).length)
        await setTimeout(20)
      }
      expect((await run).status).toBe(0)
      expect(failures).toEqual([])
      // It saw the plans arrive one after the other, not all at the end.
      expect(seen.size).toBeGreaterThan(1)
      const inCommand = z
        .array(z.object({ key: z.string(), planYears: z.array(z.string()) }))
        .parse(JSON.parse((await runCuentas(['districts', '--json'], environment)).out))
      const inServer = (await list()).map(({ key, planYears }) => ({ key, years: planYears.length }))
      expect(inServer).toEqual(inCommand.map(({ key, planYears }) => ({ key, years: planYears.length })))
      expect(inServer.length).toBeGreaterThan(0)
    } finally {
      await server.close()
      await house.close()
    }
  })
})
