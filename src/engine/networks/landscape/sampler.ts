import type { Network } from '../../../networks/network.ts'
import type { Samples } from '../../../networks/samples.ts'
import { wasmWorks } from '../../wasm/works.ts'
import { evaluatorOf } from '../evaluator.ts'
import type { PlaneSampler } from './plane-sampler.ts'
import type { Plane } from './projection.ts'

/** About as many products as take 8 milliseconds in float64 JavaScript. */
const products = 4e6

/** The fastest sampler that works here: WebAssembly SIMD, four places at once, else JavaScript. */
export async function planeSampler(plane: Plane, network: Network, samples: Samples): Promise<PlaneSampler> {
  if (!wasmWorks()) return jsPlaneSampler(plane, network, samples)
  return (await import('./wasm-sampler.ts')).wasmPlaneSampler(plane, network, samples)
}

export function jsPlaneSampler(plane: Plane, network: Network, samples: Samples): PlaneSampler {
  const loss = lossOnPlane(plane, network, samples)
  return {
    chunk: Math.max(1, Math.floor(products / (samples.training * network.parameters))),
    losses: (places, into, at) => {
      for (let k = 0; 2 * k < places.length; k++) into[at + k] = loss(places[2 * k] ?? 0, places[2 * k + 1] ?? 0)
    },
  }
}

/** The loss at a point of a plane, in float64. */
export function lossOnPlane({ origin, directions: [u, v] }: Plane, network: Network, samples: Samples) {
  const evaluator = evaluatorOf(network, samples)
  const weights = new Float64Array(origin.length)
  return (x: number, y: number): number => {
    for (let j = 0; j < weights.length; j++) weights[j] = (origin[j] ?? 0) + x * (u[j] ?? 0) + y * (v[j] ?? 0)
    return evaluator.loss(weights)
  }
}
