import type { CustomMethod, Experiment, Run, Values } from '../../../experiment/experiment.ts'
import { runParameters } from '../../../experiment/parameters.ts'
import { methods } from '../../../methods/index.ts'
import type { Numbers } from '../../../trajectories/result.ts'
import type { Preview } from '../../../store/state.ts'
import { compare, type Comparison, type Point } from './read-path.ts'

/** In what other libraries and texts do the same method otherwise. */
export type ConventionName =
  | 'eps-inside'
  | 'eps-before-correction'
  | 'eps-1e-7'
  | 'no-correction'
  | 'correction'
  | 'decay-0.9'
  | 'sum-from-0.1'
  | 'sum-from-0.1-eps-inside'
  | 'mean-of-gradients'
  | 'nesterov'
  | 'look-ahead-kept'
  | 'point-kept'
  | 'plain-momentum'
  | 'no-momentum'
  | 'rate'

/** A run by another convention. */
export interface Convention {
  readonly name: ConventionName
  readonly run: Run
  /** The learning rate, where that is what differs. */
  readonly lr?: number
}

type Change = readonly [from: string, to: string]

/** By what the text of a method's step is changed; each must be found in it. */
const texts: Readonly<Record<string, readonly (readonly [ConventionName, readonly Change[], Values?])[]>> = {
  adam: [
    ['eps-inside', [['(sqrt(v_hat) + eps)', 'sqrt(v_hat + eps)']]],
    ['eps-before-correction', [['+ eps)', '+ eps / sqrt(1 - beta2^t))']]],
  ],
  nadam: [['eps-inside', [['(sqrt(v_hat) + eps)', 'sqrt(v_hat + eps)']]]],
  rmsprop: [
    ['eps-inside', [['(sqrt(v) + eps)', 'sqrt(v + eps)']]],
    ['correction', [['sqrt(v) + eps', 'sqrt(v / (1 - alpha^t)) + eps']]],
  ],
  adagrad: [
    ['eps-inside', [['(sqrt(s) + eps)', 'sqrt(s + eps)']]],
    ['sum-from-0.1-eps-inside', [['(sqrt(s) + eps)', 'sqrt(s + eps)']], { initial_accumulator_value: 0.1 }],
  ],
  momentum: [['mean-of-gradients', [['if(t <= 1, g, beta v + (1 - dampening) g)', 'beta v + (1 - beta) g']]]],
}

/** By what a run's numbers, or its method, are changed. */
const settings: Readonly<
  Record<string, readonly (readonly [ConventionName, { method?: string; parameters?: Values }])[]>
> = {
  adam: [
    ['no-correction', { parameters: { bias_correction: 0 } }],
    ['eps-1e-7', { parameters: { eps: 1e-7 } }],
  ],
  rmsprop: [['decay-0.9', { parameters: { alpha: 0.9 } }]],
  adagrad: [['sum-from-0.1', { parameters: { initial_accumulator_value: 0.1 } }]],
  momentum: [
    ['nesterov', { method: 'nesterov' }],
    ['no-momentum', { parameters: { beta: 0 } }],
  ],
  nesterov: [
    ['point-kept', { method: 'nesterov-lookahead' }],
    ['plain-momentum', { method: 'momentum' }],
  ],
  'nesterov-lookahead': [
    ['look-ahead-kept', { method: 'nesterov' }],
    ['plain-momentum', { method: 'momentum' }],
  ],
}

