import type { Run } from '../../experiment/experiment.ts'
import type { Graph, Node } from '../../notation/graph.ts'
import type { MethodText } from '../../notation/method-text.ts'
import { shapedAs } from '../../notation/value.ts'
import { stepMark } from '../../numerics/random.ts'
import type { Outside } from '../kernels/step.ts'

/** What happens to a gradient on its way to the method. */
export interface GradientPipeline {
  readonly gradient: NonNullable<MethodText['gradient']>
  /** Its own parameters, after the method's and the schedule's, by their place in the run, with their values. */
  readonly parameters: readonly (readonly [name: string, value: number])[]
  /** What tells its code apart from others'. */
  readonly key: string
  readonly outside: Outside
}

/**
 * The way of a gradient: noise, clipping, sign (as PyTorch's maximize), weight decay. Noise and clipping are of the run, the sign and
 * the decay of its method.
 */
export function gradientPipeline(
  run: Run,
  seed: number,
  options: { maximize: boolean; decays: boolean },
): GradientPipeline {
  const { gradient: source, clip } = run
  const noise = source?.noise
  const sequence = typeof noise === 'object' ? noise.sequence : undefined
  const kind = sequence ? 'sequence' : typeof noise === 'number' && noise > 0 ? 'normal' : 'none'
  const limit = clip && ('norm' in clip ? { kind: 'norm', value: clip.norm } : { kind: 'value', value: clip.value })
  return {
    key: JSON.stringify([kind, limit?.kind ?? '', options]),
    parameters: [
      ...(kind === 'normal' && typeof noise === 'number' ? [['gradient.noise', noise] as const] : []),
      ...(limit ? [[`clip.${limit.kind}`, limit.value] as const] : []),
    ],
    outside: (t) => {
      const row = sequence?.[t - 1]
      return [row?.[0] ?? 0, row?.[1] ?? 0, kind === 'normal' ? stepMark(seed, t) : 0, 0, 0]
    },
    gradient: (graph, exact, theta, parameter) => {
      let g: readonly Node[] = exact.nodes
      if (kind === 'sequence') g = g.map((node, i) => graph.add(node, graph.slot(`n${i}`)))
      if (kind === 'normal') {
        const normals = normalPair(graph)
        g = g.map((node, i) => graph.add(node, graph.multiply(parameter('gradient.noise'), normals[i] ?? node)))
      }
      if (limit?.kind === 'norm') g = clippedByNorm(graph, g, parameter('clip.norm'))
      if (limit?.kind === 'value')
        g = g.map((node) =>
          graph.call('max', graph.negate(parameter('clip.value')), graph.call('min', parameter('clip.value'), node)),
        )
      if (options.maximize) g = g.map((node) => graph.negate(node))
      if (options.decays)
        g = g.map((node, i) => graph.add(node, graph.multiply(parameter('weight_decay'), theta.nodes[i] ?? node)))
      return shapedAs(exact, g)
    },
  }
}

/** Two independent standard normal numbers of this step and member (Box & Muller 1958). */
function normalPair(graph: Graph): readonly [Node, Node] {
  const uniform = (which: number) => graph.make('random', [graph.slot('n2'), graph.slot('member')], which)
  const radius = graph.call('sqrt', graph.multiply(graph.constant(-2), graph.call('log', uniform(0))))
  const angle = graph.multiply(graph.constant(2 * Math.PI), uniform(1))
  return [graph.multiply(radius, graph.call('cos', angle)), graph.multiply(radius, graph.call('sin', angle))]
}

/** g · min(1, c / (‖g‖ + 1e-6)), as torch.nn.utils.clip_grad_norm_. */
function clippedByNorm(graph: Graph, g: readonly Node[], limit: Node): Node[] {
  const norm = graph.call(
    'sqrt',
    g.map((node) => graph.power(node, 2)).reduce((a, b) => graph.add(a, b)),
  )
  const factor = graph.call('min', graph.constant(1), graph.divide(limit, graph.add(graph.constant(1e-6), norm)))
  return g.map((node) => graph.multiply(factor, node))
}
