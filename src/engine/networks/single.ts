import type { Graph, Node } from '../../notation/graph.ts'
import { singleLowering } from '../../notation/lower-single.ts'
import type { Lowering } from '../../notation/lower.ts'
import { Elementary } from '../../numerics/elementary.ts'

/**
 * Elementary functions for networks, which spend much of their time in tanh: a quotient of polynomials, with an error of about three
 * units in the last place. Coefficients: Eigen, `generic_fast_tanh_float`.
 */
class NetworkElementary extends Elementary {
  private readonly graph: Graph

  constructor(graph: Graph) {
    super(graph)
    this.graph = graph
  }

  override tanh(x: Node): Node {
    const { graph } = this
    const k = (value: number) => graph.constant(Math.fround(value))
    const limit = 7.90531110763549805
    const below = graph.select(graph.compare('less', k(limit), x), k(limit), x)
    const inside = graph.select(graph.compare('less', below, k(-limit)), k(-limit), below)
    const square = graph.multiply(inside, inside)
    const polynomial = (coefficients: readonly number[]) => {
      const [first = 0, ...rest] = coefficients
      return rest.reduce((sum, c) => graph.add(k(c), graph.multiply(sum, square)), k(first))
    }
    const top = polynomial([
      -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
      6.37261928875436e-4, 4.89352455891786e-3,
    ])
    const bottom = polynomial([1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3])
    return graph.divide(graph.multiply(inside, top), bottom)
  }
}

/** Expands everything into float32 operations, as WebAssembly and WGSL have them. */
export const networkLowering = (): Lowering => singleLowering((graph) => new NetworkElementary(graph))
