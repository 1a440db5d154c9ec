import { evaluate, interpretWith } from './print-javascript.ts'

let prepared: Promise<boolean> | undefined

/**
 * Finds out whether the page may make code of text; where its security policy forbids it, fetches what interprets the texts
 * instead. To be awaited before anything is compiled. Says whether texts become code.
 */
export const prepareEvaluation = (): Promise<boolean> => (prepared ??= prepare())

async function prepare(): Promise<boolean> {
  try {
    evaluate('0')
    return true
  } catch {
    interpretWith((await import('./interpret.ts')).interpret)
    return false
  }
}
