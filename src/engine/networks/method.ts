import type { Experiment, Run } from '../../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../../experiment/parameters.ts'
import { methods } from '../../methods/index.ts'
import { isFirstOrder, type Method } from '../../methods/method.ts'
import { checkMethod } from '../../notation/check.ts'
import { NotationError } from '../../notation/errors.ts'
import type { Graph, Node } from '../../notation/graph.ts'
import { hoist } from '../../notation/hoist.ts'
import { compileMethod, type Asked, type MethodText, type Writer } from '../../notation/method-text.ts'
import type { Item } from '../../notation/program.ts'
import { numberValue, shapedAs, vectorValue, type Value } from '../../notation/value.ts'
import { stepMark } from '../../numerics/random.ts'
import { planOf } from '../../networks/plans/index.ts'
import { movesRate, scheduleStage } from '../../schedules/text.ts'
import { host, type Host } from '../kernels/step.ts'
import { Cache } from '../simulate/cache.ts'
import { Refusal } from '../simulate/refusal.ts'
import { methodName } from './method-name.ts'
import { coordinateSlot, weightSlot } from './update.ts'

/** A method's step on a network's weights, alike for every network: one slot stands for each weight. */
export interface CompiledMethod {
  readonly key: string
  readonly items: readonly Item[]
  readonly vectors: readonly string[]
  readonly numbers: readonly string[]
  /** All slots of the memory in the order of the host's fills. */
  readonly slots: readonly string[]
  readonly constants: number
  readonly tableWidth: number
  readonly host: Host
  readonly evaluations: Readonly<Record<'f' | 'g' | 'h', number | undefined>>
}

/** A compiled method with the numbers of one run. */
export interface RunMethod {
  readonly method: CompiledMethod
  /** The method's parameters by name. */
  readonly parameters: Readonly<Record<string, number>>
  /** The values of all parameters of the step in the order of its slots. */
  readonly values: readonly number[]
  /** The mark of step t's random numbers, where there is noise. */
  readonly mark: (t: number) => number
  /** The standard deviation of the blur of the weights at step t. */
  readonly blur?: (t: number) => number
}

type Text = Pick<Method, 'step'> &
  Partial<Pick<Method, 'memory' | 'gradientAt' | 'decaysItself' | 'ownLength' | 'procedures' | 'name'>>

const compiled = new Cache<CompiledMethod>(128)

/**
 * Compiles a run's method, with its schedule and the way of its gradient, for networks; texts compiled lately are kept.
 * @throws NotationError for a text that does not compile or works in the plane alone; Refusal for parts that do not go together
 */
export function methodOf(experiment: Experiment, run: Run): RunMethod {
  const known = typeof run.method === 'string' ? methods.get(run.method) : undefined
  const text: Text | undefined = known ?? (typeof run.method === 'string' ? undefined : run.method)
  if (!text)
    throw new Refusal(
      `“${typeof run.method === 'string' ? run.method : ''}” is no method for this problem; choose another.`,
      'method',
    )
  const name = known?.name ?? 'This method'
  const parameters = runParameters(experiment, run)
  const declared = declaredParameters(run.method)
  const fixed = Object.fromEntries(
    Object.entries(parameters).filter(
      ([key, value]) => declared[key]?.scale === 'switch' || (key === 'weight_decay' && value === 0),
    ),
  )
  const takesGradient = !known || isFirstOrder(known)
  if (!takesGradient && (run.gradient ?? run.clip))
    throw new Refusal(`${name} looks along its own gradients; remove noise, batches and clipping.`, 'gradient')
  const schedule = run.schedule && scheduleStage(run.schedule)
  if (schedule && 'lr' in parameters && !movesRate(text, parameters))
    throw new Refusal(`${name} takes no schedule on a network.`, 'schedule')
  if (schedule && !('lr' in parameters))
    throw new Refusal(`${name} has no learning rate that a schedule could change.`, 'schedule')
  const way = gradientWay(run, {
    maximize: fixed['maximize'] === 1,
    decays: takesGradient && text.decaysItself !== true && fixed['weight_decay'] !== 0,
  })
  const method: MethodText = {
    step: text.step,
    parameters: Object.keys(parameters),
    memory: text.memory ?? {},
    ...(text.gradientAt === undefined ? {} : { gradientAt: text.gradientAt }),
    ...(schedule && { schedule: schedule.stage }),
    procedures: text.procedures ?? [],
    fixed,
    extra: way.parameters.map(([key]) => key),
    gradient: way.gradient,
  }
  const { gradient: _, procedures: __, ...told } = method
  const blur = blurOf(experiment, run)
  const key = JSON.stringify([told, way.key, blur !== undefined])
  return {
    method: compiled.get(key, () => {
      const done = compile(method, key, name, blur !== undefined)
      if (typeof run.method !== 'string') checkMethod(run.method)
      return done
    }),
    ...(blur && { blur }),
    parameters,
    values: [...Object.values(parameters), ...(schedule?.values ?? []), ...way.parameters.map(([, value]) => value)],
    mark: (t) => (way.noisy || blur ? stepMark(experiment.seed, t) : 0),
  }
}

