import type { Experiment, NetworkProblem } from '../../experiment/experiment.ts'
import { dataOf } from '../../networks/network.ts'
import { onProblem } from '../telling-runs.ts'
import { readyIds, readyNetworks, type ReadyId, type ReadyNetwork } from './ready-networks.ts'

/** The experiment on a ready network: for as many steps as it takes, with learning rates that suit networks. */
export function onNetwork(
  { starts: _starts, ...experiment }: Experiment,
  { network, steps }: ReadyNetwork,
): Experiment {
  return { ...onProblem(experiment, { network }, [0, 0]), steps }
}

/** Which of the ready networks it began as, by its samples; the one on the same samples where it is none of them. */
export function readyOf({ network }: NetworkProblem): ReadyId | undefined {
  const data = dataOf(network)
  if (data.x !== undefined) return undefined
  const alike = readyIds.filter((id) => readyNetworks[id].network.data?.id === data.id)
  return alike.find((id) => readyNetworks[id].network.layers?.join() === network.layers?.join()) ?? alike[0]
}
