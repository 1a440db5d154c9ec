import type { NetworkFields } from '../../networks/fields.ts'
import { resolveNetwork } from '../../networks/network.ts'
import { coreText } from '../../views/shared/strings/core-text.ts'

/** Why a network of a link has no controls, in a sentence: it cannot be trained as it stands. */
export function canBe(network: NetworkFields): string | undefined {
  try {
    resolveNetwork(network)
    return undefined
  } catch (error) {
    return error instanceof Error ? coreText(error.message).text : ''
  }
}