/**
 * What a run of a method written by hand has: its parameters, and no text.
 * @throws Refusal for parts that do not go together
 */
export function handRun(experiment: Experiment, run: Run): RunMethod {
  const name = typeof run.method === 'string' ? methodName(run.method) : ''
  if (run.gradient ?? run.clip)
    throw new Refusal(`${name} looks along its own gradients; remove noise, batches and clipping.`, 'gradient')
  if (run.schedule) throw new Refusal(`${name} takes no schedule on a network.`, 'schedule')
  if (run.plan)
    throw new Refusal(
      `${name} keeps matrices of the whole network; a plan of the training is for first-order methods.`,
      'plan',
    )
  return { method: none, parameters: runParameters(experiment, run), values: [], mark: () => 0 }
}

const none: CompiledMethod = {
  key: '',
  items: [],
  vectors: [],
  numbers: [],
  slots: [],
  constants: 0,
  tableWidth: 0,
  host: { fills: () => [], constants: () => new Float64Array(0), table: () => () => new Float64Array(0) },
  evaluations: { f: undefined, g: undefined, h: undefined },
}

function compile(text: MethodText, key: string, name: string, blurred: boolean): CompiledMethod {
  const split = hoist(compileMethod(text, askedOfNetwork(name, blurred)))
  const perWeight = (slots: readonly string[], of: string): boolean => {
    const fill = Object.entries(text.memory).find(([memory]) => `m${memory}` === of)?.[1]
    return fill !== undefined && (typeof fill !== 'object' || ('of' in fill && fill.of === 2)) && slots.length > 0
  }
  const vectors = split.memory.filter((memory) => perWeight(memory.slots, memory.name)).flatMap(({ slots }) => slots)
  const numbers = split.memory.filter((memory) => !perWeight(memory.slots, memory.name)).flatMap(({ slots }) => slots)
  return {
    key,
    items: split.items,
    vectors,
    numbers,
    slots: split.memory.flatMap(({ slots }) => slots),
    constants: split.constants.length,
    tableWidth: split.table.length,
    host: host(split, split.parameters.length, 0),
    evaluations: split.evaluations,
  }
}

/** What texts may ask of a network. Functions that only make sense in the plane are refused by name. */
function askedOfNetwork(method: string, blurred: boolean): Asked {
  const ask =
    (what: 'f' | 'grad') =>
    (graph: Graph, point: readonly Node[], write: Writer): Value => {
      const slot = write.slot()
      const exact = point[0] ?? graph.constant(0)
      // all that one step asks is at weights moved alike
      const of = blurred ? graph.add(exact, graph.multiply(graph.slot(blurSlot), normalOfWeight(graph, 2))) : exact
      write.item({ kind: 'ask', what, of, slot })
      return what === 'f' ? numberValue(graph.slot(slot)) : vectorValue([graph.slot(slot)])
    }
  const tooLarge = (name: string, position = 0): never => {
    throw new NotationError(
      `${method} works in the plane alone: ${name}(…) of all the weights of a network would be too large a matrix.`,
      position,
    )
  }
  return {
    point: [weightSlot],
    value: ask('f'),
    gradient: ask('grad'),
    hessian: (_graph, _point, _write, position) => tooLarge('hessian', position),
    call: (graph, name, values, write, position) => {
      const [a, b = a] = values
      if ((name === 'dot' || name === 'norm') && a && b && isPerWeight(a) && isPerWeight(b)) {
        const [p, q] = [a.nodes[0], name === 'norm' ? a.nodes[0] : b.nodes[0]]
        if (!p || !q) return undefined
        const total = sumOverWeights(graph, graph.multiply(p, q), write)
        return numberValue(name === 'norm' ? graph.call('sqrt', total) : total)
      }
      if (planar.has(name)) tooLarge(name, position)
      return undefined
    },
  }
}

