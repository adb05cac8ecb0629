import { data, redirect, type LoaderFunctionArgs } from 'react-router'
import type { StaffApi, StaffPages } from '#api.ts'
import { languageOfPath } from '#language.ts'
import { staffPagesOf } from '#load-context.ts'
import { notFound } from '#pages/not-found/asked-of-api.ts'
import { returnAddress, staffAddresses } from '#staff-addresses.ts'

/** What a loader or an action of the workspace is given. */
export type StaffArgs = Pick<LoaderFunctionArgs, 'context' | 'request'>

/** The workspace of this request; the page that says "not here" where it does not run. */
export function staffOf(context: StaffArgs['context']): StaffPages {
  return staffPagesOf(context) ?? notFound('page')
}

/** Goes on to another page; a form that was sent is not sent again there. */
export function goTo(address: string): never {
  throw redirect(address, { status: 303 })
}

/** Asks the workspace, for a loader. Whoever is not signed in is asked to, and comes back; whoever may not see it is told so; what is not there is not there. */
export async function askedOfStaff<T>(args: StaffArgs, ask: (api: StaffApi) => Promise<T>): Promise<T> {
  try {
    return await ask(await staffOf(args.context).api())
  } catch (error) {
    refused(args, error)
    if (isCalled(error) && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound('page')
    throw error
  }
}

/** What became of an action: the answer, or the code of what stands in its way, for a sentence beside the form. */
export type Done<T> = { readonly done: T } | { readonly problem: string }

/** Does something in the workspace, for an action. What the person can mend comes back as a code; the rest is as for `askedOfStaff`. */
export async function doneByStaff<T>(args: StaffArgs, act: (api: StaffApi) => Promise<T>): Promise<Done<T>> {
  try {
    return { done: await act(await staffOf(args.context).api()) }
  } catch (error) {
    refused(args, error)
    if (isCalled(error) && error.code === 'NOT_FOUND') return { problem: error.message }
    // A message with a space is a list of what is wrong with the input, and no code of ours.
    if (isCalled(error) && error.code === 'BAD_REQUEST') return { problem: /\s/.test(error.message) ? 'not-understood' : error.message }
    throw error
  }
}

interface CallError extends Error {
  readonly code: string
}

/** A refusal of the workspace, as its caller throws it: a kind, and a code in the message. */
function isCalled(error: unknown): error is CallError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

/** Leads on from what the matrix refuses. */
function refused({ request }: StaffArgs, error: unknown): void {
  if (!isCalled(error)) return
  const { pathname, search } = new URL(request.url)
  const language = languageOfPath(pathname)
  const here = returnAddress(`${pathname}${search}`)
  if (error.message === 'sign-in-needed') goTo(staffAddresses.signIn(language, here))
  if (error.message === 'sign-in-again') goTo(staffAddresses.signIn(language, here, 'again'))
  if (error.message === 'second-factor-needed') goTo(staffAddresses.secondFactor(language, here))
  // React Router tells a refusal from a failure by what is thrown: an answer, not an Error.
  if (error.message === 'not-allowed') throw data('not-allowed', { status: 403 })
}