/** The conventions by which a run may have been made elsewhere, from its first logged steps for the learning rate. */
export function conventionsOf(
  experiment: Experiment,
  run: Run,
  logged: readonly Point[],
  ours: Numbers,
): readonly Convention[] {
  const { method } = run
  const known = typeof method === 'string' ? methods.get(method) : undefined
  const values = runParameters(experiment, run)
  const lr = rateOf(values['lr'], logged, ours)
  const rate: readonly Convention[] =
    lr === undefined ? [] : [{ name: 'rate', lr, run: { ...run, parameters: { ...run.parameters, lr } } }]
  if (!known) return rate
  const others = (settings[known.id] ?? []).map(([name, change]): Convention => {
    const parameters =
      change.method === undefined ? run.parameters : { lr: values['lr'] ?? 0, beta: values['beta'] ?? 0 }
    return { name, run: { ...run, ...change, parameters: { ...parameters, ...change.parameters } } }
  })
  const written = (texts[known.id] ?? []).map(([name, changes, more]): Convention => {
    const step = changes.reduce((text, [from, to]) => text.replace(from, to), known.step)
    const custom: CustomMethod = {
      step,
      parameters: { ...values, ...more },
      memory: memoryOf(known.memory, { ...values, ...more }),
    }
    const { parameters: _own, ...rest } = run
    return { name, run: { ...rest, method: custom } }
  })
  return [...written, ...others, ...rate]
}

/** A memory that begins with a parameter's value begins with that number. */
const memoryOf = (memory: Readonly<Record<string, unknown>> = {}, values: Values): Values =>
  Object.fromEntries(
    Object.entries(memory).map(([name, fill]) => [
      name,
      typeof fill === 'number' ? fill : typeof fill === 'string' ? (values[fill] ?? 0) : 0,
    ]),
  )

/** The learning rate that makes our first step the logged one, where both go the same way and differ in length alone. */
function rateOf(lr: number | undefined, [first, second]: readonly Point[], ours: Numbers): number | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = ours
  if (
    lr === undefined ||
    !first ||
    !second ||
    Math.hypot(first[0] - x0, first[1] - y0) > 1e-4 * (1 + Math.hypot(x0, y0))
  )
    return undefined
  const [a, b] = [second[0] - first[0], second[1] - first[1]]
  const [c, d] = [x1 - x0, y1 - y0]
  const along = a * c + b * d
  const long = c * c + d * d
  if (!(along > 0) || Math.abs(a * d - b * c) > 1e-3 * along) return undefined
  const share = along / long
  return Math.abs(share - 1) < 1e-4 ? undefined : Number((lr * share).toPrecision(4))
}

/** What explains a path that parts from a run. */
export interface Explained {
  readonly convention: Convention
  readonly comparison: Comparison
}

/**
 * The convention whose path agrees with the logged one the longest, and longer than the run itself; undefined where none does. The
 * candidates are run, all at once, and compared.
 */
export async function explain(
  preview: Preview,
  experiment: Experiment,
  run: Run,
  logged: readonly Point[],
  ours: Numbers,
): Promise<Explained | undefined> {
  const candidates = conventionsOf(experiment, run, logged, ours)
  if (candidates.length === 0) return undefined
  const { starts: _starts, ...rest } = experiment
  const { result } = await preview({ ...rest, runs: candidates.map((one) => one.run) })
  const until = ({ parts, compared }: Comparison): number => parts?.step ?? compared + 1
  const plain = until(compare(logged, ours))
  const found = candidates.flatMap((convention, index) => {
    const positions = result.runs[index]?.positions
    if (!positions) return []
    const comparison = compare(logged, positions)
    return [{ convention, comparison, off: distanceOf(logged, positions, comparison) }]
  })
  const best = found.toSorted((a, b) => until(b.comparison) - until(a.comparison) || a.off - b.off)[0]
  return best && until(best.comparison) > plain + 1 ? best : undefined
}

/** How far apart two paths are over what was compared: among conventions that agree as long, the nearest is the likeliest. */
function distanceOf(logged: readonly Point[], positions: Numbers, { from, compared }: Comparison): number {
  let sum = 0
  for (let k = 0; k < compared; k++) {
    const [x, y] = logged[k] ?? [0, 0]
    sum += Math.hypot(x - (positions[2 * (k + from)] ?? 0), y - (positions[2 * (k + from) + 1] ?? 0))
  }
  return sum
}