/** The host's number for the blur of a step. */
const blurSlot = 'n0'

/** How much the run's plan blurs the loss at step t; undefined where it does not. */
function blurOf({ steps }: Experiment, { plan }: Run): RunMethod['blur'] {
  const blur = plan && planOf(plan)
  return blur?.of.blur && ((t) => blur.of.blur?.(t, steps, blur.numbers) ?? 0)
}

const planar = new Set(['unit', 'solve', 'outer', 'transpose', 'diag', 'eigenvalues', 'eigenvectors'])

const isPerWeight = (value: Value): boolean => value.kind === 'vector' && value.rows === 1

function sumOverWeights(graph: Graph, node: Node, write: Writer): Node {
  const slot = write.slot()
  write.item({ kind: 'ask', what: 'sum', of: node, slot })
  return graph.slot(slot)
}

interface GradientWay {
  readonly gradient: NonNullable<MethodText['gradient']>
  readonly parameters: readonly (readonly [name: string, value: number])[]
  readonly key: string
  readonly noisy: boolean
}

/** The way of a gradient over all weights: noise, clipping, sign, weight decay; as `gradientPipeline` in the plane. */
function gradientWay({ gradient: source, clip }: Run, options: { maximize: boolean; decays: boolean }): GradientWay {
  const noise = source?.noise
  if (typeof noise === 'object')
    throw new Refusal(
      'A listed noise has two coordinates; for a network give its standard deviation.',
      'gradient.noise',
    )
  const noisy = noise !== undefined && noise > 0
  const limit = clip && ('norm' in clip ? { kind: 'norm', value: clip.norm } : { kind: 'value', value: clip.value })
  return {
    noisy,
    key: JSON.stringify([noisy, limit?.kind ?? '', options]),
    parameters: [...(noisy ? [['noise', noise] as const] : []), ...(limit ? [['clip', limit.value] as const] : [])],
    gradient: (graph, exact, theta, parameter, write) => {
      let [g] = exact.nodes
      const [weight] = theta.nodes
      if (!g || !weight) return exact
      if (noisy) g = graph.add(g, graph.multiply(parameter('noise'), normalOfWeight(graph)))
      if (limit?.kind === 'norm') {
        const norm = graph.call('sqrt', sumOverWeights(graph, graph.power(g, 2), write))
        const factor = graph.divide(parameter('clip'), graph.add(graph.constant(1e-6), norm))
        g = graph.multiply(graph.call('min', graph.constant(1), factor), g)
      }
      if (limit?.kind === 'value')
        g = graph.call('max', graph.negate(parameter('clip')), graph.call('min', parameter('clip'), g))
      if (options.maximize) g = graph.negate(g)
      if (options.decays) g = graph.add(g, graph.multiply(parameter('weight_decay'), weight))
      return shapedAs(exact, [g])
    },
  }
}

/**
 * A standard normal number of this step, run and weight (Box & Muller 1958), made of random numbers `from` and the one after it; `member`
 * counts the weights of the runs before.
 */
function normalOfWeight(graph: Graph, from = 0): Node {
  const which = graph.add(graph.slot('member'), graph.slot(coordinateSlot))
  const uniform = (k: number) => graph.make('random', [graph.slot('n2'), which], from + k)
  const radius = graph.call('sqrt', graph.multiply(graph.constant(-2), graph.call('log', uniform(0))))
  return graph.multiply(radius, graph.call('cos', graph.multiply(graph.constant(2 * Math.PI), uniform(1))))
}
