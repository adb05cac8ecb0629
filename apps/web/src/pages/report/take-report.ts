import { reportKinds, type ReportKind } from '@cuentas/shared'
import { data, redirect, type ActionFunctionArgs } from 'react-router'
import { addresses } from '#addresses.ts'
import { languageOfPath } from '#language.ts'
import { apiOf } from '#load-context.ts'

const problems = ['too-many-reports', 'line-item-not-found'] as const

/** What stands in the way of a report, with everything that was written. */
export interface ReportAnswer {
  readonly problem: 'empty' | (typeof problems)[number]
  readonly words: string
  readonly kind: ReportKind | null
}

/** Takes a report about a line item or a figure and goes on to its receipt; what stands in the way comes back with everything that was written. */
export async function takeReport({ context, request }: Pick<ActionFunctionArgs, 'context' | 'request'>, subject: string) {
  const language = languageOfPath(new URL(request.url).pathname)
  const form = await request.formData()
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const answer = (problem: ReportAnswer['problem'], status: number) => data<ReportAnswer>({ problem, words, kind: kind ?? null }, { status })
  const words = text('words').slice(0, 2000)
  const kind = reportKinds.find((one) => one === text('kind'))
  // A field that nobody sees: programs that fill in every field fill it too.
  if (!kind || words.trim().length < 3 || text('website') !== '') return answer('empty', 400)
  try {
    const { receipt } = await apiOf(context).voice.report({ subject, kind, words, language })
    return redirect(addresses.receipt(language, receipt), { status: 303 })
  } catch (error) {
    const problem = problems.find((one) => error instanceof Error && error.message === one)
    if (!problem) throw error
    return answer(problem, problem === 'too-many-reports' ? 429 : 404)
  }
}
